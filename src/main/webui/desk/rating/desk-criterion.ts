import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CriterionMark, CriterionView, EvidenceCode } from "../../shared/api/rating";
import { inLanguage } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import "./desk-levels";
import "./desk-signs";
import { ratingWords } from "./messages";
import { type Gap, isDecided } from "./sheet";

/** One criterion: a heading that says how it stands and opens it, the levels, then the signs. Tells `criterion-toggle`. */
@customElement("desk-criterion")
export class DeskCriterion extends PageElement {
  @property({ attribute: false }) view!: CriterionView;
  @property({ attribute: false }) mark!: CriterionMark;
  @property({ attribute: false }) common: EvidenceCode[] = [];
  @property() answer = "";
  @property({ attribute: false }) open = false;
  @property({ attribute: false }) letters = true;
  @property({ attribute: false }) closed = false;
  /** What is missing of it, once somebody wanted to hand in. */
  @property({ attribute: false }) gap: Gap | null = null;

  protected override render(): TemplateResult {
    const { code, title } = this.view.criterion;
    return html`<section class="criterion ${this.open ? "criterion--open" : ""} ${this.gap === null ? "" : "criterion--gap"}">
      <h3 class="criterion__heading">
        <button type="button" class="criterion__button" id="criterion-${code}" aria-expanded=${this.open} aria-controls="panel-${code}" @click=${this.toggle}>
          <span class="criterion__code">${code}</span>
          <span class="criterion__title">${inLanguage(title)}</span>
          <span class="criterion__state ${this.isDone() ? "criterion__state--done" : ""}">${this.state()}</span>
        </button>
      </h3>
      ${this.gapText()}
      <div id="panel-${code}" class="criterion__panel" ?hidden=${!this.open}>${this.open ? this.content() : nothing}</div>
    </section>`;
  }

  private content(): TemplateResult {
    const { mark, view } = this;
    return html`
      ${this.definition()}
      <desk-levels
        .criterion=${view.criterion}
        .level=${mark.level ?? null}
        .missing=${mark.missing ?? null}
        .closed=${this.closed}
        .describedby=${this.gap === null ? "" : `gap-${view.criterion.code}`}
      ></desk-levels>
      <desk-signs
        .criterion=${view.criterion}
        .common=${this.common}
        .mark=${mark}
        .answer=${this.answer}
        .letters=${this.letters}
        .closed=${this.closed}
      ></desk-signs>
    `;
  }

  private definition(): TemplateResult {
    const t = ratingWords();
    const { competencyTitle, definition, behaviors, criterion } = this.view;
    return html`<details class="criterion__about">
      <summary>${t.about(inLanguage(competencyTitle))}</summary>
      <p>${inLanguage(definition)}</p>
      ${criterion.definition == null ? nothing : html`<p>${inLanguage(criterion.definition)}</p>`}
      <ul>${behaviors.map((behavior) => html`<li>${inLanguage(behavior)}</li>`)}</ul>
    </details>`;
  }

  private state(): string {
    const t = ratingWords();
    const { level, missing, evidence } = this.mark;
    if (missing != null) {
      return t.missing[missing];
    }
    return level == null ? t.notRated : t.rated(level, evidence.length);
  }

  private isDone(): boolean {
    return isDecided(this.mark) && (this.mark.level == null || this.mark.evidence.length > 0);
  }

  private gapText(): TemplateResult | typeof nothing {
    const t = ratingWords();
    return this.gap === null
      ? nothing
      : html`<p class="usa-error-message" id="gap-${this.view.criterion.code}">${this.gap.what === "level" ? t.gapLevel : t.gapEvidence}</p>`;
  }

  private readonly toggle = (): void => {
    this.dispatchEvent(new CustomEvent("criterion-toggle", { detail: { criterion: this.view.criterion.code }, bubbles: true }));
  };
}
