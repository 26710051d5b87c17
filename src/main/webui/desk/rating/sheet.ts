import type { CriterionMark, CriterionView, EvidenceMark, MissingReason, RatingSheet } from "../../shared/api/rating";

/** The level of a criterion, or why there is none. */
export type Choice = { level: number } | { missing: MissingReason };

/** What is missing before a sheet can be handed in, and at which criterion. */
export interface Gap {
  criterion: string;
  what: "level" | "evidence";
}

/** The only level that the common signs go with. */
const LOWEST = 1;

export function emptySheet(): RatingSheet {
  return { marks: [], criticalFlags: [] };
}

/** What is put down about a criterion; nothing yet is a mark without a level. */
export function markOf(sheet: RatingSheet, criterion: string): CriterionMark {
  return sheet.marks.find((mark) => mark.criterion === criterion) ?? { criterion, evidence: [] };
}

export function isDecided(mark: CriterionMark): boolean {
  return mark.level != null || mark.missing != null;
}

/**
 * Chooses a level. Evidence stays, except signs that only go with level 1; where there is no level, there is no evidence.
 *
 * @param common codes of the signs that every criterion has
 */
export function choose(sheet: RatingSheet, criterion: string, choice: Choice, common: string[]): RatingSheet {
  const mark = markOf(sheet, criterion);
  if ("missing" in choice) {
    return withMark(sheet, { criterion, missing: choice.missing, evidence: [] });
  }
  const evidence = choice.level === LOWEST ? mark.evidence : mark.evidence.filter((sign) => !common.includes(sign.code));
  return withMark(sheet, { criterion, level: choice.level, evidence });
}

/** Pins a sign to a criterion that has a level; the same sign at the same place stays one. */
export function pin(sheet: RatingSheet, criterion: string, sign: EvidenceMark): RatingSheet {
  const mark = markOf(sheet, criterion);
  if (mark.level == null || mark.evidence.some((other) => same(other, sign))) {
    return sheet;
  }
  return withMark(sheet, { ...mark, evidence: [...mark.evidence, sign] });
}

export function unpin(sheet: RatingSheet, criterion: string, index: number): RatingSheet {
  const mark = markOf(sheet, criterion);
  return withMark(sheet, { ...mark, evidence: mark.evidence.filter((_, i) => i !== index) });
}

export function toggleFlag(sheet: RatingSheet, code: string): RatingSheet {
  const flags = sheet.criticalFlags;
  return { ...sheet, criticalFlags: flags.includes(code) ? flags.filter((flag) => flag !== code) : [...flags, code] };
}

/** What keeps a sheet from being handed in, in the order of the criteria. */
export function gaps(sheet: RatingSheet, criteria: CriterionView[]): Gap[] {
  return criteria.flatMap(({ criterion: { code } }): Gap[] => {
    const mark = markOf(sheet, code);
    if (!isDecided(mark)) {
      return [{ criterion: code, what: "level" }];
    }
    return mark.level != null && mark.evidence.length === 0 ? [{ criterion: code, what: "evidence" }] : [];
  });
}

/** Whether two sheets say the same, whatever the order of their members and marks. */
export function sameSheet(one: RatingSheet, other: RatingSheet): boolean {
  return canonical(one) === canonical(other);
}

function canonical(sheet: RatingSheet): string {
  const marks = [...sheet.marks]
    .sort((a, b) => a.criterion.localeCompare(b.criterion))
    .map((mark) => [mark.criterion, mark.level ?? null, mark.missing ?? null, mark.evidence.map(signature)]);
  return JSON.stringify([marks, [...sheet.criticalFlags].sort()]);
}

function signature(sign: EvidenceMark): string {
  return [sign.code, sign.answerFrom ?? "", sign.answerTo ?? "", sign.clipMs ?? ""].join(" ");
}

function same(one: EvidenceMark, other: EvidenceMark): boolean {
  return signature(one) === signature(other);
}

function withMark(sheet: RatingSheet, mark: CriterionMark): RatingSheet {
  const others = sheet.marks.filter((other) => other.criterion !== mark.criterion);
  return { ...sheet, marks: [...others, mark] };
}
