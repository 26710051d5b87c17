import { describe, expect, it } from "vitest";
import type { Reading } from "../../shared/api/rating";
import { isApart, marksOf, pinsOf, undecided } from "./adjudication";

const reading = (level: number | null): Reading => ({
  raterName: "Noor",
  submittedAt: "2026-11-25T09:00:00Z",
  sheet: { criticalFlags: [], marks: [level === null ? { criterion: "DE", missing: "NO_OPPORTUNITY", evidence: [] } : { criterion: "DE", level, evidence: [] }] },
});

describe("isApart", () => {
  it.each([
    [[3], false],
    [[3, 4], false],
    [[2, 4], true],
    [[2, 3, 4], false],
    [[1, 5, 3], true],
    [[3, null], true],
    [[null, null], false],
    [[3, 5, null], true],
    [[3, 4, null], false],
    [[3, null, null], false],
  ])("of %j is %s", (levels, expected) => {
    expect(isApart(levels.map(reading), "DE")).toBe(expected);
  });
});

describe("a decision", () => {
  it("is complete when every criterion has a level or a reason for none", () => {
    expect(undecided(["DE", "LC"], { LC: { level: 3 } })).toEqual(["DE"]);
    expect(undecided(["DE", "LC"], { DE: { missing: "TECHNICAL_FAULT" }, LC: { level: 3 } })).toEqual([]);
  });

  it("is sent in the order of the criteria", () => {
    expect(marksOf(["DE", "LC"], { LC: { level: 3 }, DE: { missing: "TECHNICAL_FAULT" } })).toEqual([
      { criterion: "DE", missing: "TECHNICAL_FAULT" },
      { criterion: "LC", level: 3 },
    ]);
  });
});

describe("pinsOf", () => {
  it("puts the signs of every reading at its place under its letter", () => {
    const marked = reading(3);
    marked.sheet.marks[0]!.evidence = [{ code: "DE3-A", answerFrom: 2, answerTo: 9 }, { code: "DE3-B", clipMs: 1500 }];
    expect(pinsOf([reading(4), marked])).toEqual([{ from: 2, to: 9, label: "B" }]);
  });
});
