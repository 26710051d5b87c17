import type { QualificationRule } from "../../shared/api/calibration";
import { language } from "../../shared/language";
import type { TrainingWords } from "../messages/training";
import type { RuleName } from "./standing";

/** On fewer ratings the server never asks for kappa. */
const FEWEST_FOR_KAPPA = 50;

/** A part of the rule in words with its figure. */
export function ruleWords(name: RuleName, rule: QualificationRule, words: TrainingWords): string {
  const number = (value: number) => value.toLocaleString(language());
  switch (name) {
    case "responses":
      return words.rule.responses(number(rule.responses));
    case "levels":
      return words.rule.levels();
    case "exact":
      return words.rule.exact(rule.leastExact.toLocaleString(language(), { style: "percent", maximumFractionDigits: 1 }));
    case "largeErrors":
      return words.rule.largeErrors(number(rule.mostLargeErrors));
    case "bias":
      return words.rule.bias(number(rule.mostBias));
    case "kappa":
      return words.rule.kappa(number(rule.leastKappa ?? 0), number(FEWEST_FOR_KAPPA));
  }
}
