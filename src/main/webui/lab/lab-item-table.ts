import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { ItemRow, ItemTable } from "../shared/api/analysis";
import { inLanguage } from "../shared/language";
import { PageElement } from "../shared/page-element";
import { figure, seconds, type Shown } from "./figures";
import "./lab-flags";
import { words } from "./messages";

type Column = "flags" | "n" | "mean" | "sd" | "difficulty" | "itemTotal" | "omits" | "medianResponseTimeMs";

const DIGITS: Record<Column, number> = { flags: 0, n: 0, mean: 2, sd: 2, difficulty: 2, itemTotal: 2, omits: 0, medianResponseTimeMs: 1 };

/** One row per item, sortable, with its flags. */
@customElement("lab-item-table")
export class LabItemTable extends PageElement {
  @property({ attribute: false }) table!: ItemTable;
  @state() private sortBy: Column | null = null;
  @state() private descending = false;

  protected override render(): TemplateResult {
    const t = words();
    const columns: [Column, string][] = [
      ["n", t.n],
      ["mean", t.mean],
      ["sd", t.sd],
      ["difficulty", t.difficulty],
      ["itemTotal", t.itemTotal],
      ["omits", t.omits],
      ["medianResponseTimeMs", t.medianTime],
    ];
    return html`
      <div class="usa-table-container--scrollable items" tabindex="0" role="region" aria-label=${t.itemsHeading}>
        <table class="usa-table usa-table--borderless">
          <caption>${t.tableCaption}</caption>
          <thead>
            <tr>
              <th scope="col">${t.item}</th>
              ${this.head("flags", t.flags, "")}
              <th scope="col">${t.format}</th>
              ${columns.map(([column, name]) => this.head(column, name, "number"))}
            </tr>
          </thead>
          <tbody>
            ${this.sorted().map(
              (item) => html`<tr>
                <th scope="row">
                  <a class="usa-link item-key" href="#/forms/${this.table.formVersionId}/items/${item.decisionPointId}">${this.table.items.indexOf(item) + 1} ${item.scenarioKey} / ${item.key}</a>
                  <span class="item-prompt">${inLanguage(item.prompt)}</span>
                </th>
                <td>${item.flags.length === 0 ? nothing : html`<lab-flags .flags=${item.flags}></lab-flags>`}</td>
                <td>${t.formats[item.format] ?? item.format}</td>
                ${columns.map(([column]) => html`<td class="number">${cell(item, column)}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  private head(column: Column, name: string, kind: string): TemplateResult {
    const sorted = this.sortBy === column ? (this.descending ? "descending" : "ascending") : "none";
    const mark = { none: "", ascending: " ▲", descending: " ▼" }[sorted];
    return html`<th scope="col" class=${kind} aria-sort=${sorted === "none" ? nothing : sorted}>
      <button type="button" class="usa-button usa-button--unstyled sort" @click=${() => this.sort(column)}>${name}<span aria-hidden="true">${mark}</span></button>
    </th>`;
  }

  /** The most flags first, then the order of the form; figures from the smallest. */
  private sort(column: Column): void {
    this.descending = this.sortBy === column ? !this.descending : column === "flags";
    this.sortBy = column;
  }

  private sorted(): ItemRow[] {
    const column = this.sortBy;
    if (column === null) {
      return this.table.items;
    }
    const sign = this.descending ? -1 : 1;
    const value = (item: ItemRow) => (column === "flags" ? item.flags.length : (item[column] ?? -Infinity));
    return [...this.table.items].sort((one, other) => sign * (value(one) - value(other)));
  }
}

function cell(item: ItemRow, column: Column): Shown {
  if (column === "medianResponseTimeMs") {
    return seconds(item.medianResponseTimeMs);
  }
  return figure(column === "flags" ? item.flags.length : item[column], DIGITS[column]);
}
