import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { Answer, DecisionPart } from "../shared/api/exam";
import { inLanguage } from "../shared/language";
import { PageElement } from "../shared/page-element";
import { clockFace, Countdown } from "./countdown";
import { isAnswered } from "./course";
import { words } from "./messages";

const DRAFT_EVERY_MS = 800;

/** An answer as it stands. */
export class DraftEvent extends CustomEvent<{ answer: Answer }> {}
/** The answer that stands; `time` is when, on the page's clock. */
export class CommitEvent extends CustomEvent<{ answer: Answer; trigger: "CANDIDATE" | "DEADLINE"; time: number }> {}

/** One question with its window. Asks for `answer-draft` while the answer changes and for `answer-commit` once. */
@customElement("exam-decision")
export class ExamDecision extends PageElement {
  @property({ attribute: false }) decision!: DecisionPart;
  /** When the window ends, milliseconds of this page's clock. */
  @property({ attribute: false }) deadline = Infinity;
  @property({ attribute: false }) initial: Answer | null = null;
  @state() private answer: Answer = {};
  @state() private emptyAsked = false;
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
      this.emptyAsked = false;
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
        ${this.decision.format === "WRITTEN" ? this.written() : this.best()}
        <p class="decision__note" role="alert">${this.emptyAsked && !isAnswered(this.answer) ? t.emptyAnswer : nothing}</p>
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

  private written(): TemplateResult {
    const t = words();
    const text = this.answer.text ?? "";
    const limit = this.decision.maxLength ?? 4000;
    return html`
      <label class="usa-label" for="answer">${t.yourAnswer}</label>
      <textarea
        id="answer"
        class="usa-textarea decision__text"
        rows="8"
        maxlength=${limit}
        aria-describedby="prompt answer-left"
        autocomplete="off"
        spellcheck="true"
        ?readonly=${this.finished}
        .value=${live(text)}
        @input=${(event: InputEvent) => this.change({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <p id="answer-left" class="usa-hint decision__left">${t.charactersLeft(limit - text.length)}</p>
    `;
  }

  private best(): TemplateResult {
    const t = words();
    return html`
      <fieldset class="usa-fieldset" ?disabled=${this.finished} @keydown=${withoutEnter}>
        <legend class="usa-legend">${t.chooseOne}</legend>
        ${this.decision.options.map(
          (option) => html`
            <div class="usa-radio">
              <input
                class="usa-radio__input usa-radio__input--tile"
                type="radio"
                name="choice"
                id="option-${option.id}"
                value=${option.id}
                .checked=${live(this.answer.choice === option.id)}
                @change=${() => this.change({ choice: option.id })}
              />
              <label class="usa-radio__label" for="option-${option.id}">${inLanguage(option.text)}</label>
            </div>
          `,
        )}
      </fieldset>
    `;
  }

  private change(answer: Answer): void {
    if (this.finished || performance.now() > this.deadline) {
      return;
    }
    this.answer = answer;
    if (answer.choice !== undefined) {
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
    if (!isAnswered(this.answer) && !this.emptyAsked) {
      this.emptyAsked = true;
      return;
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

/** Enter on an option would hand in the answer by accident; only the button does. */
function withoutEnter(event: KeyboardEvent): void {
  if (event.key === "Enter") {
    event.preventDefault();
  }
}
