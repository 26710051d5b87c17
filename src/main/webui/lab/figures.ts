import { html, nothing, type TemplateResult } from "lit";
import type { MissingFigure } from "../shared/api/analysis";
import { language } from "../shared/language";
import { words } from "./messages";

export type Shown = TemplateResult | string;

/** A figure with a fixed number of decimals, or a dash that says it could not be estimated. */
export function figure(value: number | null | undefined, digits: number): Shown {
  if (value === null || value === undefined) {
    return html`<span class="missing"><span aria-hidden="true">–</span><span class="usa-sr-only">${words().notEstimable}</span></span>`;
  }
  return value.toLocaleString(language(), { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A share as a percentage. */
export function percent(value: number | null | undefined): Shown {
  return value === null || value === undefined
    ? figure(value, 0)
    : value.toLocaleString(language(), { style: "percent", maximumFractionDigits: 0 });
}

/** Milliseconds as seconds. */
export function seconds(milliseconds: number | null | undefined): Shown {
  return figure(milliseconds === null || milliseconds === undefined ? milliseconds : milliseconds / 1000, 1);
}

/** A moment in the language of the page. */
export function moment(instant: string): string {
  return new Date(instant).toLocaleString(language(), { dateStyle: "medium", timeStyle: "medium" });
}

/** Why figures are missing, each with what it belongs to. */
export function reasons(missing: { owner: string; figure: MissingFigure }[]): TemplateResult | typeof nothing {
  const t = words();
  if (missing.length === 0) {
    return nothing;
  }
  return html`<details class="why"><summary>${t.why}</summary>
    <ul class="usa-list">${missing.map(
      ({ owner, figure: one }) =>
        html`<li>${owner === "" ? nothing : html`<strong>${owner}</strong>, `}${t.statistics[one.statistic] ?? one.statistic}: ${t.outcomes[one.outcome] ?? one.reason}</li>`,
    )}</ul>
  </details>`;
}

/** Terms and figures side by side. */
export function terms(entries: [string, Shown, string?][]): TemplateResult {
  return html`<dl class="figures">${entries.map(
    ([term, value, note]) => html`<div class="figures__one"><dt>${term}</dt><dd>${value}${note === undefined ? nothing : html`<span class="figures__note">${note}</span>`}</dd></div>`,
  )}</dl>`;
}
