import { language } from "../../../shared/language";
import { en, type LeadWords } from "./en";
import { es } from "./es";

export type { LeadWords };

/** The words of the lead's pages in the language of the page. */
export function leadWords(): LeadWords {
  return language() === "es" ? es : en;
}
