import { language } from "../../../shared/language";
import { en, type TrainingWords } from "./en";
import { es } from "./es";

export type { TrainingWords };

/** The words of training, qualification and exemplars in the language of the page. */
export function trainingWords(): TrainingWords {
  return language() === "es" ? es : en;
}
