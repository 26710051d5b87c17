import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { LevelDistribution } from "../../shared/api/analysis";
import { PageElement } from "../../shared/page-element";
import { figure } from "../figures";
import { raterWords } from "./messages";

/** How often each level of each criterion was given at a written item. */
@customElement("lab-levels")
export class LabLevels extends PageElement {
  @property({ attribute: false }) criteria: LevelDistribution[] = [];

  protected override render(): TemplateResult {
    const r = raterWords();
    if (this.criteria.length === 0) {
      return html`<p>${r.unrated}</p>`;
    }
    const levels = [1, 2, 3, 4, 5];
    return html`
      <div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${r.levelsHeading}>
        <table class="usa-table usa-table--borderless">
          <caption>${r.levelsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">${r.criterion}</th>
              ${[...levels.map((level) => r.level(level)), r.noLevel, r.mean, r.sd, r.resolved, r.resolvedMean, r.resolvedSd].map((name) => html`<th scope="col" class="number">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.criteria.map(
              (row) => html`<tr>
                <th scope="row">${row.criterion}</th>
                ${row.counts.map((count) => html`<td class="number">${figure(count, 0)}</td>`)}
                <td class="number">${figure(row.missing, 0)}</td>
                <td class="number">${figure(row.mean, 2)}</td>
                <td class="number">${figure(row.sd, 2)}</td>
                <td class="number">${figure(row.resolved, 0)}</td>
                <td class="number">${figure(row.resolvedMean, 2)}</td>
                <td class="number">${figure(row.resolvedSd, 2)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}
