import { html, type TemplateResult } from "lit";
import type { VersionSummary, WeightedScore } from "../../shared/api/scores";
import { figure, type Shown } from "../figures";
import { scoreWords } from "./messages";

const MICRO_PER_POINT = 10_000;
const SHORT_HASH = 12;

/** A score in points of 100, or why there is none. */
export function points(score: WeightedScore | null | undefined): Shown {
  if (score === null || score === undefined) {
    return scoreWords().notInRun;
  }
  return score.scoreMicro === null || score.scoreMicro === undefined
    ? html`<span class="missing">${scoreWords().statuses[score.status]}</span>`
    : figure(score.scoreMicro / MICRO_PER_POINT, 2);
}

/** A difference in points, always with its sign. */
export function difference(micro: number | null | undefined): Shown {
  if (micro === null || micro === undefined) {
    return figure(micro, 2);
  }
  return html`${micro > 0 ? "+" : ""}${figure(micro / MICRO_PER_POINT, 2)}`;
}

/** Whether somebody passes, as a word. */
export function passes(passed: boolean | null | undefined): Shown {
  const t = scoreWords();
  return passed === null || passed === undefined ? t.noVerdict : passed ? t.passed : t.failedCut;
}

/** The whole hash, which a person compares, in a form that breaks on a narrow page. */
export function hash(sha256: string): TemplateResult {
  return html`<code class="hash">${sha256}</code>`;
}

/** Enough of a hash to tell two apart in a table. */
export function shortHash(sha256: string): TemplateResult {
  return html`<code class="hash" title=${sha256}>${sha256.slice(0, SHORT_HASH)}</code>`;
}

/** How far a version is from being locked. */
export function state(version: VersionSummary | null | undefined): string {
  const t = scoreWords();
  if (version === null || version === undefined) {
    return t.notPublished;
  }
  return version.locked ? t.locked : t.signaturesOf(version.signatures.length);
}
