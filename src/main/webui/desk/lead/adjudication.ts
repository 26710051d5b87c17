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
