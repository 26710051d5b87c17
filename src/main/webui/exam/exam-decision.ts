import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Answer, DecisionPart } from "../shared/api/exam";
import { inLanguage } from "../shared/language";
import { PageElement } from "../shared/page-element";
import { completeness, isAnswered, ordered } from "./answer";
import type { AnswerChange } from "./answers/answer-element";
import "./answers/exam-best";
import "./answers/exam-best-worst";
import "./answers/exam-rank";
import "./answers/exam-rate-each";
import "./answers/exam-written";
import { clockFace, Countdown } from "./countdown";
import "./exam-spoken-options";
import { words } from "./messages";

const DRAFT_EVERY_MS = 800;

/** An answer as it stands. */
export class DraftEvent extends CustomEvent<{ answer: Answer }> {}
/** The answer that stands; `time` is when, on the page's clock. */
export class CommitEvent extends CustomEvent<{ answer: Answer; trigger: "CANDIDATE" | "DEADLINE"; time: number }> {}

/**
 * One question with its window; how it is answered is the business of its format's own element. Asks for `answer-draft`
 * while the answer changes and for `answer-commit` once.
 */
@customElement("exam-decision")
export class ExamDecision extends PageElement {
  @property({ attribute: false }) decision!: DecisionPart;
  /** When the window ends, milliseconds of this page's clock. */
  @property({ attribute: false }) deadline = Infinity;
  @property({ attribute: false }) initial: Answer | null = null;
  /** Addresses of spoken options. */
  @property({ attribute: false }) sounds: Map<string, string> = new Map();
  /** Of the spoken options, from 0 to 1. */
  @property({ attribute: false }) volume = 1;
  @state() private answer: Answer = {};
  /** Whether the candidate was told that something is left open. */
  @state() private warned = false;
  @state() private finished = false;
  /** When the candidate pressed the button: earlier than the form hears of it. */
  private pressedAt = 0;
  private readonly countdown = new Countdown(this, () => this.commit("DEADLINE", performance.now()));
  private draftTimer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.draftTimer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("decision") && changed.get("decision")?.decisionPointId !== this.decision.decisionPointId) {
      this.answer = this.initial ?? {};
      this.warned = false;
      this.finished = false;
    }
    if (changed.has("deadline") && Number.isFinite(this.deadline)) {
      this.countdown.start(this.deadline, this.decision.windowMs);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("decision") && changed.get("decision")?.decisionPointId !== this.decision.decisionPointId) {
      this.querySelector<HTMLElement>("h2")?.focus({ preventScroll: false });
    }
  }

  protected override render(): TemplateResult {
    const t = words();
    const prompt = inLanguage(this.decision.prompt);
    return html`
      <form class="decision" novalidate @submit=${this.submit}>
        <div class="decision__head">
          <h2 tabindex="-1" class="decision__prompt" id="prompt"><span class="usa-sr-only">${t.question}: </span>${prompt}</h2>
          ${this.timer()}
        </div>
        <p class="usa-sr-only" role="status">${this.countdown.said}</p>
        ${this.howTo()}
        <exam-spoken-options .decision=${this.decision} .sounds=${this.sounds} .volume=${this.volume} .closed=${this.finished}></exam-spoken-options>
        <div @answer-change=${(event: AnswerChange) => this.change(event.detail.answer)}>${this.field()}</div>
        <p class="decision__note" role="alert">${this.warned ? this.warning() : nothing}</p>
        <button type="submit" class="usa-button usa-button--big" ?disabled=${this.finished} @click=${this.press}>${t.submitAnswer}</button>
      </form>
    `;
  }

  private timer(): TemplateResult {
    const t = words();
    const left = Number.isFinite(this.deadline) ? this.countdown.left : Math.round(this.decision.windowMs / 1000);
    return html`
      <div class="timer ${left <= 10 ? "timer--last" : ""}" role="timer" aria-label=${t.timeLeft}>
        <span class="timer__label">${t.timeLeft}</span>
        <span class="timer__face">${clockFace(left)}</span>
      </div>
    `;
  }

  /** What to do, where that does not show by itself. */
  private howTo(): TemplateResult | typeof nothing {
    switch (this.decision.format) {
      case "BEST":
      case "WRITTEN":
        return nothing;
      case "BEST_WORST":
      case "RATE_EACH":
      case "RANK":
        return html`<p class="decision__how-to" id="how-to">${words().howTo[this.decision.format]}</p>`;
    }
  }

  private field(): TemplateResult {
    const { decision, answer, finished } = this;
    switch (decision.format) {
      case "BEST":
        return html`<exam-best .decision=${decision} .answer=${answer} .closed=${finished}></exam-best>`;
      case "BEST_WORST":
        return html`<exam-best-worst .decision=${decision} .answer=${answer} .closed=${finished}></exam-best-worst>`;
      case "RATE_EACH":
        return html`<exam-rate-each .decision=${decision} .answer=${answer} .closed=${finished}></exam-rate-each>`;
      case "RANK":
        return html`<exam-rank .decision=${decision} .answer=${answer} .closed=${finished}></exam-rank>`;
      case "WRITTEN":
        return html`<exam-written .decision=${decision} .answer=${answer} .closed=${finished}></exam-written>`;
    }
  }

  /** What is left open, in words; nothing where the answer is whole. */
  private warning(): string | typeof nothing {
    const t = words();
    switch (completeness(this.decision, this.answer)) {
      case "none":
        return t.emptyAnswer;
      case "part":
        return t.partAnswer;
      case "shown":
        return t.shownAnswer;
      case "whole":
        return nothing;
    }
  }

  private change(answer: Answer): void {
    if (this.finished || performance.now() > this.deadline) {
      return;
    }
    this.answer = answer;
    if (answer.text === undefined) {
      this.sendDraft();
    } else if (this.draftTimer === undefined) {
      this.draftTimer = setTimeout(() => this.sendDraft(), DRAFT_EVERY_MS);
    }
  }

  private sendDraft(): void {
    clearTimeout(this.draftTimer);
    this.draftTimer = undefined;
    if (!this.finished) {
      this.dispatchEvent(new DraftEvent("answer-draft", { detail: { answer: this.answer } }));
    }
  }

  private press(event: MouseEvent): void {
    this.pressedAt = event.timeStamp;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const complete = completeness(this.decision, this.answer);
    if (complete !== "whole" && !this.warned) {
      this.warned = true;
      return;
    }
    if (complete === "shown") {
      this.answer = { order: ordered(this.decision, this.answer) };
    }
    this.commit("CANDIDATE", this.pressedAt || event.timeStamp);
  }

  private commit(trigger: "CANDIDATE" | "DEADLINE", time: number): void {
    if (this.finished) {
      return;
    }
    this.finished = true;
    this.countdown.stop();
    clearTimeout(this.draftTimer);
    const answer = isAnswered(this.answer) ? this.answer : {};
    this.dispatchEvent(new CommitEvent("answer-commit", { detail: { answer, trigger, time } }));
  }
}
