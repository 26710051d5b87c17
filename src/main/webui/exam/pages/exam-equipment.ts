import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ScreenElement } from "../../shared/page-element";
import { canKeep } from "../capture/outbox";
import type { ExamStore } from "../exam-store";
import { playable } from "../media";
import { words } from "../messages";
import { chime } from "../sound";

type State = "loading" | "ready" | "failed";

/** Copies and checks the clips and lets the candidate hear the sound, before any time runs. */
@customElement("exam-equipment")
export class ExamEquipment extends ScreenElement {
  @property({ attribute: false }) store!: ExamStore;
  @state() private clips: State = "loading";
  @state() private keeps: State = "loading";
  @state() private percent = 0;

  protected heading(): string {
    return this.isAgain() ? words().equipmentAgain : words().equipmentHeading;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.checkStorage();
    void this.load();
  }

  protected override render(): TemplateResult {
    const t = words();
    const session = this.store.session;
    return html`
      <div class="panel panel--wide">
        <h1 tabindex="-1">${this.heading()}</h1>
        ${session === null
          ? nothing
          : html`<p class="identity"><strong>${t.signedInAs(session.candidateName, session.candidateNumber)}</strong> ${t.notYou}</p>`}
        <p>${t.equipmentLead}</p>
        ${this.clipState()} ${this.keepState()} ${this.soundCheck()}
        <button
          type="button"
          class="usa-button usa-button--big"
          ?disabled=${this.clips !== "ready" || this.keeps !== "ready"}
          @click=${() => this.store.passEquipment()}
        >
          ${t.equipmentContinue}
        </button>
      </div>
    `;
  }

  private clipState(): TemplateResult {
    const t = words();
    const text = { loading: t.clipsLoading(this.percent), ready: t.clipsReady, failed: t.clipsFailed }[this.clips];
    return html`
      <div class="check check--${this.clips}">
        <p id="clips-text" role=${this.clips === "loading" ? nothing : "status"}>${text}</p>
        ${this.clips === "loading" ? html`<progress max="100" .value=${this.percent} aria-labelledby="clips-text"></progress>` : nothing}
        ${this.clips === "failed"
          ? html`<button type="button" class="usa-button usa-button--outline" @click=${() => this.load()}>${t.tryAgain}</button>`
          : nothing}
      </div>
    `;
  }

  private keepState(): TemplateResult | typeof nothing {
    const t = words();
    return this.keeps === "loading"
      ? nothing
      : html`<div class="check check--${this.keeps}"><p role="status">${this.keeps === "ready" ? t.keepReady : t.keepFailed}</p></div>`;
  }

  private soundCheck(): TemplateResult {
    const t = words();
    const store = this.store;
    const hasDescribed = store.manifest?.scenarios.every((scenario) => playable(scenario, true) !== undefined) ?? false;
    return html`
      <h2>${t.soundHeading}</h2>
      <p>${t.soundLead}</p>
      <div class="sound">
        <button type="button" class="usa-button usa-button--outline" @click=${() => chime(store.volume)}>${t.soundPlay}</button>
        <div>
          <label class="usa-label" for="volume">${t.volume}</label>
          <input id="volume" class="usa-range" type="range" min="0" max="100" step="5" .value=${String(store.volume * 100)} @input=${this.setVolume} />
        </div>
        <div>
          <label class="usa-label" for="captions">${t.captions}</label>
          <select id="captions" class="usa-select" @change=${this.setCaptions}>
            ${([["off", t.captionsOff], ["en", t.captionsEn], ["es", t.captionsEs]] as const).map(
              ([value, text]) => html`<option value=${value} ?selected=${store.captions === value}>${text}</option>`,
            )}
          </select>
        </div>
      </div>
      ${hasDescribed
        ? html`<div class="usa-checkbox">
            <input class="usa-checkbox__input" id="described" type="checkbox" .checked=${store.described} @change=${this.setDescribed} />
            <label class="usa-checkbox__label" for="described">${t.described}</label>
          </div>`
        : nothing}
    `;
  }

  private isAgain(): boolean {
    return this.store.session?.progress.preflightPassed ?? false;
  }

  private setVolume(event: Event): void {
    this.store.volume = Number((event.target as HTMLInputElement).value) / 100;
  }

  private setCaptions(event: Event): void {
    this.store.captions = (event.target as HTMLSelectElement).value as "off" | "en" | "es";
  }

  private setDescribed(event: Event): void {
    this.store.described = (event.target as HTMLInputElement).checked;
    void this.load();
  }

  private async checkStorage(): Promise<void> {
    this.keeps = (await canKeep()) ? "ready" : "failed";
  }

  private async load(): Promise<void> {
    this.clips = "loading";
    this.percent = 0;
    const described = this.store.described;
    try {
      await this.store.prepare((share) => (this.percent = Math.round(share * 100)));
      // A choice that changed meanwhile has begun a loading of its own.
      if (described === this.store.described) {
        this.clips = "ready";
      }
    } catch {
      this.clips = "failed";
    }
  }
}
