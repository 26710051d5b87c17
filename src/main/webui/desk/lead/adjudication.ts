import type { AdjudicatedMark, MissingReason, Reading } from "../../shared/api/rating";
import type { Pin } from "../rating/places";

/** The name of a reading by its place: readers are told apart without being known. */
export function letterOf(place: number): string {
  return String.fromCharCode("A".charCodeAt(0) + place);
}

/** Where readings found their signs in the answer, each under the letter of its reading. */
export function pinsOf(readings: Reading[]): Pin[] {
  return readings.flatMap(({ sheet }, place) =>
    sheet.marks.flatMap((mark) =>
      mark.evidence.flatMap(({ answerFrom: from, answerTo: to }) => (from == null || to == null ? [] : [{ from, to, label: letterOf(place) }])),
    ),
  );
}

/** What a lead chose for a criterion. */
export type Choice = { level: number } | { missing: MissingReason };

export type Choices = Record<string, Choice>;

/** Levels so far apart are a discrepancy. */
const APART = 2;

/** Codes of the criteria for which nothing is chosen yet. */
export function undecided(criteria: string[], choices: Choices): string[] {
  return criteria.filter((code) => choices[code] === undefined);
}

/** The decision as it is sent, in the order of the criteria. */
export function marksOf(criteria: string[], choices: Choices): AdjudicatedMark[] {
  return criteria.flatMap((code) => (choices[code] === undefined ? [] : [{ criterion: code, ...choices[code] }]));
}

/** Whether readings leave a criterion open, as the server decides it: the two closest levels are two or more apart. */
export function isApart(readings: Reading[], criterion: string): boolean {
  const given = readings.flatMap(({ sheet }) => sheet.marks.find((mark) => mark.criterion === criterion)?.level ?? []).sort((one, other) => one - other);
  const missing = readings.length - given.length;
  if (given.length < 2) {
    // One reader found a level and another none; where most found none, that is the result.
    return given.length === 1 && missing === 1;
  }
  return Math.min(...given.slice(1).map((level, i) => level - given[i]!)) >= APART;
}
