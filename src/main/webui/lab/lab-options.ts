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
    const heads: [string, number | undefined][] = [
      [t.n, undefined],
      [t.proportion, undefined],
      [t.pointBiserial, undefined],
      [t.low, groups?.low],
      [t.middle, groups?.middle],
      [t.high, groups?.high],
    ];
    return html`
      <div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.optionsHeading}>
        <table class="usa-table usa-table--borderless options">
          <caption>${this.caption()}</caption>
          <thead>
            <tr>
              <th scope="col">${t.option}</th>
              <th scope="col" class="number">${t.effectiveness}</th>
              ${omitted == null ? nothing : heads.map(([name, n]) => html`<th scope="col" class="number">${name}${n === undefined ? nothing : html`<span class="group-size">n = ${n}</span>`}</th>`)}
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

  /** What the figures rest on, or why there are none. */
  private caption(): string {
    const t = words();
    if (this.detail.omitted != null) {
      return t.optionsCaption(this.detail.exams);
    }
    return this.detail.item.format === "BEST" ? t.optionsNone : t.optionsOther;
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

  private cells(figures: OptionFigures | null | undefined): TemplateResult | typeof nothing {
    if (this.detail.omitted == null) {
      return nothing;
    }
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
