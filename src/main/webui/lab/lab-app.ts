import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { analysisApi } from "../shared/api/analysis";
import { staffApi } from "../shared/api/staff";
import { language } from "../shared/language";
import { PageElement } from "../shared/page-element";
import "../shared/page-header";
import { StoreController } from "../shared/store";
import { LabStore, type Place } from "./lab-store";
import { words } from "./messages";
import "./pages/lab-form";
import "./pages/lab-forms";
import "./pages/lab-item";
import "./pages/lab-message";
import "./raters/lab-raters";
import "./scores/lab-scores";

/** The psychometrician's application. */
@customElement("lab-app")
export class LabApp extends PageElement {
  private readonly store = new LabStore({ analysis: analysisApi, staff: staffApi });
  private readonly follow = () => void this.store.go(place());
  private readonly refresh = () => void this.store.fetch(place());
  private spoken = language();

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

  /** Plots come from the server in the language of the page: another language asks for them again. */
  protected override willUpdate(): void {
    if (this.spoken !== language()) {
      this.spoken = language();
      this.refresh();
    }
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
      <a class="usa-skipnav" href="#main" @click=${this.skip}>${t.skip}</a>
      <page-header .place=${t.place} .aside=${aside}></page-header>
      <main id="main" class="main" tabindex="-1">${keyed(this.place(), this.screen())}</main>
    `;
  }

  /** The address names a page of the lab, so that the link to the content must not change it. */
  private readonly skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>("#main")?.focus();
  };

  /** A screen of its own takes the focus; the same screen with new figures does not. */
  private place(): string {
    const screen = this.store.screen;
    return screen.name === "item" ? screen.detail.item.decisionPointId : screen.name === "scores" ? `scores/${screen.path}` : screen.name;
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
      case "not-found":
        return html`<lab-message .caption=${t.notFoundHeading} .text=${t.notFound}></lab-message>
          <p class="panel-actions"><a class="usa-link" href="#/">${t.allForms}</a></p>`;
      case "failed":
        return html`<lab-message .caption=${t.failedHeading} .text=${t.failed}></lab-message>
          <p class="panel-actions"><button type="button" class="usa-button" @click=${this.follow}>${t.tryAgain}</button></p>`;
      case "forms":
        return html`<lab-forms .forms=${screen.forms}></lab-forms>`;
      case "form":
        return html`<lab-form .page=${screen} @refresh=${this.refresh}></lab-form>`;
      case "item":
        return html`<lab-item .page=${screen} @refresh=${this.refresh}></lab-item>`;
      case "scores":
        return html`<lab-scores .path=${screen.path}></lab-scores>`;
      case "raters":
        return html`<lab-raters .page=${screen} @refresh=${this.refresh}></lab-raters>`;
    }
  }
}

function place(): Place {
  const [scores, path] = /^#\/scores(?:\/((?:plans|runs)\/[0-9a-f-]{36}))?$/.exec(location.hash) ?? [];
  if (scores !== undefined) {
    return { form: null, item: null, scores: path ?? "" };
  }
  const [, form = null, part = "", item = null] = /^#\/forms\/([0-9a-f-]{36})(\/raters|\/items\/([0-9a-f-]{36}))?$/.exec(location.hash) ?? [];
  return { form, item, raters: part === "/raters" };
}
