import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Feedback, MarkFeedback } from "../../shared/api/calibration";
import type { CriterionView, PoolGuide } from "../../shared/api/rating";
import { inLanguage, language } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import "../desk-scale";
import { evidenceList } from "../evidence";
import { trainingWords } from "../messages/training";

/** An answer with the own level beside the definitive one on every criterion, and why. */
@customElement("desk-settled")
export class DeskSettled extends PageElement {
  @property({ attribute: false }) feedback!: Feedback;
  @property({ attribute: false }) guide!: PoolGuide;
  /** How deep its headings lie: 2 on a page of its own, 3 in a list. */
  @property({ type: Number }) depth = 2;

  protected override render(): TemplateResult {
    const t = trainingWords();
    return html`
      <div class="settled">
        <section class="sheet settled__answer">
          ${this.caption(t.answerHeading)}
          <p class="prompt__facts">${inLanguage(this.guide.prompt)}</p>
          <blockquote class="answer-text">${this.feedback.answer}</blockquote>
        </section>
        <div class="settled__marks">${this.feedback.marks.map((mark) => this.mark(mark))}</div>
      </div>
    `;
  }

  private caption(text: string): TemplateResult {
    return this.depth === 2 ? html`<h2>${text}</h2>` : html`<h4>${text}</h4>`;
  }

  private mark(mark: MarkFeedback): TemplateResult {
    const t = trainingWords();
    const criterion = this.guide.criteria.find((one) => one.criterion.code === mark.criterion);
    const number = (level: number | null | undefined) => (level == null ? t.noLevel : level.toLocaleString(language()));
    return html`<section class="sheet settled__mark">
      ${this.caption(criterion === undefined ? mark.criterion : `${mark.criterion} · ${inLanguage(criterion.criterion.title)}`)}
      <desk-scale .own=${mark.own ?? null} .definitive=${mark.definitive}></desk-scale>
      <dl class="settled__levels">
        <div><dt>${t.yourLevel}</dt><dd class="levelmark levelmark--own">${number(mark.own)}</dd></div>
        <div><dt>${t.definitive}</dt><dd class="levelmark levelmark--settled">${number(mark.definitive)}</dd></div>
        <div class="settled__difference"><dt class="usa-sr-only">${t.bias}</dt><dd>${this.difference(mark)}</dd></div>
      </dl>
      <p class="settled__why"><strong>${t.why}</strong> ${mark.rationale}</p>
      <p class="settled__label">${t.yourEvidence}</p>
      ${evidenceList(mark.evidence, this.feedback.answer, criterion, this.guide.commonEvidence, t)}
      ${criterion === undefined ? "" : this.anchors(criterion, mark)}
    </section>`;
  }

  private difference({ own, definitive }: MarkFeedback): TemplateResult {
    const t = trainingWords();
    if (own == null) {
      return html`<span class="state state--failed">${t.notRated}</span>`;
    }
    const away = own - definitive;
    const kind = away === 0 ? "passed" : Math.abs(away) === 1 ? "open" : "failed";
    return html`<span class="state state--${kind}">${away === 0 ? t.same : away > 0 ? t.higher(away) : t.lower(-away)}</span>`;
  }

  private anchors({ criterion }: CriterionView, { definitive }: MarkFeedback): TemplateResult {
    const t = trainingWords();
    return html`<details class="anchors"><summary>${t.anchors}</summary>
      <dl class="definitions">${criterion.levels.map(
        ({ level, anchor }) => html`<dt class=${level === definitive ? "anchors__settled" : ""}>${t.level(level)}</dt><dd>${inLanguage(anchor)}</dd>`,
      )}</dl>
    </details>`;
  }
}
