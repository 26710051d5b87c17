import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ItemDetail, OptionFigures, OptionRow } from "../shared/api/analysis";
import { PageElement } from "../shared/page-element";
import { figure, percent } from "./figures";
import { words } from "./messages";

/** The options of an item with their rating and who chose them; omissions in the last row. */
@customElement("lab-options")
export class LabOptions extends PageElement {
  @property({ attribute: false }) detail!: ItemDetail;

  protected override render(): TemplateResult {
    const t = words();
    const { options, omitted, groups } = this.detail;
    const size = (n: number) => (groups == null ? nothing : html`<span class="group-size">n = ${n}</span>`);
    return html`
      <div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.optionsHeading}>
        <table class="usa-table usa-table--borderless options">
          <caption>${omitted == null ? t.optionsNone : t.optionsCaption(this.detail.exams)}</caption>
          <thead>
            <tr>
              <th scope="col">${t.option}</th>
              <th scope="col" class="number">${t.effectiveness}</th>
              <th scope="col" class="number">${t.n}</th>
              <th scope="col" class="number">${t.proportion}</th>
              <th scope="col" class="number">${t.pointBiserial}</th>
              <th scope="col" class="number">${t.low}${size(groups?.low ?? 0)}</th>
              <th scope="col" class="number">${t.middle}${size(groups?.middle ?? 0)}</th>
              <th scope="col" class="number">${t.high}${size(groups?.high ?? 0)}</th>
            </tr>
          </thead>
          <tbody>
            ${options.map((option) => html`<tr class=${option.best ? "options__best" : ""}>${this.name(option)}<td class="number">${figure(option.effectiveness, 1)}</td>${this.cells(option.figures)}</tr>`)}
            ${omitted == null ? nothing : html`<tr><th scope="row">${t.omittedRow}</th><td></td>${this.cells(omitted)}</tr>`}
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

  private cells(figures: OptionFigures | null | undefined): TemplateResult {
    return html`
      <td class="number">${figure(figures?.n, 0)}</td>
      <td class="number">${percent(figures?.proportion)}</td>
      <td class="number">${figure(figures?.pointBiserial, 2)}</td>
      <td class="number">${percent(figures?.low)}</td>
      <td class="number">${percent(figures?.middle)}</td>
      <td class="number">${percent(figures?.high)}</td>
    `;
  }
}
