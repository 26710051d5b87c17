import { html, type TemplateResult } from "lit";
import { language } from "../shared/language";

export type Shown = TemplateResult | string;

/** A figure with a fixed number of decimals, or a dash with the reason for it. */
export function figure(value: number | null | undefined, digits: number, missing: string): Shown {
  return value == null
    ? html`<span class="missing"><span aria-hidden="true">–</span><span class="usa-sr-only">${missing}</span></span>`
    : value.toLocaleString(language(), { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A share as a percentage. */
export function percent(value: number | null | undefined, missing: string): Shown {
  return value == null ? figure(value, 0, missing) : value.toLocaleString(language(), { style: "percent", maximumFractionDigits: 0 });
}

/** A difference with its sign: above 0 is lenient. */
export function signed(value: number | null | undefined, missing: string): Shown {
  return value == null
    ? figure(value, 2, missing)
    : value.toLocaleString(language(), { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" });
}

/** A moment in the language of the page. */
export function moment(instant: string): string {
  return new Date(instant).toLocaleString(language(), { dateStyle: "medium", timeStyle: "short" });
}
