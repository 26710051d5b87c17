import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ScreenElement } from "../shared/page-element";

/** A screen that only says something. */
@customElement("desk-message")
export class DeskMessage extends ScreenElement {
  @property() caption = "";
  @property() text = "";
  /** What can be done about it. */
  @property({ attribute: false }) action: TemplateResult | string = "";

  protected heading(): string {
    return this.caption;
  }

  protected override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.caption}</h1>
      <p class="usa-intro">${this.text}</p>
      <p class="panel-actions">${this.action}</p>
    `;
  }
}
