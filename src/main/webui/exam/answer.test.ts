import { describe, expect, it } from "vitest";
import type { DecisionPart } from "../shared/api/exam";
import { completeness, isAnswered, moved, ordered, sameAnswer } from "./answer";

function decision(format: DecisionPart["format"]): DecisionPart {
  const options = ["ask", "wait", "order"].map((id) => ({ id, text: { en: id, es: id } }));
  return { decisionPointId: "d", key: "dp1", at: "end", format, prompt: { en: "", es: "" }, windowMs: 1000, options };
}

describe("an answer", () => {
  it("is given by any part of it, and not by empty ones", () => {
    expect(isAnswered(null)).toBe(false);
    expect(isAnswered({ text: "  ", ratings: {}, order: [] })).toBe(false);
    expect(isAnswered({ worst: "order" })).toBe(true);
    expect(isAnswered({ ratings: { ask: 1 } })).toBe(true);
    expect(isAnswered({ order: ["ask"] })).toBe(true);
  });

  it("is whole when nothing is left open", () => {
    expect(completeness(decision("BEST_WORST"), { best: "ask" })).toBe("part");
    expect(completeness(decision("BEST_WORST"), { best: "ask", worst: "order" })).toBe("whole");
    expect(completeness(decision("RATE_EACH"), {})).toBe("none");
    expect(completeness(decision("RATE_EACH"), { ratings: { ask: 1, wait: 2 } })).toBe("part");
    expect(completeness(decision("RATE_EACH"), { ratings: { ask: 1, wait: 2, order: 3 } })).toBe("whole");
    expect(completeness(decision("RANK"), { order: ["ask", "order", "wait"] })).toBe("whole");
    expect(completeness(decision("BEST"), {})).toBe("none");
  });

  it("is not made by an order that nobody touched", () => {
    expect(completeness(decision("RANK"), {})).toBe("shown");
  });

  it("keeps what it does not place behind what it does", () => {
    expect(ordered(decision("RANK"), {})).toEqual(["ask", "wait", "order"]);
    expect(ordered(decision("RANK"), { order: ["order"] })).toEqual(["order", "ask", "wait"]);
  });

  it("moves one option and keeps the others in order", () => {
    expect(moved(["a", "b", "c", "d"], 2, 0)).toEqual(["c", "a", "b", "d"]);
    expect(moved(["a", "b", "c", "d"], 0, 1)).toEqual(["b", "a", "c", "d"]);
  });

  it("is the same in any order of ratings, and another in another ranking", () => {
    expect(sameAnswer({ ratings: { ask: 1, wait: 2 } }, { ratings: { wait: 2, ask: 1 } })).toBe(true);
    expect(sameAnswer({ ratings: { ask: 1 } }, { ratings: { ask: 2 } })).toBe(false);
    expect(sameAnswer({ order: ["a", "b"] }, { order: ["b", "a"] })).toBe(false);
    expect(sameAnswer(null, {})).toBe(true);
    expect(sameAnswer({ best: "ask" }, { worst: "ask" })).toBe(false);
  });
});
