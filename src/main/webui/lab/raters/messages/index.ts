import { language } from "../../../shared/language";
import { en, type RaterMessages } from "./en";
import { es } from "./es";

/** The words of the pages about raters in the language of the page. */
export function raterWords(): RaterMessages {
  return language() === "es" ? es : en;
}
