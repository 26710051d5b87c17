import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { staffApi } from "../shared/api/staff";
import { PageElement } from "../shared/page-element";
import "../shared/page-header";
import { StoreController } from "../shared/store";
import "./desk-message";
import { DeskStore } from "./desk-store";
import { words } from "./messages";
import { PAGES } from "./pages";

/** The application of assessors and their leads. */
@customElement("desk-app")
export class DeskApp extends PageElement {
  private readonly store = new DeskStore({ staff: staffApi }, PAGES);
  private readonly follow = () => void this.store.go(place());
  private readonly refresh = () => void this.store.fetch(place());

  constructor() {
    super();
    new StoreController(this, this.store);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("hashchange", this.follow);
    this.addEventListener("refresh", this.refresh);
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.follow);
    this.removeEventListener("refresh", this.refresh);
  }

  protected override render(): TemplateResult {
    const t = words();
    return html`
      <a class="usa-skipnav" href="#main" @click=${this.skip}>${t.skip}</a>
      <page-header .place=${t.place} .aside=${this.aside()}></page-header>
      <main id="main" class="main" tabindex="-1">${keyed(this.place(), this.content())}</main>
    `;
  }

  private aside(): TemplateResult | string {
    const t = words();
    const { account, screen } = this.store;
    if (account === null) {
      return "";
    }
    const here = screen.name === "page" ? screen.route : null;
    const links = this.store.mine().flatMap((page) => (page.menu === undefined ? [] : [{ page, menu: page.menu }]));
    return html`
      ${links.length < 2
        ? nothing
        : html`<nav aria-label=${t.menu} class="desk-menu">
            ${links.map(({ page, menu }) => html`<a class="desk-menu__link" href=${menu.href} aria-current=${page === here ? "page" : nothing}>${menu.name(t)}</a>`)}
          </nav>`}
      <span class="page-header__person">${t.signedIn(account.name)}</span>
      <button type="button" class="usa-button usa-button--unstyled page-header__language" @click=${() => this.store.signOut()}>${t.signOut}</button>
    `;
  }

  /** The address names a page of the desk, so that the link to the content must not change it. */
  private readonly skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>("#main")?.focus();
  };

  /** A screen of its own takes the focus; the same screen with new content does not. */
  private place(): string {
    const screen = this.store.screen;
    return screen.name === "page" ? place() : screen.name;
  }

  private content(): TemplateResult {
    const t = words();
    const screen = this.store.screen;
    switch (screen.name) {
      case "loading":
        return html`<p class="panel" role="status">${t.loading}</p>`;
      case "sign-in":
        return message(t.signInHeading, t.signInLead, html`<a class="usa-button usa-button--big" href=${staffApi.login("/desk/")}>${t.signIn}</a>`);
      case "no-role":
        return message(t.noRoleHeading, t.noRole);
      case "not-a-rater":
        return message(t.notRaterHeading, t.notRater);
      case "not-found":
        return message(t.notFoundHeading, t.notFound, html`<a class="usa-link" href="#">${t.toDesk}</a>`);
      case "failed":
        return message(t.failedHeading, t.failed, html`<button type="button" class="usa-button" @click=${this.follow}>${t.tryAgain}</button>`);
      case "page":
        return screen.route.show(screen.content as never);
    }
  }
}

function message(caption: string, text: string, action: TemplateResult | string = ""): TemplateResult {
  return html`<desk-message .caption=${caption} .text=${text} .action=${action}></desk-message>`;
}

function place(): string {
  return location.hash.replace(/^#/, "");
}
