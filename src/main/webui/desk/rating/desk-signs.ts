import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CriterionMark, CriterionView, EvidenceCode, EvidenceMark } from "../../shared/api/rating";
import { inLanguage } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import { SIGN_KEYS } from "./keys";
import { ratingWords } from "./messages";
import { allSigns, placeWords, signGroups } from "./signs";

/** A sign that was pressed. */
export class SignPress extends CustomEvent<{ criterion: string; code: string }> {}
/** A pinned sign that is taken away, by its place in the list. */
export class SignRemoval extends CustomEvent<{ criterion: string; index: number }> {}

/** The signs of a criterion, to be pinned to what is marked, and those that are pinned. Tells `sign-press` and `sign-removal`. */
@customElement("desk-signs")
export class DeskSigns extends PageElement {
  @property({ attribute: false }) criterion!: CriterionView["criterion"];
  @property({ attribute: false }) common: EvidenceCode[] = [];
  @property({ attribute: false }) mark!: CriterionMark;
  /** The answer, to quote from. */
  @property() answer = "";
  /** Whether the keys of the signs are shown. */
  @property({ attribute: false }) letters = true;
  @property({ attribute: false }) closed = false;

  protected override render(): TemplateResult {
    const t = ratingWords();
    if (this.mark.missing != null) {
      return html`<p class="signs__hint">${t.noEvidenceNeeded}</p>`;
    }
    if (this.mark.level == null) {
      return html`<p class="signs__hint">${t.levelFirst}</p>`;
    }
    const groups = signGroups(this.criterion, this.common, this.mark.level);
    return html`
      <h4 class="small-heading signs__heading" id="signs-${this.criterion.code}">${t.evidence(this.mark.level)}</h4>
      <p class="signs__hint">${t.pinHow}</p>
      ${groups.map(
        (group) => html`<p class="signs__group">${group.level === null ? t.signsCommon : t.signsOf(group.level)}</p>
          <ul class="signs">${group.signs.map((sign) => html`<li>${this.sign(sign.code, inLanguage(sign.text), sign.index)}</li>`)}</ul>`,
      )}
      ${this.pinned()}
    `;
  }

  private sign(code: string, text: string, index: number): TemplateResult {
    const count = this.mark.evidence.filter((sign) => sign.code === code).length;
    return html`<button type="button" class="sign ${count > 0 ? "sign--used" : ""}" ?disabled=${this.closed} @click=${() => this.press(code)}>
      ${this.letters ? html`<kbd class="sign__key" aria-hidden="true">${SIGN_KEYS[index]}</kbd>` : nothing}
      <span class="sign__text">${text} <span class="sign__code">${code}</span></span>
      ${count > 0 ? html`<span class="sign__count">${ratingWords().times(count)}</span>` : nothing}
    </button>`;
  }

  /** Below the signs, so that these stay where they are when one is pinned. */
  private pinned(): TemplateResult | typeof nothing {
    const t = ratingWords();
    if (this.mark.evidence.length === 0) {
      return nothing;
    }
    return html`<h4 class="small-heading">${t.pinned}</h4>
      <ul class="pinned">
      ${this.mark.evidence.map((sign, index) => {
        const text = this.textOf(sign.code);
        return html`<li class="pinned__sign">
          <span class="pinned__text">${text}${this.where(sign)}</span>
          <button type="button" class="usa-button usa-button--unstyled pinned__remove" ?disabled=${this.closed} aria-label=${t.removeSign(text)} @click=${() => this.unpin(index)}>
            ${t.remove}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  private where(sign: EvidenceMark): TemplateResult | typeof nothing {
    const place = sign.answerFrom == null || sign.answerTo == null ? null : { from: sign.answerFrom, to: sign.answerTo };
    const words = placeWords(this.answer, place, sign.clipMs ?? null);
    return words === "" ? nothing : html`<span class="pinned__where">${words}</span>`;
  }

  private textOf(code: string): string {
    const sign = allSigns(this.criterion, this.common).find((one) => one.code === code);
    return sign === undefined ? code : inLanguage(sign.text);
  }

  private press(code: string): void {
    this.dispatchEvent(new SignPress("sign-press", { detail: { criterion: this.criterion.code, code }, bubbles: true }));
  }

  private unpin(index: number): void {
    this.dispatchEvent(new SignRemoval("sign-removal", { detail: { criterion: this.criterion.code, index }, bubbles: true }));
  }
}
