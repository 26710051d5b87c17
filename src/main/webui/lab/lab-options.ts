import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ItemDetail, OptionFigures, OptionRow, OptionValueFigures } from "../shared/api/analysis";
import { PageElement } from "../shared/page-element";
import { figure, percent, type Shown } from "./figures";
import { words } from "./messages";

/** A column of figures beside the options; its cell for an option, and for the omissions in the last row. */
interface FigureColumn {
  name: string;
  group?: number | undefined;
  cell: (option: OptionRow) => Shown;
  omitted?: Shown;
}

/** The options of an item with their rating and who chose them; omissions in the last row. */
@customElement("lab-options")
export class LabOptions extends PageElement {
  @property({ attribute: false }) detail!: ItemDetail;

  protected override render(): TemplateResult {
    const t = words();
    const { item, exams, omitted, omittedWorst, options } = this.detail;
    if (omitted != null && omittedWorst != null) {
      return html`
        ${this.table(t.optionsBestCaption(exams), this.choice((option) => option.figures, omitted))}
        ${this.table(t.optionsWorstCaption(exams), this.choice((option) => option.worst, omittedWorst))}
      `;
    }
    if (omitted != null) {
      return this.table(t.optionsCaption(exams), this.choice((option) => option.figures, omitted));
    }
    if (options.some((option) => option.values != null)) {
      return item.format === "RANK"
        ? this.table(t.optionsPlacesCaption(exams), this.values(t.meanPlace))
        : this.table(t.optionsRatingsCaption(exams), this.values(t.meanRating));
    }
    return this.table(t.optionsNone, []);
  }

  private choice(of: (option: OptionRow) => OptionFigures | null | undefined, omitted: OptionFigures): FigureColumn[] {
    const t = words();
    const { groups } = this.detail;
    const column = (name: string, cell: (figures: OptionFigures | null | undefined) => Shown, group?: number): FigureColumn => ({
      name,
      group,
      cell: (option) => cell(of(option)),
      omitted: cell(omitted),
    });
    return [
      column(t.n, (figures) => figure(figures?.n, 0)),
      column(t.proportion, (figures) => percent(figures?.proportion)),
      column(t.pointBiserial, (figures) => figure(figures?.pointBiserial, 2)),
      column(t.low, (figures) => percent(figures?.low), groups?.low),
      column(t.middle, (figures) => percent(figures?.middle), groups?.middle),
      column(t.high, (figures) => percent(figures?.high), groups?.high),
    ];
  }

  private values(mean: string): FigureColumn[] {
    const t = words();
    const column = (name: string, cell: (values: OptionValueFigures | null | undefined) => Shown): FigureColumn => ({
      name,
      cell: (option) => cell(option.values),
    });
    return [
      column(t.n, (values) => figure(values?.n, 0)),
      column(mean, (values) => figure(values?.mean, 2)),
      column(t.sd, (values) => figure(values?.sd, 2)),
      column(t.restCorrelation, (values) => figure(values?.restCorrelation, 2)),
    ];
  }

  private table(caption: string, columns: FigureColumn[]): TemplateResult {
    const t = words();
    const hasOmitted = columns.some((column) => column.omitted !== undefined);
    return html`
      <div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${caption}>
        <table class="usa-table usa-table--borderless options">
          <caption>${caption}</caption>
          <thead>
            <tr>
              <th scope="col">${t.option}</th>
              <th scope="col" class="number">${t.effectiveness}</th>
              ${columns.map(({ name, group }) => html`<th scope="col" class="number">${name}${group === undefined ? nothing : html`<span class="group-size">n = ${group}</span>`}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.detail.options.map(
              (option) => html`<tr class=${option.best ? "options__best" : ""}>
                ${this.name(option)}
                <td class="number">${figure(option.effectiveness, 1)}</td>
                ${columns.map((column) => html`<td class="number">${column.cell(option)}</td>`)}
              </tr>`,
            )}
            ${hasOmitted ? html`<tr><th scope="row">${t.omittedRow}</th><td></td>${columns.map((column) => html`<td class="number">${column.omitted}</td>`)}</tr>` : nothing}
          </tbody>
        </table>
      </div>
    `;
  }

  private name(option: OptionRow): TemplateResult {
    const t = words();
    const mark = this.detail.item.scoring === "KEY" ? t.key : t.ratedBest;
    return html`<th scope="row">
      <span class="item-key">${option.id}${option.best ? html` <span class="usa-tag">${mark}</span>` : nothing}</span>
      <span class="item-prompt" lang="en">${option.text.en}</span>
      <span class="item-prompt" lang="es">${option.text.es}</span>
    </th>`;
  }
}
