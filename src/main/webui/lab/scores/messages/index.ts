import { language } from "../../../shared/language";
import { en, type ScoreMessages } from "./en";
import { es } from "./es";

/** The words of plans and runs in the language of the page. */
export function scoreWords(): ScoreMessages {
  return language() === "es" ? es : en;
}
