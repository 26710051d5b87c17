import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { language, setLanguage } from "./language";
import { PageElement } from "./page-element";

/** The bar on top: whose software this is, where one is, and the language. */
@customElement("page-header")
export class PageHeader extends PageElement {
  @property() place = "";
  @property({ attribute: false }) aside: TemplateResult | string = "";

  protected override render(): TemplateResult {
    const spanish = language() === "es";
    return html`
      <header class="page-header">
        <div class="page-header__inner">
          <p class="page-header__name">Ridealong${this.place === "" ? "" : html`<span class="page-header__place">${this.place}</span>`}</p>
          <div class="page-header__aside">${this.aside}</div>
          <button type="button" class="usa-button usa-button--unstyled page-header__language" lang=${spanish ? "en" : "es"} @click=${() => setLanguage(spanish ? "en" : "es")}>
            ${spanish ? "English" : "Español"}
          </button>
        </div>
      </header>
    `;
  }
}
