import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { analysisApi, type ItemRow, type ItemTable } from "../../shared/api/analysis";
import { inLanguage, language } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { words } from "../messages";

type Column = "n" | "mean" | "sd" | "difficulty" | "itemTotal" | "omits" | "medianResponseTimeMs";

const DIGITS: Record<Column, number> = { n: 0, mean: 2, sd: 2, difficulty: 2, itemTotal: 2, omits: 0, medianResponseTimeMs: 1 };

/** How each question of a form worked, and the data to take away. */
@customElement("lab-items")
export class LabItems extends ScreenElement {
  @property({ attribute: false }) table!: ItemTable;
  @state() private sortBy: Column | null = null;
  @state() private descending = false;

  protected heading(): string {
    return `${inLanguage(this.table.title)}: ${words().itemsHeading}`;
  }

  protected override render(): TemplateResult {
    const t = words();
    return html`
      <p class="back"><a class="usa-link" href="#/">${t.allForms}</a></p>
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="usa-intro">${this.table.n === 0 ? t.itemsEmpty : t.itemsLead(this.table.n)}</p>
      <p class="as-of">
        ${t.asOf(new Date(this.table.generatedAt).toLocaleString(language(), { dateStyle: "medium", timeStyle: "medium" }))}
        <button type="button" class="usa-button usa-button--unstyled" @click=${() => this.dispatchEvent(new Event("refresh"))}>${t.refresh}</button>
      </p>
      ${this.items()} ${this.outcomes()} ${this.downloads()} ${this.definitions()}
    `;
  }

  private items(): TemplateResult {
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
      <div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.itemsHeading}>
        <table class="usa-table usa-table--borderless items">
          <caption>${t.tableCaption}</caption>
          <thead>
            <tr>
              <th scope="col">${t.item}</th>
              <th scope="col">${t.format}</th>
              ${columns.map(([column, name]) => this.columnHead(column, name))}
            </tr>
          </thead>
          <tbody>
            ${this.sorted().map(
              (item) => html`<tr>
                <th scope="row">
                  <span class="item-key">${item.scenarioKey} / ${item.key}</span>
                  <span class="item-prompt">${inLanguage(item.prompt)}</span>
                </th>
                <td>${item.format}</td>
                ${columns.map(([column]) => html`<td class="number">${this.figure(item, column)}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  private columnHead(column: Column, name: string): TemplateResult {
    const sorted = this.sortBy === column ? (this.descending ? "descending" : "ascending") : "none";
    const mark = { none: "", ascending: " ▲", descending: " ▼" }[sorted];
    return html`<th scope="col" class="number" aria-sort=${sorted === "none" ? nothing : sorted}>
      <button type="button" class="usa-button usa-button--unstyled sort" @click=${() => this.sort(column)}>${name}<span aria-hidden="true">${mark}</span></button>
    </th>`;
  }

  private figure(item: ItemRow, column: Column): TemplateResult | string {
    const value = item[column];
    if (value === null || value === undefined) {
      return html`<span class="missing"><span aria-hidden="true">–</span><span class="usa-sr-only">${words().notEstimable}</span></span>`;
    }
    const shown = column === "medianResponseTimeMs" ? value / 1000 : value;
    return shown.toLocaleString(language(), { minimumFractionDigits: DIGITS[column], maximumFractionDigits: DIGITS[column] });
  }

  private outcomes(): TemplateResult | typeof nothing {
    const lines = this.table.items.flatMap((item) =>
      item.outcomes.map((outcome) => html`<li><strong>${item.scenarioKey} / ${item.key}</strong>, ${outcome.statistic}: ${outcome.reason}</li>`),
    );
    return lines.length === 0 ? nothing : html`<details class="why"><summary>${words().why}</summary><ul class="usa-list">${lines}</ul></details>`;
  }

  private downloads(): TemplateResult {
    const t = words();
    const address = (file: Parameters<typeof analysisApi.exportAddress>[1]) => analysisApi.exportAddress(this.table.formVersionId, file);
    const files: [string, string][] = [
      [address("responses.csv"), t.responsesCsv],
      [address("item-statistics.csv"), t.itemsCsv],
      [address("package.zip"), t.packageZip],
      [address("datapackage.json"), t.dataPackage],
      [`${address("responses.csv")}?mode=SPREADSHEET`, t.spreadsheet],
    ];
    return html`
      <h2>${t.downloads}</h2>
      <p>${t.downloadsLead} ${t.spreadsheetHint}</p>
      <ul class="downloads">
        ${files.map(([href, name]) => html`<li><a class="usa-button usa-button--outline" href=${href} download>${name}</a></li>`)}
      </ul>
    `;
  }

  private definitions(): TemplateResult {
    const t = words();
    return html`<details class="why"><summary>${t.definitions}</summary>
      <dl class="definitions">${t.definitionList.map(([name, meaning]) => html`<dt>${name}</dt><dd>${meaning}</dd>`)}</dl>
    </details>`;
  }

  private sort(column: Column): void {
    this.descending = this.sortBy === column && !this.descending;
    this.sortBy = column;
  }

  private sorted(): ItemRow[] {
    const column = this.sortBy;
    if (column === null) {
      return this.table.items;
    }
    const sign = this.descending ? -1 : 1;
    const value = (item: ItemRow) => item[column] ?? -Infinity;
    return [...this.table.items].sort((one, other) => sign * (value(one) - value(other)));
  }
}
