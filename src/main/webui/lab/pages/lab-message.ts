import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ScreenElement } from "../../shared/page-element";

/** A screen that only says something. */
@customElement("lab-message")
export class LabMessage extends ScreenElement {
  @property() caption = "";
  @property() text = "";

  protected heading(): string {
    return this.caption;
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">${this.caption}</h1><p class="usa-intro">${this.text}</p>`;
  }
}
