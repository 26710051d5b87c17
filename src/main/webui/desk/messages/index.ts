import { language } from "../../shared/language";
import { en, type Messages } from "./en";
import { es } from "./es";

/** The desk's words in the language of the page. */
export function words(): Messages {
  return language() === "es" ? es : en;
}
