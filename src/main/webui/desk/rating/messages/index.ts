import { language } from "../../../shared/language";
import { en, type RatingMessages } from "./en";
import { es } from "./es";

/** The words of the rating page in the language of the page. */
export function ratingWords(): RatingMessages {
  return language() === "es" ? es : en;
}
