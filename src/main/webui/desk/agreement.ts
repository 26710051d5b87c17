import type { Agreement } from "../shared/api/calibration";

/** A level beside the definitive one; null where the rater gave none. */
export interface LevelPair {
  criterion: string;
  own?: number | null;
  definitive: number;
}

/** How levels compare with the definitive ones; shares and bias are null where nothing was rated. */
export type Figures = Pick<Agreement, "ratings" | "largeErrors"> & {
  exact: number | null;
  adjacent: number | null;
  bias: number | null;
};

const LARGE = 2;

/** The server's own definitions: shares and bias rest on levels that are there, large errors count those that are missing. */
export function figuresOf(pairs: LevelPair[]): Figures {
  const differences = pairs.flatMap(({ own, definitive }) => (own == null ? [] : [own - definitive]));
  const share = (most: number) =>
    differences.length === 0 ? null : differences.filter((difference) => Math.abs(difference) <= most).length / differences.length;
  return {
    ratings: differences.length,
    exact: share(0),
    adjacent: share(1),
    largeErrors: pairs.length - differences.length + differences.filter((difference) => Math.abs(difference) >= LARGE).length,
    bias: differences.length === 0 ? null : differences.reduce((sum, difference) => sum + difference, 0) / differences.length,
  };
}

/** The same for each criterion, by its code. */
export function byCriterion(pairs: LevelPair[]): { criterion: string; figures: Figures }[] {
  const codes = [...new Set(pairs.map((pair) => pair.criterion))].sort();
  return codes.map((criterion) => ({ criterion, figures: figuresOf(pairs.filter((pair) => pair.criterion === criterion)) }));
}
