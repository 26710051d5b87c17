import { describe, expect, it } from "vitest";
import type { CriterionView, RatingSheet } from "../../shared/api/rating";
import { choose, emptySheet, gaps, markOf, pin, sameSheet, toggleFlag, unpin } from "./sheet";

const COMMON = ["NO_EVIDENCE", "OFF_TOPIC"];
const CRITERIA = [{ criterion: { code: "DE" } }, { criterion: { code: "LC" } }] as CriterionView[];
const SIGN = { code: "DE3-SLOWS", answerFrom: 0, answerTo: 4 };

describe("a rating sheet", () => {
  const level = choose(emptySheet(), "DE", { level: 3 }, COMMON);

  it("takes evidence after the level and not before", () => {
    expect(pin(emptySheet(), "DE", SIGN)).toEqual(emptySheet());
    expect(markOf(pin(level, "DE", SIGN), "DE")).toEqual({ criterion: "DE", level: 3, evidence: [SIGN] });
  });

  it("keeps the same sign at the same place once, and at another place again", () => {
    const twice = pin(pin(pin(level, "DE", SIGN), "DE", { ...SIGN }), "DE", { ...SIGN, answerTo: 9 });
    expect(markOf(twice, "DE").evidence).toEqual([SIGN, { ...SIGN, answerTo: 9 }]);
  });

  it("keeps its evidence when the level changes, without the signs of level 1", () => {
    const low = pin(pin(choose(level, "DE", { level: 1 }, COMMON), "DE", SIGN), "DE", { code: "OFF_TOPIC" });
    expect(markOf(choose(low, "DE", { level: 1 }, COMMON), "DE").evidence).toHaveLength(2);
    expect(markOf(choose(low, "DE", { level: 2 }, COMMON), "DE").evidence).toEqual([SIGN]);
  });

  it("has no evidence where there is no level", () => {
    const missing = choose(pin(level, "DE", SIGN), "DE", { missing: "NO_OPPORTUNITY" }, COMMON);
    expect(markOf(missing, "DE")).toEqual({ criterion: "DE", missing: "NO_OPPORTUNITY", evidence: [] });
    expect(gaps(missing, CRITERIA)).toEqual([{ criterion: "LC", what: "level" }]);
  });

  it("loses one sign at a time", () => {
    const two = pin(pin(level, "DE", SIGN), "DE", { code: "DE3-ONE-CHOICE", clipMs: 1500 });
    expect(markOf(unpin(two, "DE", 0), "DE").evidence).toEqual([{ code: "DE3-ONE-CHOICE", clipMs: 1500 }]);
  });

  it("raises a flag and takes it back", () => {
    const raised = toggleFlag(level, "UNLAWFUL-FORCE");
    expect(raised.criticalFlags).toEqual(["UNLAWFUL-FORCE"]);
    expect(toggleFlag(raised, "UNLAWFUL-FORCE").criticalFlags).toEqual([]);
  });

  it("names what is missing in the order of the criteria", () => {
    expect(gaps(level, CRITERIA)).toEqual([
      { criterion: "DE", what: "evidence" },
      { criterion: "LC", what: "level" },
    ]);
    const whole = pin(pin(choose(level, "LC", { level: 1 }, COMMON), "LC", { code: "NO_EVIDENCE" }), "DE", SIGN);
    expect(gaps(whole, CRITERIA)).toEqual([]);
  });

  it("is the same in another order and with members that are null", () => {
    const one: RatingSheet = { marks: [{ criterion: "DE", level: 3, evidence: [SIGN] }, { criterion: "LC", missing: "TECHNICAL_FAULT", evidence: [] }], criticalFlags: ["A", "B"] };
    const other = { marks: [{ criterion: "LC", level: null, missing: "TECHNICAL_FAULT", evidence: [] }, { criterion: "DE", level: 3, missing: null, evidence: [{ ...SIGN, clipMs: null }] }], criticalFlags: ["B", "A"] } as RatingSheet;
    expect(sameSheet(one, other)).toBe(true);
    expect(sameSheet(one, level)).toBe(false);
  });
});
