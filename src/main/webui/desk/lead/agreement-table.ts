import { html, type TemplateResult } from "lit";
import type { Figures } from "../agreement";
import { figure, percent, signed } from "../figures";
import { leadWords } from "../messages/lead";

/** Agreement with what is settled, a row for each part. */
export function agreementTable(name: string, head: string, rows: { name: string; figures: Figures }[]): TemplateResult {
  const t = leadWords();
  return html`<div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${name}>
    <table class="usa-table usa-table--borderless">
      <caption>${name}</caption>
      <thead>
        <tr>
          <th scope="col">${head}</th>
          ${[t.ratings, t.exact, t.adjacent, t.largeErrors, t.bias].map((column) => html`<th scope="col" class="number number--wrapped">${column}</th>`)}
        </tr>
      </thead>
      <tbody>${rows.map(
        (row) => html`<tr>
          <th scope="row">${row.name}</th>
          <td class="number">${figure(row.figures.ratings, 0, t.missing)}</td>
          <td class="number">${percent(row.figures.exact, t.missing)}</td>
          <td class="number">${percent(row.figures.adjacent, t.missing)}</td>
          <td class="number">${figure(row.figures.largeErrors, 0, t.missing)}</td>
          <td class="number">${signed(row.figures.bias, t.missing)}</td>
        </tr>`,
      )}</tbody>
    </table>
  </div>`;
}
