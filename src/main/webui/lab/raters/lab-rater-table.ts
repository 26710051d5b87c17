import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { RaterFigures, RaterRow, RaterTable } from "../../shared/api/analysis";
import { PageElement } from "../../shared/page-element";
import { figure, percent, type Shown } from "../figures";
import "../lab-flags";
import { bounded, raterReasons } from "./figures";
import { raterWords } from "./messages";

type Column = "n" | "mean" | "sd" | "answers" | "ownMean" | "partnerMean" | "exact" | "adjacent" | "kappa" | "leniency" | "change" | "differenceSd" | "spread" | "separation";
type SortKey = Column | "flags";

const COLUMNS: Column[] = ["n", "mean", "sd", "answers", "exact", "adjacent", "kappa", "leniency", "change", "ownMean", "partnerMean", "differenceSd", "spread", "separation"];

/** One row per rater, over all criteria or one, sortable, with its flags. */
@customElement("lab-rater-table")
export class LabRaterTable extends PageElement {
  @property({ attribute: false }) table!: RaterTable;
  /** The criterion that is shown, or empty for all. */
  @state() private criterion = "";
  @state() private sortBy: SortKey | null = null;
  @state() private descending = false;

  protected override render(): TemplateResult {
    const r = raterWords();
    const rows = this.sorted();
    const missing = rows.flatMap((row) => (this.figures(row)?.outcomes ?? []).map((one) => ({ owner: row.rater, figure: one })));
    return html`
      <p class="no-print">
        <label class="usa-label" for="rater-criterion">${r.show}</label>
        <select class="usa-select" id="rater-criterion" @change=${this.choose}>
          <option value="">${r.all}</option>
          ${this.table.criteria.map(({ criterion }) => html`<option value=${criterion} ?selected=${criterion === this.criterion}>${criterion}</option>`)}
        </select>
      </p>
      <div class="usa-table-container--scrollable items" tabindex="0" role="region" aria-label=${r.ratersHeading}>
        <table class="usa-table usa-table--borderless">
          <caption>${r.ratersCaption}</caption>
          <thead>
            <tr>
              <th scope="col">${r.rater}</th>
              ${this.head("flags", r.flags, "")}
              ${COLUMNS.map((column) => this.head(column, r[column], "number"))}
            </tr>
          </thead>
          <tbody>${rows.map((row) => this.row(row))}</tbody>
        </table>
      </div>
      ${raterReasons(missing, this.table.fewest)}
    `;
  }

  private row(row: RaterRow): TemplateResult {
    const r = raterWords();
    const figures = this.figures(row);
    return html`<tr>
      <th scope="row">
        <span class="item-key rater-code">${row.rater}</span>
        <span class="group-size">${r.readings}: ${figure(row.readings, 0)}${row.third === 0 ? nothing : `, ${r.third(row.third)}`}</span>
      </th>
      <td>${row.flags.length === 0 ? nothing : html`<lab-flags .flags=${row.flags}></lab-flags>`}</td>
      ${COLUMNS.map((column) => html`<td class="number">${figures === undefined ? figure(null, 0) : cell(figures, column)}</td>`)}
    </tr>`;
  }

  private readonly choose = (event: Event): void => {
    this.criterion = (event.target as HTMLSelectElement).value;
  };

  /** What a rater did on the criterion that is shown, if anything. */
  private figures(row: RaterRow): RaterFigures | undefined {
    return this.criterion === "" ? row.all : row.criteria.find(({ criterion }) => criterion === this.criterion);
  }

  private head(column: SortKey, name: string, kind: string): TemplateResult {
    const sorted = this.sortBy === column ? (this.descending ? "descending" : "ascending") : "none";
    const mark = { none: "", ascending: " ▲", descending: " ▼" }[sorted];
    return html`<th scope="col" class=${kind} aria-sort=${sorted === "none" ? nothing : sorted}>
      <button type="button" class="usa-button usa-button--unstyled sort" @click=${() => this.sort(column)}>${name}<span aria-hidden="true">${mark}</span></button>
    </th>`;
  }

  /** The most flags first, figures from the smallest; choosing again turns the order round. */
  private sort(column: SortKey): void {
    this.descending = this.sortBy === column ? !this.descending : column === "flags";
    this.sortBy = column;
  }

  private sorted(): RaterRow[] {
    const column = this.sortBy;
    if (column === null) {
      return this.table.raters;
    }
    const sign = this.descending ? -1 : 1;
    const value = (row: RaterRow) => (column === "flags" ? row.flags.length : (this.figures(row)?.[column] ?? -Infinity));
    return [...this.table.raters].sort((one, other) => sign * (value(one) - value(other)));
  }
}

function cell(figures: RaterFigures, column: Column): Shown {
  switch (column) {
    case "n":
    case "answers":
      return figure(figures[column], 0);
    case "exact":
    case "adjacent":
      return percent(figures[column]);
    case "kappa":
      return bounded(figures.kappa, figures.kappaLower, figures.kappaUpper);
    case "leniency":
      return bounded(figures.leniency, figures.leniencyLower, figures.leniencyUpper);
    case "change":
      return bounded(figures.change, figures.changeLower, figures.changeUpper);
    default:
      return figure(figures[column], 2);
  }
}
