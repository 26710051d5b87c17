import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { DecisionPart } from "../../shared/api/exam";
import { ScreenElement } from "../../shared/page-element";
import "../exam-decision";
import type { CommitEvent } from "../exam-decision";
import type { ExamStore } from "../exam-store";
import { words } from "../messages";
import { en } from "../messages/en";
import { es } from "../messages/es";

const WINDOW_MS = 45_000;

const QUESTION: DecisionPart = {
  decisionPointId: "practice",
  key: "practice",
  at: "end",
  format: "BEST",
  prompt: { en: en.practicePrompt, es: es.practicePrompt },
  windowMs: WINDOW_MS,
  options: en.practiceOptions.map((text, index) => ({ id: `practice-${index}`, text: { en: text, es: es.practiceOptions[index] ?? text } })),
};

/** A question to try out; nothing of it is recorded but that it was done. */
@customElement("exam-practice")
export class ExamPractice extends ScreenElement {
  @property({ attribute: false }) store!: ExamStore;
  @state() private step: "before" | "question" | "done" | "time-up" = "before";
  @state() private going = false;
  private deadline = Infinity;

  protected heading(): string {
    return words().practiceHeading;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="panel panel--wide">
        <h1 tabindex="-1">${this.heading()}</h1>
        ${this.step === "question" ? this.question() : this.around()}
      </div>
    `;
  }

  private question(): TemplateResult {
    return html`<exam-decision .decision=${QUESTION} .deadline=${this.deadline} @answer-commit=${this.done}></exam-decision>`;
  }

  private around(): TemplateResult {
    const t = words();
    if (this.step === "before") {
      return html`
        <p class="usa-intro">${t.practiceLead}</p>
        <button type="button" class="usa-button usa-button--big" @click=${this.begin}>${t.practiceStart}</button>
      `;
    }
    return html`
      <p class="usa-intro" role="status" tabindex="-1" id="practice-result">${this.step === "done" ? t.practiceDone : t.practiceTimeUp}</p>
      <button type="button" class="usa-button usa-button--big" ?disabled=${this.going} @click=${this.finish}>${t.practiceContinue}</button>
      <button type="button" class="usa-button usa-button--outline usa-button--big" @click=${this.begin}>${t.practiceAgain}</button>
    `;
  }

  private begin(): void {
    this.deadline = performance.now() + WINDOW_MS;
    this.step = "question";
  }

  private async done(event: CommitEvent): Promise<void> {
    this.step = event.detail.trigger === "CANDIDATE" ? "done" : "time-up";
    await this.updateComplete;
    this.querySelector<HTMLElement>("#practice-result")?.focus();
  }

  private finish(): void {
    this.going = true;
    void this.store.finishPractice();
  }
}
