import { inLanguage } from "../../shared/language";
import { Store } from "../../shared/store";
import { ratingWords } from "./messages";
import type { RatingMessages } from "./messages/en";
import type { Pin, Place } from "./places";
import type { RatingStore } from "./rating-store";
import { choose, type Choice, type Gap, gaps, isDecided, markOf, pin, toggleFlag, unpin } from "./sheet";
import { allSigns, placeWords } from "./signs";

/** Something that is said, whatever the language of the page becomes. */
type Words = (t: RatingMessages) => string;

/** What a rater is at: the place that is marked, the criterion that is open, and what the last press came to. */
export class WorkStore extends Store {
  place: Place | null = null;
  /** Moment of the clip, in milliseconds. */
  momentMs: number | null = null;
  /** Code of the open criterion. */
  open: string | null;
  /** What was missing when somebody wanted to hand in. */
  gaps: Gap[] = [];
  private words: Words = () => "";

  constructor(private readonly rating: RatingStore) {
    super();
    this.open = gaps(rating.sheet, rating.task.criteria)[0]?.criterion ?? this.codes()[0] ?? null;
  }

  /** What the last press came to, in the language of the page. */
  get said(): string {
    return this.words(ratingWords());
  }

  /** Every sign that is pinned to the answer, by its criterion. */
  pins(): Pin[] {
    return this.rating.sheet.marks.flatMap((mark) =>
      mark.evidence.flatMap(({ answerFrom, answerTo }) =>
        answerFrom == null || answerTo == null ? [] : [{ from: answerFrom, to: answerTo, label: mark.criterion }],
      ),
    );
  }

  /** What the next sign will be pinned to, in words; empty where nothing is marked. */
  marked(): string {
    return placeWords(this.rating.task.answer, this.place, this.momentMs);
  }

  markPlace(place: Place | null): void {
    this.place = place;
    this.say((t) => (place === null ? t.saidUnmarked : ""));
  }

  markMoment(momentMs: number | null): void {
    this.momentMs = momentMs;
    this.say((t) => (momentMs === null ? t.saidUnmarked : t.saidMarked(t.moment(momentMs))));
  }

  unmark(): void {
    this.place = null;
    this.momentMs = null;
    this.say((t) => t.saidUnmarked);
  }

  /** @returns whether the criterion had nothing before, so that its signs are new on the page */
  choose(criterion: string, choice: Choice): boolean {
    if (this.rating.closed) {
      return false;
    }
    const { sheet, task } = this.rating;
    const before = markOf(sheet, criterion);
    const next = choose(sheet, criterion, choice, task.commonEvidence.map(({ code }) => code));
    this.rating.change(next);
    this.open = criterion;
    this.filled(criterion);
    const gone = before.evidence.length - markOf(next, criterion).evidence.length;
    this.say((t) => {
      const chosen = "level" in choice ? t.saidLevel(criterion, choice.level) : t.saidMissing(criterion);
      return gone === 0 ? chosen : `${chosen} ${t.saidSignsGone(gone)}`;
    });
    return !isDecided(before);
  }

  /** Pins a sign to what is marked. */
  pin(criterion: string, code: string): void {
    const { sheet, task, closed } = this.rating;
    if (closed) {
      return;
    }
    const common = task.commonEvidence.some((sign) => sign.code === code);
    if (markOf(sheet, criterion).level == null) {
      return this.say((t) => t.saidLevelFirst);
    }
    if (!common && this.place === null && this.momentMs === null) {
      return this.say((t) => t.saidMarkFirst);
    }
    const next = pin(sheet, criterion, { code, ...(common ? {} : this.where()) });
    if (next === sheet) {
      return this.say((t) => t.saidTwice);
    }
    this.rating.change(next);
    this.filled(criterion);
    // A moment left marked would be pinned with the next place too.
    this.momentMs = null;
    this.say((t) => t.saidPinned(this.textOf(criterion, code)));
  }

  /** Pins the sign that has a key. */
  pinByKey(criterion: string, index: number): void {
    const { criteria, commonEvidence } = this.rating.task;
    const view = criteria.find((one) => one.criterion.code === criterion);
    const sign = view === undefined ? undefined : allSigns(view.criterion, commonEvidence)[index];
    if (sign !== undefined && (index < allSigns(view!.criterion, []).length || markOf(this.rating.sheet, criterion).level === 1)) {
      this.pin(criterion, sign.code);
    }
  }

  unpin(criterion: string, index: number): void {
    this.rating.change(unpin(this.rating.sheet, criterion, index));
    this.say((t) => t.saidRemoved);
  }

  toggleFlag(code: string): void {
    this.rating.change(toggleFlag(this.rating.sheet, code));
  }

  undo(): void {
    if (this.rating.canUndo) {
      this.rating.undo();
      this.say((t) => t.saidUndone);
    }
  }

  tellHandedIn(code: string): void {
    this.say((t) => t.handedIn(code));
  }

  /** Opens a criterion, or closes it where it is open. */
  toggle(criterion: string): void {
    this.open = this.open === criterion ? null : criterion;
    this.changed();
  }

  /** Opens the criterion after the open one, or before it. */
  step(forward: boolean): string | null {
    const codes = this.codes();
    const at = this.open === null ? -1 : codes.indexOf(this.open);
    this.open = codes[Math.min(codes.length - 1, Math.max(0, at + (forward ? 1 : -1)))] ?? null;
    this.changed();
    return this.open;
  }

  /** The open criterion; the first is opened where none is. */
  current(): string | null {
    this.open ??= this.codes()[0] ?? null;
    return this.open;
  }

  /** Code of the first criterion that lacks something, which is opened and said; null when nothing is missing. */
  firstGap(): string | null {
    this.gaps = gaps(this.rating.sheet, this.rating.task.criteria);
    const first = this.gaps[0];
    if (first === undefined) {
      return null;
    }
    this.open = first.criterion;
    const missing = this.gaps.length;
    this.say((t) => t.saidGaps(missing));
    return first.criterion;
  }

  private where(): { answerFrom?: number; answerTo?: number; clipMs?: number } {
    return {
      ...(this.place === null ? {} : { answerFrom: this.place.from, answerTo: this.place.to }),
      ...(this.momentMs === null ? {} : { clipMs: this.momentMs }),
    };
  }

  private textOf(criterion: string, code: string): string {
    const { criteria, commonEvidence } = this.rating.task;
    const view = criteria.find((one) => one.criterion.code === criterion)!;
    const sign = allSigns(view.criterion, commonEvidence).find((one) => one.code === code);
    return sign === undefined ? code : inLanguage(sign.text);
  }

  private codes(): string[] {
    return this.rating.task.criteria.map(({ criterion }) => criterion.code);
  }

  private filled(criterion: string): void {
    this.gaps = this.gaps.filter((gap) => gap.criterion !== criterion);
  }

  private say(words: Words): void {
    this.words = words;
    this.changed();
  }
}
