import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { PlanContent, PlannedItem, PlanView } from "../../shared/api/scores";
import { inLanguage } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import { words } from "../messages";
import { scoreWords } from "./messages";
import "./plan-key";

type Change = (draft: PlanContent) => PlanContent;
type Method = NonNullable<PlannedItem["rule"]>["method"];

const THOUSANDTHS = 1000;

/** Between which methods a person may choose for answers of a format. */
const METHODS: Record<string, Method[]> = {
  BEST: ["KEY", "EFFECTIVENESS"],
  BEST_WORST: ["KEY", "EFFECTIVENESS"],
  RATE_EACH: ["DISTANCE", "SQUARED_DISTANCE"],
  RANK: ["SPEARMAN", "KENDALL"],
};

/** What counts, item by item, to be changed. */
@customElement("plan-items")
export class PlanItems extends PageElement {
  @property({ attribute: false }) draft!: PlanContent;
  @property({ attribute: false }) wording!: PlanView["wording"];
  @property({ attribute: false }) edit!: (change: Change) => void;

  protected override render(): TemplateResult {
    const t = scoreWords();
    return html`<div class="usa-table-container--scrollable plan-items" tabindex="0" role="region" aria-label=${t.itemsHeading}>
      <table class="usa-table usa-table--borderless">
        <caption>${t.itemsCaption}</caption>
        <thead>
          <tr><th scope="col">${t.item}</th><th scope="col">${t.counts}</th><th scope="col">${t.method}</th><th scope="col">${t.key}</th><th scope="col">${t.weight}</th><th scope="col">${t.struck}</th></tr>
        </thead>
        <tbody>${this.draft.items.map((item, place) => this.row(item, place))}</tbody>
      </table>
    </div>`;
  }

  private row(item: PlannedItem, place: number): TemplateResult {
    const t = scoreWords();
    const name = `${item.scenario} / ${item.decisionPoint}`;
    const wording = this.wording[place];
    const change = (part: Partial<PlannedItem>) => this.replace(place, { ...item, ...part });
    return html`<tr class=${item.struck ? "plan-items__struck" : ""}>
      <th scope="row">
        <span class="item-key">${place + 1} ${name}</span>
        <span class="item-prompt">${wording === undefined ? nothing : inLanguage(wording.prompt)}</span>
        ${wording?.changed ? html`<span class="usa-tag">${t.changedItem}</span>` : nothing}
      </th>
      <td>${counts(item)}</td>
      <td>${this.method(item, name, change)}</td>
      <td><plan-key .item=${item} .name=${name} .change=${change}></plan-key></td>
      <td><input class="usa-input plan-items__weight" type="number" min="0.001" max="100" step="0.001" required aria-label=${t.weightOf(name)}
        .value=${String(item.weightMilli / THOUSANDTHS)} @change=${(event: Event) => change({ weightMilli: Math.round(valueOf(event) * THOUSANDTHS) })} /></td>
      <td><textarea class="usa-textarea plan-items__reason" rows="2" maxlength="1000" aria-label=${t.struckOf(name)}
        .value=${item.struck ?? ""} @change=${(event: Event) => change({ struck: (event.target as HTMLTextAreaElement).value.trim() || null })}></textarea></td>
    </tr>`;
  }

  private method(item: PlannedItem, name: string, change: (part: Partial<PlannedItem>) => void): TemplateResult {
    const t = scoreWords();
    const rule = item.rule;
    if (!rule) {
      return html`${t.methods.RATED}`;
    }
    return html`<select class="usa-select" aria-label=${t.methodOf(name)} @change=${(event: Event) =>
      change({ rule: withMethod(item, (event.target as HTMLSelectElement).value as Method) })}>
      ${(METHODS[item.format] ?? []).map((method) => html`<option value=${method} .selected=${method === rule.method}>${t.methods[method]}</option>`)}
    </select>`;
  }

  private replace(place: number, item: PlannedItem): void {
    this.edit((draft) => ({ ...draft, items: draft.items.map((each, i) => (i === place ? item : each)) }));
  }
}

function valueOf(event: Event): number {
  const value = (event.target as HTMLInputElement).valueAsNumber;
  return Number.isFinite(value) ? value : 0;
}

/** A key begins with the most effective option, and with the least effective one where both ends are chosen. */
function withMethod(item: PlannedItem, method: Method): PlannedItem["rule"] {
  const rule = item.rule!;
  const byWorth = [...rule.options].sort((one, other) => other.effectivenessMilli - one.effectivenessMilli);
  const best = byWorth[0]?.id;
  const worst = byWorth[byWorth.length - 1]?.id;
  const keyed = method === "KEY" && best !== undefined && worst !== undefined;
  return { ...rule, method, bestKey: keyed ? [best] : [], worstKey: keyed && item.format === "BEST_WORST" ? [worst] : [] };
}

/** What the item counts in; a written one by its criteria. */
function counts(item: PlannedItem): TemplateResult {
  const t = scoreWords();
  const named = item.criteria.map((criterion) => criterion.competency);
  const competencies = item.competency ? [item.competency] : [...new Set(named)];
  return html`<span class="plan-items__counts">${competencies.map((each) => t.competencies[each] ?? each).join(", ")}</span>
    <span class="group-size">${words().formats[item.format] ?? item.format}</span>`;
}
