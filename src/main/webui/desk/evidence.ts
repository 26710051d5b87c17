import { html, type TemplateResult } from "lit";
import type { CriterionView, EvidenceCode, EvidenceMark } from "../shared/api/rating";
import { inLanguage, language } from "../shared/language";
import { quote } from "./rating/places";

interface EvidenceWords {
  noEvidence: string;
  at: (when: string) => string;
}

/** What a level rests on: the sign in words, the place in the answer, the moment of the clip. */
export function evidenceList(evidence: EvidenceMark[], answer: string, criterion: CriterionView | undefined, common: EvidenceCode[], words: EvidenceWords): TemplateResult {
  if (evidence.length === 0) {
    return html`<p class="evidence__none">${words.noEvidence}</p>`;
  }
  const signs = [...(criterion?.criterion.levels.flatMap((level) => level.evidence) ?? []), ...common];
  return html`<ul class="evidence">${evidence.map((mark) => {
    const sign = signs.find((one) => one.code === mark.code);
    return html`<li>
      ${sign === undefined ? mark.code : inLanguage(sign.text)}
      ${mark.answerFrom == null || mark.answerTo == null ? "" : html`<q>${quote(answer, { from: mark.answerFrom, to: mark.answerTo })}</q>`}
      ${mark.clipMs == null ? "" : html`<span class="evidence__moment">${words.at(moment(mark.clipMs))}</span>`}
    </li>`;
  })}</ul>`;
}

function moment(ms: number): string {
  return `${(ms / 1000).toLocaleString(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}
