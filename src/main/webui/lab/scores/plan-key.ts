import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { PlannedItem } from "../../shared/api/scores";
import { PageElement } from "../../shared/page-element";
import { scoreWords } from "./messages";

type Rule = NonNullable<PlannedItem["rule"]>;
type End = "bestKey" | "worstKey";

const THOUSANDTHS = 1000;
const PERMILLE_IN_PERCENT = 10;

/** What an item is scored by, to be changed: its key, the effectiveness of its options, or the shares of its criteria. */
@customElement("plan-key")
export class PlanKey extends PageElement {
  @property({ attribute: false }) item!: PlannedItem;
  @property({ attribute: false }) name!: string;
  @property({ attribute: false }) change!: (part: Partial<PlannedItem>) => void;

  protected override render(): TemplateResult {
    const rule = this.item.rule;
    if (!rule) {
      return this.shares();
    }
    if (rule.method !== "KEY") {
      return this.worth(rule);
    }
    return this.item.format === "BEST_WORST" ? this.ends(rule) : this.right(rule);
  }

  /** One or more options are right. */
  private right(rule: Rule): TemplateResult {
    const toggle = (id: string, on: boolean) =>
      this.change({ rule: { ...rule, bestKey: rule.options.map((option) => option.id).filter((each) => (each === id ? on : rule.bestKey.includes(each))) } });
    return this.group(
      scoreWords().bestKey,
      rule.options.map(
        (option) => html`<label><input type="checkbox" .checked=${rule.bestKey.includes(option.id)} @change=${(event: Event) => toggle(option.id, inputOf(event).checked)} /> ${option.id}</label>`,
      ),
    );
  }

  /** One option is right as the best, another as the worst. */
  private ends(rule: Rule): TemplateResult {
    const t = scoreWords();
    const select = (end: End, label: string) => html`<label>${label}
      <select class="usa-select" @change=${(event: Event) => this.change({ rule: { ...rule, [end]: [(event.target as HTMLSelectElement).value] } })}>
        ${rule.options.map((option) => html`<option value=${option.id} .selected=${rule[end].includes(option.id)}>${option.id}</option>`)}
      </select></label>`;
    return this.group(t.key, [select("bestKey", t.bestEnd), select("worstKey", t.worstEnd)]);
  }

  /** Every option has an effectiveness from 1 to 5. */
  private worth(rule: Rule): TemplateResult {
    const set = (id: string, value: number) =>
      this.change({ rule: { ...rule, options: rule.options.map((option) => (option.id === id ? { ...option, effectivenessMilli: Math.round(value * THOUSANDTHS) } : option)) } });
    return this.group(
      scoreWords().effectiveness,
      rule.options.map((option) => this.number(option.id, option.effectivenessMilli / THOUSANDTHS, [1, 5], (value) => set(option.id, value))),
    );
  }

  /** Every criterion has a share of the item's weight. */
  private shares(): TemplateResult {
    const set = (place: number, value: number) =>
      this.change({ criteria: this.item.criteria.map((each, i) => (i === place ? { ...each, shareMilli: Math.round(value * PERMILLE_IN_PERCENT) } : each)) });
    return this.group(
      scoreWords().shares,
      this.item.criteria.map((criterion, place) => this.number(criterion.criterion, criterion.shareMilli / PERMILLE_IN_PERCENT, [0.1, 100], (value) => set(place, value), "%")),
    );
  }

  private number(name: string, value: number, [least, most]: [number, number], set: (value: number) => void, unit?: string): TemplateResult {
    const read = (event: Event) => {
      const given = inputOf(event).valueAsNumber;
      set(Number.isFinite(given) ? given : 0);
    };
    return html`<label class="plan-items__value"><span>${name}</span>
      <input class="usa-input" type="number" min=${least} max=${most} step="0.1" required .value=${String(value)} @change=${read} />${unit === undefined ? nothing : html` ${unit}`}</label>`;
  }

  private group(legend: string, content: TemplateResult[]): TemplateResult {
    return html`<fieldset class="plan-items__keys"><legend class="usa-sr-only">${legend}: ${this.name}</legend>${content}</fieldset>`;
  }
}

function inputOf(event: Event): HTMLInputElement {
  return event.target as HTMLInputElement;
}
