/** A place of the answer: its first character, and one past the last, in UTF-16 units as the browser and the server count. */
export interface Place {
  from: number;
  to: number;
}

/** By what one moves through the answer. */
export type Unit = "sentence" | "word";

/** What arrow keys move through: the sentences of an answer and its words, in order. */
export class AnswerText {
  readonly sentences: Place[];
  readonly words: Place[];

  constructor(readonly text: string) {
    this.sentences = segments(text, "sentence").flatMap((part) => lines(text, part));
    // A long answer without a full stop still has words; one of signs only still has a place.
    this.words = segments(text, "word");
  }

  /** The units of a kind. */
  units(unit: Unit): Place[] {
    return unit === "sentence" ? this.sentences : this.words;
  }

  /** The next unit in a direction, seen from a place; the first where there is none yet. */
  step(place: Place | null, unit: Unit, forward: boolean): Place | null {
    const units = this.units(unit);
    if (place === null) {
      return units[0] ?? null;
    }
    if (unit === "word" && this.isSentence(place)) {
      // From a sentence to its own first or last word.
      const within = units.filter((word) => word.from >= place.from && word.to <= place.to);
      return (forward ? within[0] : within[within.length - 1]) ?? place;
    }
    return forward
      ? (units.find((one) => one.from >= place.to) ?? units[units.length - 1] ?? null)
      : (units.filter((one) => one.to <= place.from).pop() ?? units[0] ?? null);
  }

  /** The sentence in which a character stands, or the one before it. */
  sentenceAt(index: number): number {
    const after = this.sentences.findIndex((sentence) => sentence.from > index);
    return after === -1 ? this.sentences.length - 1 : Math.max(0, after - 1);
  }

  /** A place without blank characters at its ends; null where nothing is left. */
  trimmed(from: number, to: number): Place | null {
    return trim(this.text, from, to);
  }

  isSentence(place: Place): boolean {
    return this.sentences.some((sentence) => sentence.from === place.from && sentence.to === place.to);
  }
}

/**
 * A place that grows and shrinks from where it began. `anchor` is the unit that stays, `focus` the one that the arrow keys move.
 */
export interface Range {
  anchor: Place;
  focus: Place;
}

/** The place that a range covers. */
export function placeOf({ anchor, focus }: Range): Place {
  return { from: Math.min(anchor.from, focus.from), to: Math.max(anchor.to, focus.to) };
}

/** Moves a range by a unit; with `extend` its anchor stays. */
export function moved(answer: AnswerText, range: Range | null, unit: Unit, forward: boolean, extend: boolean): Range | null {
  if (range === null) {
    const first = answer.step(null, unit, forward);
    return first === null ? null : { anchor: first, focus: first };
  }
  const focus = answer.step(range.focus, unit, forward);
  if (focus === null) {
    return range;
  }
  return extend ? { anchor: range.anchor, focus } : { anchor: focus, focus };
}

/** A stretch of a sentence in which the same pins hold. */
export interface Piece extends Place {
  text: string;
  /** Labels of the pins on it. */
  labels: string[];
  selected: boolean;
}

/** A pin on the answer. */
export interface Pin extends Place {
  label: string;
}

/** Cuts a part of the text where a pin or the selection begins or ends. */
export function pieces(text: string, part: Place, pins: Pin[], selection: Place | null): Piece[] {
  const places: Place[] = selection === null ? pins : [...pins, selection];
  const cuts = new Set([part.from, part.to]);
  for (const { from, to } of places) {
    [from, to].filter((cut) => cut > part.from && cut < part.to).forEach((cut) => cuts.add(cut));
  }
  const ends = [...cuts].sort((a, b) => a - b);
  return ends.slice(1).map((to, i) => {
    const from = ends[i]!;
    const covers = (place: Place) => place.from <= from && place.to >= to;
    const labels = [...new Set(pins.filter(covers).map((pin) => pin.label))];
    return { from, to, text: text.slice(from, to), labels, selected: selection !== null && covers(selection) };
  });
}

/** The words of a place, short enough for a list. */
export function quote(text: string, { from, to }: Place, longest = 80): string {
  const words = text.slice(from, to).replace(/\s+/g, " ").trim();
  return words.length <= longest ? words : `${words.slice(0, longest - 1).replace(/\s+\S*$/, "")}…`;
}

function segments(text: string, granularity: Unit): Place[] {
  const found: Place[] = [];
  for (const segment of new Intl.Segmenter("en", { granularity }).segment(text)) {
    const place = trim(text, segment.index, segment.index + segment.segment.length);
    if (place !== null && (granularity === "sentence" || segment.isWordLike === true)) {
      found.push(place);
    }
  }
  return found;
}

/** A list without full stops is one sentence to the segmenter; each of its lines is a place of its own. */
function lines(text: string, { from, to }: Place): Place[] {
  const found: Place[] = [];
  let start = from;
  for (const line of text.slice(from, to).split("\n")) {
    const place = trim(text, start, start + line.length);
    if (place !== null) {
      found.push(place);
    }
    start += line.length + 1;
  }
  return found;
}

function trim(text: string, from: number, to: number): Place | null {
  const inside = text.slice(from, to);
  const begin = from + (inside.length - inside.trimStart().length);
  const end = from + inside.trimEnd().length;
  return begin < end ? { from: begin, to: end } : null;
}
