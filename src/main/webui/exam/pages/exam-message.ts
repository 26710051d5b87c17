import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ScreenElement } from "../../shared/page-element";

/** A screen that only says something. */
@customElement("exam-message")
export class ExamMessage extends ScreenElement {
  @property() caption = "";
  @property() text = "";
  @property({ attribute: false }) action: { label: string; run: () => void } | null = null;

  protected heading(): string {
    return this.caption;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="panel">
        <h1 tabindex="-1">${this.caption}</h1>
        <p class="usa-intro" role="status">${this.text}</p>
        ${this.action === null
          ? ""
          : html`<button type="button" class="usa-button usa-button--big" @click=${this.action.run}>${this.action.label}</button>`}
      </div>
    `;
  }
}
