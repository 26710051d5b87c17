import type { QualificationRule, Round, RoundResult, RuleFailure, Training } from "../../shared/api/calibration";

/** What somebody in training does next. */
export type NextStep =
  | { step: "paused" }
  | { step: "suspended" }
  | { step: "work" }
  | { step: "round"; round: Round }
  | { step: "result"; round: Round }
  | { step: "practice"; left: number }
  | { step: "begin"; again: boolean }
  | { step: "wait" };

/** The one thing that comes next, whatever else is possible too. */
export function nextStep({ rater, practice, rounds }: Training): NextStep {
  if (!rater.active) {
    return { step: "paused" };
  }
  const open = rounds.find((round) => round.result == null);
  if (open !== undefined) {
    return { step: open.done < open.total ? "round" : "result", round: open };
  }
  if (rater.qualification !== "IN_TRAINING") {
    return { step: rater.qualification === "QUALIFIED" ? "work" : "suspended" };
  }
  const left = practice.reduce((sum, prompt) => sum + prompt.total - prompt.done, 0);
  if (left > 0) {
    return { step: "practice", left };
  }
  return practice.length === 0 && rounds.length === 0 ? { step: "wait" } : { step: "begin", again: rounds.length > 0 };
}

export type RuleName = "responses" | "levels" | "exact" | "largeErrors" | "bias" | "kappa";

/** One part of the rule with what was found; null where it could not be estimated. */
export interface RuleCheck {
  name: RuleName;
  found: number | null;
  met: boolean;
}

const BROKEN_BY: Record<RuleName, RuleFailure> = {
  responses: "TOO_FEW_RESPONSES",
  levels: "LEVELS_NOT_COVERED",
  exact: "EXACT_TOO_LOW",
  largeErrors: "LARGE_ERRORS",
  bias: "BIASED",
  kappa: "KAPPA_TOO_LOW",
};

/** The parts of a rule that decide; kappa does only where the rule names it. */
export function partsOf(rule: QualificationRule): RuleName[] {
  return rule.leastKappa == null ? ["responses", "levels", "exact", "largeErrors", "bias"] : ["responses", "levels", "exact", "largeErrors", "bias", "kappa"];
}

/** A result part by part. The server has decided; this only says which part it was. */
export function checks(rule: QualificationRule, { responses, agreement, failures }: RoundResult): RuleCheck[] {
  const found: Record<RuleName, number | null> = {
    responses,
    levels: null,
    exact: agreement.exact ?? null,
    largeErrors: agreement.largeErrors,
    bias: agreement.bias ?? null,
    kappa: agreement.kappa ?? null,
  };
  return partsOf(rule).map((name) => ({ name, found: found[name], met: !failures.includes(BROKEN_BY[name]) }));
}
