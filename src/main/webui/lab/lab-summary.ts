import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { TestSummary } from "../shared/api/analysis";
import { PageElement } from "../shared/page-element";
import { figure, reasons, terms } from "./figures";
import { words } from "./messages";

/** The figures of the total scores. */
@customElement("lab-summary")
export class LabSummary extends PageElement {
  @property({ attribute: false }) summary!: TestSummary;

  protected override render(): TemplateResult {
    const t = words();
    const s = this.summary;
    const basis = { STRATIFIED_ALPHA: t.stratifiedAlpha, SCENARIO_ALPHA: t.scenarioAlpha, ITEM_ALPHA: t.itemAlpha }[s.basis];
    return html`
      <div class="sheet">
        <p>${t.summaryLead(s.scoredItems, s.highestTotal)}
          ${s.unscoredItems === 0 ? nothing : t.summaryUnscored(s.unscoredItems, s.waiting)}
          ${s.leftOut === 0 ? nothing : t.summaryLeftOut(s.leftOut)}</p>
        ${terms([
          [t.exams, figure(s.n, 0)],
          [t.mean, figure(s.mean, 2)],
          [t.sd, figure(s.sd, 2)],
          [t.median, figure(s.median, 1)],
          [t.skewness, figure(s.skewness, 2)],
          [t.sem, figure(s.standardError, 2), s.standardError === null ? undefined : t.semBasis(basis)],
          [t.stratifiedAlpha, figure(s.stratifiedAlpha, 2), t.stratifiedNote],
          [t.scenarioAlpha, figure(s.scenarioAlpha, 2), t.scenarioNote],
          [t.itemAlpha, figure(s.itemAlpha, 2), t.itemAlphaNote],
        ])}
        ${reasons(s.outcomes.map((one) => ({ owner: "", figure: one })))}
      </div>
    `;
  }
}
