import { describe, expect, it } from "vitest";
import type { QualificationRule, Round, RoundResult, Training } from "../../shared/api/calibration";
import { checks, nextStep } from "./standing";

const RULE: QualificationRule = { responses: 20, leastExact: 0.6, mostLargeErrors: 1, mostBias: 0.25 };

function training(qualification: Training["rater"]["qualification"], practice: [number, number][], rounds: Partial<Round>[] = [], active = true): Training {
  return {
    rater: { raterId: "r", code: "R-000", displayName: "Noor", active, qualification, qualificationChangedAt: "2026-11-25T09:00:00Z" },
    rule: RULE,
    practice: practice.map(([done, total]) => ({ poolId: "p", formVersionId: "f", done, total, rated: [] })),
    rounds: rounds.map((round) => ({ roundId: "q", formVersionId: "f", startedAt: "2026-11-25T09:00:00Z", rule: RULE, total: 20, done: 0, ...round })),
  };
}

const failed: RoundResult = {
  passed: false,
  failures: ["EXACT_TOO_LOW", "LARGE_ERRORS"],
  responses: 20,
  agreement: { ratings: 40, unrated: 0, exact: 0.2, adjacent: 0.6, largeErrors: 16, bias: 0 },
  completedAt: "2026-11-25T10:00:00Z",
  sha256: "0",
};

describe("nextStep", () => {
  it.each([
    ["practice that is left", training("IN_TRAINING", [[1, 4], [0, 2]]), { step: "practice", left: 5 }],
    ["a first round after practice", training("IN_TRAINING", [[4, 4]]), { step: "begin", again: false }],
    ["another round after one that failed", training("IN_TRAINING", [[4, 4]], [{ done: 20, result: failed }]), { step: "begin", again: true }],
    ["nothing while there is nothing to practise", training("IN_TRAINING", []), { step: "wait" }],
    ["work once qualified", training("QUALIFIED", [[1, 4]]), { step: "work" }],
    ["a word with the lead when suspended", training("SUSPENDED", [[1, 4]]), { step: "suspended" }],
    ["a word with the lead when paused", training("QUALIFIED", [[1, 4]], [], false), { step: "paused" }],
  ])("is %s", (_what, standing, expected) => {
    expect(nextStep(standing)).toEqual(expected);
  });

  it("goes on with an open round before all else, and asks for its result when every answer is done", () => {
    expect(nextStep(training("IN_TRAINING", [[0, 4]], [{ done: 3 }]))).toMatchObject({ step: "round", round: { done: 3 } });
    expect(nextStep(training("IN_TRAINING", [[0, 4]], [{ done: 20 }]))).toMatchObject({ step: "result", round: { done: 20 } });
  });
});

describe("checks", () => {
  it("says which parts of the rule were broken, and asks for kappa only where the rule does", () => {
    expect(checks(RULE, failed)).toEqual([
      { name: "responses", found: 20, met: true },
      { name: "levels", found: null, met: true },
      { name: "exact", found: 0.2, met: false },
      { name: "largeErrors", found: 16, met: false },
      { name: "bias", found: 0, met: true },
    ]);
    expect(checks({ ...RULE, leastKappa: 0.6 }, failed).map((check) => check.name)).toContain("kappa");
  });
});
