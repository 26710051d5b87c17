import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { PlanContent } from "../../shared/api/scores";
import { PageElement } from "../../shared/page-element";
import { scoreWords } from "./messages";

type Treatments = PlanContent["treatments"];

const CHOICES: { [K in keyof Treatments]: Treatments[K][] } = {
  omitted: ["LOWEST", "LEFT_OUT", "INCOMPLETE"],
  neverAsked: ["LEFT_OUT", "LOWEST", "INCOMPLETE"],
  lateUnverified: ["INCOMPLETE", "SCORED", "LEFT_OUT", "LOWEST"],
  unresolved: ["BLOCK", "INCOMPLETE"],
};

const MILLI_PER_POINT = 10;

/** What becomes of answers without a score, what a score needs, and the cut. */
@customElement("plan-rules")
export class PlanRules extends PageElement {
  @property({ attribute: false }) draft!: PlanContent;
  @property({ attribute: false }) edit!: (change: (draft: PlanContent) => PlanContent) => void;

  protected override render(): TemplateResult {
    const t = scoreWords();
    const { draft } = this;
    return html`<div class="sheet plan-rules">
      ${(Object.keys(CHOICES) as (keyof Treatments)[]).map((rule) => this.treatment(rule))}
      ${this.number("least-share", t.leastShare, draft.leastScoredShareMilli / MILLI_PER_POINT, 100, 0.1, (value) => ({ leastScoredShareMilli: milli(value ?? 0) }))}
      ${this.number("least-scenarios", t.leastScenarios, draft.leastScenarios, 20, 1, (value) => ({ leastScenarios: Math.round(value ?? 1) }))}
      ${this.number("cut", t.cut, draft.cutScoreMilli == null ? null : draft.cutScoreMilli / MILLI_PER_POINT, 100, 0.1, (value) => ({ cutScoreMilli: value === null ? null : milli(value) }))}
    </div>`;
  }

  private treatment(rule: keyof Treatments): TemplateResult {
    const t = scoreWords();
    const set = (event: Event) => {
      const value = (event.target as HTMLSelectElement).value;
      this.edit((draft) => ({ ...draft, treatments: { ...draft.treatments, [rule]: value } }));
    };
    return html`<div>
      <label class="usa-label" for="rule-${rule}">${t[rule]}</label>
      <select class="usa-select" id="rule-${rule}" @change=${set}>
        ${CHOICES[rule].map((choice) => html`<option value=${choice} .selected=${this.draft.treatments[rule] === choice}>${t.treatments[choice]}</option>`)}
      </select>
    </div>`;
  }

  private number(
    id: string,
    label: string,
    value: number | null,
    most: number,
    step: number,
    change: (value: number | null) => Partial<PlanContent>,
  ): TemplateResult {
    const set = (event: Event) => {
      const given = (event.target as HTMLInputElement).valueAsNumber;
      this.edit((draft) => ({ ...draft, ...change(Number.isFinite(given) ? given : null) }));
    };
    return html`<div>
      <label class="usa-label" for=${id}>${label}</label>
      <input class="usa-input" id=${id} type="number" min="0" max=${most} step=${step} .value=${value === null ? "" : String(value)} @change=${set} />
    </div>`;
  }
}

function milli(points: number): number {
  return Math.round(points * MILLI_PER_POINT);
}
