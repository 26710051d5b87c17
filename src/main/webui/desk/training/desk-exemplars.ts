import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Exemplar, trainingApi } from "../../shared/api/calibration";
import { Problem } from "../../shared/api/problem";
import type { CriterionView } from "../../shared/api/rating";
import { inLanguage, language } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import { trainingWords } from "../messages/training";

type Shown = { name: "loading" } | { name: "failed" } | { name: "there"; exemplars: Exemplar[] };

let panels = 0;

/** Exemplars of a prompt by criterion and level, to read beside the rubric. Fetches what it shows. */
@customElement("desk-exemplars")
export class DeskExemplars extends PageElement {
  @property() poolId = "";
  @property({ attribute: false }) criteria: CriterionView[] = [];
  /** Code of the criterion to begin with. */
  @property() criterion = "";
  @state() private level: number | null = null;
  @state() private shown: Shown = { name: "loading" };
  private readonly names = `exemplars-${++panels}`;
  private journey = 0;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("poolId") || changed.has("criterion")) {
      this.level = null;
      void this.fetch();
    }
  }

  /** Of two criteria chosen in a row, the later one is shown. */
  private async fetch(): Promise<void> {
    const journey = ++this.journey;
    this.shown = { name: "loading" };
    let shown: Shown;
    try {
      shown = { name: "there", exemplars: await trainingApi.exemplars(this.poolId, this.criterion) };
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      shown = { name: "failed" };
    }
    if (journey === this.journey) {
      this.shown = shown;
    }
  }

  protected override render(): TemplateResult {
    const t = trainingWords();
    return html`
      <div class="exemplars">
        <p>${t.exemplarsLead}</p>
        <div class="exemplars__choice">
          ${this.choice("criterion", t.chooseCriterion, this.criteria.map(({ criterion }) => [criterion.code, `${criterion.code} · ${inLanguage(criterion.title)}`]), this.criterion, (code) => (this.criterion = code))}
          ${this.choice("level", t.chooseLevel, [["", t.allLevelsShown], ...this.levels().map((level): [string, string] => [String(level), t.level(level)])], String(this.level ?? ""), (level) => (this.level = level === "" ? null : Number(level)))}
        </div>
        <div aria-live="polite">${this.content()}</div>
      </div>
    `;
  }

  private choice(name: string, label: string, options: [string, string][], chosen: string, choose: (value: string) => void): TemplateResult {
    const id = `${this.names}-${name}`;
    return html`<div>
      <label class="usa-label" for=${id}>${label}</label>
      <select class="usa-select" id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select>
    </div>`;
  }

  private content(): TemplateResult {
    const t = trainingWords();
    switch (this.shown.name) {
      case "loading":
        return html`<p>${t.loading}</p>`;
      case "failed":
        return html`<p>${t.exemplarsFailed}</p><p><button type="button" class="usa-button usa-button--outline" @click=${() => this.fetch()}>${t.tryAgain}</button></p>`;
      case "there": {
        const exemplars = this.shown.exemplars.filter((exemplar) => this.level === null || this.levelOf(exemplar) === this.level);
        return exemplars.length === 0 ? html`<p>${t.exemplarsEmpty}</p>` : html`<ol class="exemplars__list">${exemplars.map((exemplar) => this.exemplar(exemplar))}</ol>`;
      }
    }
  }

  private exemplar(exemplar: Exemplar): TemplateResult {
    const t = trainingWords();
    const mine = exemplar.marks.find((mark) => mark.criterion === this.criterion);
    const others = exemplar.marks.filter((mark) => mark !== mine);
    return html`<li class="exemplar">
      ${mine === undefined ? nothing : html`<p class="exemplar__level"><span class="levelmark levelmark--settled">${t.level(mine.level)}</span></p>`}
      <blockquote class="answer-text">${exemplar.answer}</blockquote>
      ${mine === undefined ? nothing : html`<p><strong>${t.why}</strong> ${mine.rationale}</p>`}
      ${others.map((mark) => html`<p class="prompt__facts">${mark.criterion}: ${mark.level.toLocaleString(language())}. ${mark.rationale}</p>`)}
    </li>`;
  }

  private levelOf(exemplar: Exemplar): number | undefined {
    return exemplar.marks.find((mark) => mark.criterion === this.criterion)?.level;
  }

  /** The levels of which there is an exemplar. */
  private levels(): number[] {
    if (this.shown.name !== "there") {
      return [];
    }
    return [...new Set(this.shown.exemplars.flatMap((exemplar) => this.levelOf(exemplar) ?? []))].sort((a, b) => a - b);
  }
}
