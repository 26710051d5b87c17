import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { staffApi } from "../../shared/api/staff";
import { PageElement } from "../../shared/page-element";
import { ratingWords } from "./messages";
import type { Saving } from "./rating-store";
import { clockSeconds, clockTime } from "./times";

const MINUTE_MS = 60_000;
const SOON_MS = 5 * MINUTE_MS;
const LOOK_EVERY_MS = 10_000;

/** Below the answer: whether it is saved, how long it is the rater's, and handing it in. Tells `undo`, `keep-longer`, `help` and `hand-in`. */
@customElement("desk-bar")
export class DeskBar extends PageElement {
  @property({ attribute: false }) saving: Saving = { name: "nothing" };
  /** When the claim runs out, in milliseconds of the browser's clock. */
  @property({ attribute: false }) expiresAt = 0;
  @property({ attribute: false }) canUndo = false;
  @property({ attribute: false }) submitting = false;
  @property({ attribute: false }) practice = false;
  /** Why it could not be handed in. */
  @property() trouble = "";
  @state() private now = Date.now();
  private clock: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = setInterval(() => (this.now = Date.now()), LOOK_EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.clock);
  }

  protected override render(): TemplateResult {
    const t = ratingWords();
    return html`
      <div class="bar__state">
        <p class="bar__saving bar__saving--${this.saving.name}">${this.savingWords()}</p>
        ${this.lease()}
        <div role="alert" class="bar__trouble">${this.alarm()}</div>
      </div>
      <div class="bar__actions">
        <button type="button" class="usa-button usa-button--outline" aria-disabled=${!this.canUndo} @click=${() => this.tell("undo")}>${t.undo}</button>
        <button type="button" class="usa-button usa-button--outline" aria-haspopup="dialog" @click=${() => this.tell("help")}>${t.help}</button>
        ${this.practice
          ? nothing
          : html`<button type="button" class="usa-button usa-button--outline" ?disabled=${this.submitting} @click=${() => this.handIn(true)}>${t.submitStop}</button>`}
        <button type="button" class="usa-button bar__submit" ?disabled=${this.submitting} @click=${() => this.handIn(false)}>
          ${this.submitting ? t.submitting : this.practice ? t.submitPractice : t.submitNext}
        </button>
      </div>
    `;
  }

  private savingWords(): string {
    const t = ratingWords();
    switch (this.saving.name) {
      case "nothing":
        return t.saveNothing;
      case "changed":
        return t.saveChanged;
      case "saving":
        return t.saveSaving;
      case "saved":
        return t.saveSaved(clockSeconds(this.saving.at));
      case "offline":
      case "signed-out":
      case "refused":
        return t.saveChanged;
    }
  }

  /** What must be heard at once; a saving that works is not announced. */
  private alarm(): TemplateResult | string {
    const t = ratingWords();
    switch (this.saving.name) {
      case "offline":
        return t.saveOffline;
      case "signed-out":
        return html`${t.saveSignedOut} <a class="usa-link" href=${staffApi.login("/desk/")}>${t.signInAgain}</a>`;
      case "refused":
        return t.saveRefused(this.saving.why);
      case "nothing":
      case "changed":
      case "saving":
      case "saved":
        return this.trouble;
    }
  }

  private lease(): TemplateResult {
    const t = ratingWords();
    const left = this.expiresAt - this.now;
    return left > SOON_MS
      ? html`<p class="bar__lease">${t.lease(clockTime(this.expiresAt))}</p>`
      : html`<p class="bar__lease bar__lease--soon">
          <span role="status">${t.leaseSoon(Math.max(1, Math.ceil(left / MINUTE_MS)))}</span>
          <button type="button" class="usa-button usa-button--unstyled" @click=${() => this.tell("keep-longer")}>${t.keepLonger}</button>
        </p>`;
  }

  private handIn(stop: boolean): void {
    this.dispatchEvent(new CustomEvent("hand-in", { detail: { stop }, bubbles: true }));
  }

  private tell(name: string): void {
    this.dispatchEvent(new Event(name));
  }
}
