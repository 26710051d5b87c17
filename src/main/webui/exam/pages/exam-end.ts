import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ScreenElement } from "../../shared/page-element";
import type { ExamStore } from "../exam-store";
import { words } from "../messages";

/** The last word of the candidate: hand in. */
@customElement("exam-end")
export class ExamEnd extends ScreenElement {
  @property({ attribute: false }) store!: ExamStore;
  @state() private going = false;

  protected heading(): string {
    return words().endHeading;
  }

  protected override render(): TemplateResult {
    const t = words();
    const { questions, answered } = this.store.course!.count();
    return html`
      <div class="panel">
        <h1 tabindex="-1">${this.heading()}</h1>
        <p class="usa-intro">${t.endCount(answered, questions)}</p>
        <p>${t.endLead}</p>
        <button type="button" class="usa-button usa-button--big" ?disabled=${this.going} @click=${this.end}>${t.endConfirm}</button>
      </div>
    `;
  }

  private end(): void {
    this.going = true;
    void this.store.end();
  }
}
