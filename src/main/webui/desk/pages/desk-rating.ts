import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { Problem } from "../../shared/api/problem";
import { type Idle, ratingApi, type RatingTask } from "../../shared/api/rating";
import { PageElement } from "../../shared/page-element";
import { addresses } from "../addresses";
import "../desk-message";
import type { Ending } from "../rating/desk-endings";
import "../rating/desk-workplace";
import { windowKeep } from "../rating/kept-sheet";
import { ratingWords } from "../rating/messages";
import type { RatingMessages } from "../rating/messages/en";
import { goToNext, goToNextOfRound, type RatingVisit } from "../rating/next-answer";
import { RatingStore, type Saving } from "../rating/rating-store";
import { clockTime } from "../rating/times";

/** After an answer: why there is no next one now, or that it could not be asked for. */
type Rest = { idle: Idle } | { failed: true };

/** The words for something that did not work; `why` is null where the server said nothing that helps. */
type Failed = (t: RatingMessages, why: string | null) => string;

type Trouble = (t: RatingMessages) => string;

const QUIET: Trouble = () => "";

/** One answer, from being opened to being handed in, and on to the next. */
@customElement("desk-rating")
export class DeskRating extends PageElement {
  @property({ attribute: false }) visit!: RatingVisit;
  @state() private rest: Rest | null = null;
  /** Why the last thing asked of the server did not work, in the language of the page. */
  @state() private trouble: Trouble = QUIET;
  private store: RatingStore | null = null;
  private readonly online = () => this.saveWhere("offline");
  /** A window that is put away may be closed next; whoever comes back may have signed in meanwhile. */
  private readonly away = () => this.saveWhere(document.hidden ? "changed" : "signed-out");

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("online", this.online);
    document.addEventListener("visibilitychange", this.away);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("online", this.online);
    document.removeEventListener("visibilitychange", this.away);
    void this.store?.leave();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("visit")) {
      this.store?.dispose();
      this.rest = null;
      this.trouble = QUIET;
      this.store = "task" in this.visit ? new RatingStore({ api: ratingApi, keep: windowKeep, now: () => Date.now() }, this.visit.task) : null;
    }
  }

  protected override render(): TemplateResult {
    if (this.rest !== null) {
      return farewell(this.rest, () => void this.next());
    }
    if ("gone" in this.visit) {
      return gone(this.visit.gone);
    }
    return html`${keyed(
      this.store,
      html`<desk-workplace .store=${this.store} .handedIn=${this.visit.handedIn ?? ""} .trouble=${this.trouble(ratingWords())} @hand-in=${this.handIn} @ending=${this.end} @claim-again=${this.claimAgain}></desk-workplace>`,
    )}`;
  }

  private saveWhere(saving: Saving["name"]): void {
    if (this.store?.saving.name === saving) {
      void this.store.save();
    }
  }

  private get task(): RatingTask {
    return this.store!.task;
  }

  private readonly handIn = (event: CustomEvent<{ stop: boolean }>): void => {
    const onward = () => this.onward(event.detail.stop);
    void this.finish(() => this.store!.submit(), onward, (t, why) => (why === null ? t.submitFailed : t.submitRefused(why)));
  };

  private readonly end = async (event: Ending): Promise<void> => {
    const { kind, reason } = event.detail;
    const id = this.task.assignmentId;
    const failed: Failed = (t, why) => (why === null ? t.endingFailed : t.endingRefused(why));
    switch (kind) {
      case "recognize":
        return this.finish(() => this.store!.finish(() => ratingApi.recognize(id)), this.leave, failed);
      case "handBack":
        return this.finish(() => this.store!.finish(() => ratingApi.handBack(id, reason || null)), this.leave, failed);
      case "refer":
        return this.finish(() => this.store!.finish(() => ratingApi.sendToLead(id, reason)), this.leave, failed);
      case "distress":
        return this.told(() => ratingApi.noticeDistress(id, reason || null), failed);
    }
  };

  private async finish(end: () => Promise<boolean>, onward: () => Promise<void>, failed: Failed): Promise<void> {
    this.trouble = QUIET;
    try {
      if (await end()) {
        await onward();
      }
    } catch (failure) {
      this.trouble = (t) => failed(t, reasonOf(failure));
    }
  }

  /** Something that is told beside the rating, which goes on. */
  private async told(tell: () => Promise<void>, failed: Failed): Promise<void> {
    try {
      await tell();
      this.trouble = (t) => t.distressDone;
    } catch (failure) {
      this.trouble = (t) => failed(t, reasonOf(failure));
    }
  }

  /** After ratings: practice is followed by its feedback, a round by the training, work by the next answer. */
  private async onward(stop: boolean): Promise<void> {
    if (this.task.occasion === "PRACTICE") {
      location.hash = addresses.feedback(this.task.assignmentId);
    } else if (stop) {
      location.hash = this.task.occasion === "WORK" ? addresses.desk : addresses.training;
    } else {
      await this.next(this.task.responseCode);
    }
  }

  /** After an answer that was not rated, too. */
  private readonly leave = async (): Promise<void> => {
    if (this.task.occasion === "PRACTICE") {
      location.hash = addresses.training;
    } else {
      await this.next();
    }
  };

  /** @param handedIn code of the answer that was just handed in, if any */
  private async next(handedIn = ""): Promise<void> {
    try {
      if (this.task.occasion === "QUALIFICATION") {
        await goToNextOfRound();
        return;
      }
      const idle = await goToNext(this.task.poolId, handedIn);
      this.rest = idle === null ? null : { idle };
    } catch {
      this.rest = { failed: true };
    }
  }

  /** A claim that ran out is claimed again where nobody has the answer; then the page is the same, and is fetched anew. */
  private readonly claimAgain = async (): Promise<void> => {
    if (this.task.occasion !== "WORK") {
      location.hash = addresses.training;
      return;
    }
    const before = location.hash;
    await this.next();
    if (this.rest === null && location.hash === before) {
      this.dispatchEvent(new Event("refresh", { bubbles: true }));
    }
  };
}

function gone(how: "expired" | "ended"): TemplateResult {
  const t = ratingWords();
  return how === "expired" ? message(t.expiredHeading, t.expired, toDesk()) : message(t.endedHeading, t.ended, toDesk());
}

function farewell(rest: Rest, again: () => void): TemplateResult {
  const t = ratingWords();
  if ("failed" in rest) {
    return message(t.claimFailedHeading, t.claimFailed, html`<button type="button" class="usa-button" @click=${again}>${t.tryAgain}</button> ${toDesk()}`);
  }
  const { reason, retryAt } = rest.idle;
  return message(t.idleHeading, reason === "HELD_BY_OTHERS" && retryAt != null ? t.heldByOthers(clockTime(retryAt)) : t.nothingLeft, toDesk());
}

function toDesk(): TemplateResult {
  return html`<a class="usa-button" href=${addresses.desk}>${ratingWords().toDesk}</a>`;
}

function message(caption: string, text: string, action: TemplateResult): TemplateResult {
  return html`<desk-message .caption=${caption} .text=${text} .action=${action}></desk-message>`;
}

/** What the server said, or null where it said nothing that helps. */
function reasonOf(failure: unknown): string | null {
  return failure instanceof Problem && !failure.isTransient ? failure.message : null;
}
