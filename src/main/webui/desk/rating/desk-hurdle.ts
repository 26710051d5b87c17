import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { PageElement } from "../../shared/page-element";
import { addresses } from "../addresses";
import "./desk-dialog";
import { ratingWords } from "./messages";
import type { Hurdle } from "./rating-store";
import { clockSeconds } from "./times";

/** What keeps a rater from going on, and the ways out. Tells `take-theirs`, `keep-mine` and `claim-again`. */
@customElement("desk-hurdle")
export class DeskHurdle extends PageElement {
  @property({ attribute: false }) hurdle: Hurdle | null = null;

  protected override render(): TemplateResult {
    const t = ratingWords();
    const captions = { expired: t.expiredHeading, ended: t.endedHeading, conflict: t.conflictHeading };
    return html`<desk-dialog
      .caption=${this.hurdle === null ? "" : captions[this.hurdle.name]}
      .open=${this.hurdle !== null}
      .must=${true}
      .content=${this.hurdle === null ? "" : this.content(this.hurdle)}
    ></desk-dialog>`;
  }

  private content(hurdle: Hurdle): TemplateResult {
    const t = ratingWords();
    const toDesk = html`<a class="usa-button usa-button--outline" href=${addresses.desk}>${t.toDesk}</a>`;
    switch (hurdle.name) {
      case "expired":
        return html`<p>${t.expired}</p>
          <div class="actions">
            <button type="button" class="usa-button" @click=${() => this.tell("claim-again")}>${t.expiredAgain}</button>
            ${toDesk}
          </div>`;
      case "ended":
        return html`<p>${t.ended}</p><div class="actions">${toDesk}</div>`;
      case "conflict":
        return html`<p>${t.conflict(clockSeconds(hurdle.theirs.savedAt))}</p>
          <div class="actions">
            <button type="button" class="usa-button" @click=${() => this.tell("take-theirs")}>${t.conflictTheirs}</button>
            <button type="button" class="usa-button usa-button--outline" @click=${() => this.tell("keep-mine")}>${t.conflictMine}</button>
          </div>`;
    }
  }

  private tell(name: string): void {
    this.dispatchEvent(new Event(name, { bubbles: true }));
  }
}
