import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { scoresApi, type PlanView, type VersionSummary } from "../../shared/api/scores";
import { PageElement } from "../../shared/page-element";
import { moment } from "../figures";
import { scoreWords } from "./messages";
import { hash, state as stateOf } from "./score-figures";

/** What a signature says. */
export interface Signing {
  version: number;
  sha256: string;
  reason: string;
}

/** The published versions, the newest first: who signed, signing, and making runs. */
@customElement("plan-versions")
export class PlanVersions extends PageElement {
  @property({ attribute: false }) plan!: PlanView;
  @property({ type: Boolean }) busy = false;
  /** Whether the page shows something else than the newest version. */
  @property({ type: Boolean }) differs = false;
  @state() private signing: VersionSummary | null = null;

  protected override render(): TemplateResult {
    const t = scoreWords();
    return html`
      ${this.plan.versions.length === 0 ? html`<p>${t.versionsEmpty}</p>` : this.plan.versions.map((version, place) => this.version(version, place === 0))}
      ${this.dialog()}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this.querySelector("dialog");
    if (this.signing !== null && dialog !== null && !dialog.open) {
      dialog.showModal();
    }
    const before = changed.get("plan") as PlanView | undefined;
    if (before !== undefined && signatures(before) < signatures(this.plan)) {
      // The button that was pressed may be gone; its version says what has become of it.
      this.querySelector<HTMLElement>(".version h3")?.focus();
    }
  }

  private version(version: VersionSummary, newest: boolean): TemplateResult {
    const t = scoreWords();
    const n = version.version;
    return html`<section class="sheet version" aria-label=${t.versionTitle(n)}>
      <h3 tabindex="-1">${t.versionTitle(n)} <span class="usa-tag">${stateOf(version)}</span></h3>
      <p>${t.publishedBy(version.publishedBy, moment(version.publishedAt))}</p>
      <p>${t.hash}: ${hash(version.sha256)}</p>
      <h4>${t.signatures}</h4>
      ${version.signatures.length === 0
        ? html`<p>${t.noSignatures}</p>`
        : html`<ol class="usa-list">${version.signatures.map((one) => html`<li>${t.signedBy(one.signedBy, moment(one.signedAt))}: ${one.reason}</li>`)}</ol>`}
      <div class="actions no-print">
        ${newest && !version.locked ? html`<button type="button" class="usa-button" ?disabled=${this.busy} @click=${() => (this.signing = version)}>${t.sign(n)}</button>` : nothing}
        <button type="button" class="usa-button usa-button--outline" ?disabled=${this.busy} @click=${() => this.run(version)}>${version.locked ? t.operational(n) : t.trial(n)}</button>
        <a class="usa-button usa-button--outline" href=${scoresApi.planAddress(this.plan.planId, n)} download="scoring-plan-v${n}.json">${t.download(n)}</a>
      </div>
    </section>`;
  }

  private dialog(): TemplateResult {
    const t = scoreWords();
    const version = this.signing;
    if (version === null) {
      return html``;
    }
    return html`<dialog class="dialog" aria-labelledby="sign-heading" @close=${() => (this.signing = null)}>
      <form @submit=${this.confirm}>
        <h2 id="sign-heading">${t.signHeading(version.version)}</h2>
        <p>${t.signLead}</p>
        <p>${hash(version.sha256)}</p>
        ${this.differs ? html`<p><strong>${t.draftDiffers}</strong></p>` : nothing}
        <label class="usa-label" for="sign-reason">${t.reason}</label>
        <textarea class="usa-textarea" id="sign-reason" name="reason" required maxlength="1000"></textarea>
        <div class="usa-checkbox">
          <input class="usa-checkbox__input" id="sign-read" type="checkbox" required />
          <label class="usa-checkbox__label" for="sign-read">${t.read}</label>
        </div>
        <div class="actions">
          <button class="usa-button">${t.signNow}</button>
          <button type="button" class="usa-button usa-button--outline" @click=${this.close}>${t.cancel}</button>
        </div>
      </form>
    </dialog>`;
  }

  private readonly close = (): void => this.querySelector("dialog")?.close();

  private readonly confirm = (event: Event): void => {
    event.preventDefault();
    const version = this.signing;
    const reason = String(new FormData(event.target as HTMLFormElement).get("reason"));
    this.close();
    if (version !== null) {
      const detail: Signing = { version: version.version, sha256: version.sha256, reason };
      this.dispatchEvent(new CustomEvent("sign", { detail }));
    }
  };

  private run(version: VersionSummary): void {
    const kind = version.locked ? "OPERATIONAL" : "TRIAL";
    this.dispatchEvent(new CustomEvent("run", { detail: { planVersionId: version.planVersionId, kind } }));
  }
}

function signatures(plan: PlanView): number {
  return plan.versions.reduce((sum, version) => sum + version.signatures.length, 0);
}
