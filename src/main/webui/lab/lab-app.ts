import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { analysisApi } from "../shared/api/analysis";
import { staffApi } from "../shared/api/staff";
import { PageElement } from "../shared/page-element";
import "../shared/page-header";
import { StoreController } from "../shared/store";
import { LabStore } from "./lab-store";
import { words } from "./messages";
import "./pages/lab-forms";
import "./pages/lab-items";
import "./pages/lab-message";

/** The psychometrician's application. */
@customElement("lab-app")
export class LabApp extends PageElement {
  private readonly store = new LabStore({ analysis: analysisApi, staff: staffApi });
  private readonly follow = () => void this.store.go(formInAddress());

  constructor() {
    super();
    new StoreController(this, this.store);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("hashchange", this.follow);
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.follow);
  }

  protected override render(): TemplateResult {
    const t = words();
    const { account } = this.store;
    const aside =
      account === null
        ? ""
        : html`<span class="page-header__person">${t.signedIn(account.name)}</span>
            <button type="button" class="usa-button usa-button--unstyled page-header__language" @click=${() => this.store.signOut()}>${t.signOut}</button>`;
    return html`
      <a class="usa-skipnav" href="#main">${t.skip}</a>
      <page-header .place=${t.place} .aside=${aside}></page-header>
      <main id="main" class="main">${keyed(this.store.screen.name, this.screen())}</main>
    `;
  }

  private screen(): TemplateResult {
    const t = words();
    const screen = this.store.screen;
    switch (screen.name) {
      case "loading":
        return html`<p class="panel" role="status">${t.loading}</p>`;
      case "sign-in":
        return html`<lab-message .caption=${t.signInHeading} .text=${t.signInLead}>
        </lab-message>
        <p class="panel-actions"><a class="usa-button usa-button--big" href=${staffApi.login("/lab/")}>${t.signIn}</a></p>`;
      case "no-role":
        return html`<lab-message .caption=${t.noRoleHeading} .text=${t.noRole}></lab-message>`;
      case "failed":
        return html`<lab-message .caption=${t.failedHeading} .text=${t.failed}></lab-message>
          <p class="panel-actions"><button type="button" class="usa-button" @click=${this.follow}>${t.tryAgain}</button></p>`;
      case "forms":
        return html`<lab-forms .forms=${screen.forms}></lab-forms>`;
      case "items":
        return html`<lab-items .table=${screen.table} @refresh=${this.follow}></lab-items>`;
    }
  }
}

function formInAddress(): string | null {
  return /^#\/forms\/([0-9a-f-]{36})$/.exec(location.hash)?.[1] ?? null;
}
