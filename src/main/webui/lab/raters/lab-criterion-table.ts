import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { RaterTable } from "../../shared/api/analysis";
import { PageElement } from "../../shared/page-element";
import { figure, percent } from "../figures";
import { bounded, raterReasons } from "./figures";
import { raterWords } from "./messages";

/** The agreement of all raters together, criterion by criterion. */
@customElement("lab-criterion-table")
export class LabCriterionTable extends PageElement {
  @property({ attribute: false }) table!: RaterTable;

  protected override render(): TemplateResult {
    const r = raterWords();
    const heads = [r.n, r.mean, r.sd, r.pairs, r.exact, r.adjacent, r.alpha];
    const missing = this.table.criteria.flatMap((row) => row.outcomes.map((one) => ({ owner: row.criterion, figure: one })));
    return html`
      <div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${r.criteriaHeading}>
        <table class="usa-table usa-table--borderless">
          <caption>${r.criteriaCaption}</caption>
          <thead><tr><th scope="col">${r.criterion}</th>${heads.map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
          <tbody>
            ${this.table.criteria.map(
              (row) => html`<tr>
                <th scope="row">${row.criterion}</th>
                <td class="number">${figure(row.n, 0)}</td>
                <td class="number">${figure(row.mean, 2)}</td>
                <td class="number">${figure(row.sd, 2)}</td>
                <td class="number">${figure(row.pairs, 0)}</td>
                <td class="number">${percent(row.exact)}</td>
                <td class="number">${percent(row.adjacent)}</td>
                <td class="number">${bounded(row.alpha, row.alphaLower, row.alphaUpper)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${raterReasons(missing, this.table.fewest)}
    `;
  }
}
