import type { AdjudicatedMark, MissingReason, Reading } from "../../shared/api/rating";

/** What a lead chose for a criterion. */
export type Choice = { level: number } | { missing: MissingReason };

export type Choices = Record<string, Choice>;

/** What the server asks for two readings to be apart. */
const APART = 2;

/** Codes of the criteria for which nothing is chosen yet. */
export function undecided(criteria: string[], choices: Choices): string[] {
  return criteria.filter((code) => choices[code] === undefined);
}

/** The decision as it is sent, in the order of the criteria. */
export function marksOf(criteria: string[], choices: Choices): AdjudicatedMark[] {
  return criteria.flatMap((code) => (choices[code] === undefined ? [] : [{ criterion: code, ...choices[code] }]));
}

/** Whether some two readings of a criterion are two levels or more apart, or only some of them found a level. */
export function isApart(readings: Reading[], criterion: string): boolean {
  const levels = readings.map(({ sheet }) => sheet.marks.find((mark) => mark.criterion === criterion)?.level ?? null);
  const given = levels.flatMap((level) => (level === null ? [] : [level]));
  if (given.length === 0) {
    return false;
  }
  return given.length < levels.length || Math.max(...given) - Math.min(...given) >= APART;
}
