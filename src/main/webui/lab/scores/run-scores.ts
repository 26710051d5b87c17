import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ScorePage } from "../../shared/api/scores";
import { PageElement } from "../../shared/page-element";
import { scoreWords } from "./messages";
import { passes, points } from "./score-figures";

/** The scores of the exams of a run, a page at a time. */
@customElement("run-scores")
export class RunScores extends PageElement {
  @property({ attribute: false }) page!: ScorePage;
  @property({ type: Boolean }) busy = false;

  protected override render(): TemplateResult {
    const t = scoreWords();
    const { scores, page, size, total } = this.page;
    const competencies = scores[0]?.competencies.map((one) => one.competency) ?? [];
    const from = page * size;
    return html`
      <h2>${t.scoresHeading}</h2>
      <div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.scoresHeading}>
        <table class="usa-table usa-table--borderless">
          <caption aria-live="polite">${t.scoresCaption(Math.min(from + 1, total), from + scores.length, total)}</caption>
          <thead>
            <tr><th scope="col">${t.code}</th><th scope="col" class="number">${t.testScore}</th><th scope="col">${t.result}</th>${competencies.map((code) => html`<th scope="col" class="number">${t.competencies[code] ?? code}</th>`)}</tr>
          </thead>
          <tbody>
            ${scores.map(
              (exam) => html`<tr>
                <th scope="row"><code>${exam.responseCode}</code></th>
                <td class="number">${points(exam.test)}</td>
                <td>${passes(exam.passed)}</td>
                ${exam.competencies.map((one) => html`<td class="number">${points(one.score)}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="actions no-print">
        ${this.turn(page - 1, t.previous, page > 0)}
        ${this.turn(page + 1, t.next, from + scores.length < total)}
      </div>
    `;
  }

  private turn(to: number, name: string, possible: boolean): TemplateResult {
    return html`<button type="button" class="usa-button usa-button--outline" ?disabled=${this.busy || !possible}
      @click=${() => this.dispatchEvent(new CustomEvent("turn", { detail: to }))}>${name}</button>`;
  }
}
