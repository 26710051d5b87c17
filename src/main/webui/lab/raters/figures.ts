import { html, nothing, type TemplateResult } from "lit";
import type { MissingFigure } from "../../shared/api/analysis";
import { figure, type Shown } from "../figures";
import { words } from "../messages";
import { raterWords } from "./messages";

type Value = number | null | undefined;

/** A figure with two decimals and its interval below. */
export function bounded(value: Value, lower: Value, upper: Value): Shown {
  if (value == null || lower == null || upper == null) {
    return figure(value, 2);
  }
  const between = raterWords().interval(String(figure(lower, 2)), String(figure(upper, 2)));
  return html`${figure(value, 2)}<span class="group-size">${between}</span>`;
}

/** Why figures are missing, each with what it belongs to. */
export function raterReasons(missing: { owner: string; figure: MissingFigure }[], fewest: number): TemplateResult | typeof nothing {
  if (missing.length === 0) {
    return nothing;
  }
  return html`<details class="why"><summary>${words().why}</summary>
    <ul class="usa-list">${missing.map(({ owner, figure: one }) => html`<li><strong>${owner}</strong>, ${name(one)}: ${reason(one, fewest)}</li>`)}</ul>
  </details>`;
}

function name({ statistic }: MissingFigure): string {
  return raterWords().statistics[statistic] ?? words().statistics[statistic] ?? statistic;
}

function reason({ outcome, reason: sentence }: MissingFigure, fewest: number): string {
  const r = raterWords();
  switch (outcome) {
    case "TOO_FEW_RATINGS":
      return r.tooFew(fewest);
    case "NOT_DEFINED":
      return r.oneCriterion;
    case "ZERO_VARIANCE":
      return r.noSpread;
    default:
      return words().outcomes[outcome] ?? sentence;
  }
}
