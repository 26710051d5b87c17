import { describe, expect, it } from "vitest";
import { byCriterion, figuresOf } from "./agreement";

const pair = (criterion: string, own: number | null, definitive: number) => ({ criterion, own, definitive });

describe("figuresOf", () => {
  it("counts a level that is missing as a large error and leaves it out of the shares", () => {
    const figures = figuresOf([pair("DE", 4, 4), pair("DE", 3, 4), pair("DE", 5, 3), pair("DE", null, 2)]);
    expect(figures).toEqual({ ratings: 3, exact: 1 / 3, adjacent: 2 / 3, largeErrors: 2, bias: 1 / 3 });
  });

  it("estimates nothing from nothing", () => {
    expect(figuresOf([])).toEqual({ ratings: 0, exact: null, adjacent: null, largeErrors: 0, bias: null });
    expect(figuresOf([pair("DE", null, 2)])).toEqual({ ratings: 0, exact: null, adjacent: null, largeErrors: 1, bias: null });
  });
});

describe("byCriterion", () => {
  it("keeps criteria apart, in the order of their codes", () => {
    const rows = byCriterion([pair("LC", 1, 3), pair("DE", 3, 3), pair("LC", 3, 3)]);
    expect(rows.map((row) => [row.criterion, row.figures.exact, row.figures.largeErrors])).toEqual([
      ["DE", 1, 0],
      ["LC", 0.5, 1],
    ]);
  });
});
