import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { analysisApi } from "../../shared/api/analysis";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import "../../shared/plot/ride-plot";
import { moment } from "../figures";
import type { RatersPage } from "../lab-store";
import { words } from "../messages";
import "./lab-criterion-table";
import "./lab-rater-table";
import { raterWords } from "./messages";

/** How the raters of a form agree, and their ratings to take away. */
@customElement("lab-raters")
export class LabRaters extends ScreenElement {
  @property({ attribute: false }) page!: RatersPage;

  protected heading(): string {
    return raterWords().heading;
  }

  protected override render(): TemplateResult {
    const t = words();
    const r = raterWords();
    const { table } = this.page;
    return html`
      <p class="back no-print"><a class="usa-link" href="#/forms/${table.formVersionId}">${t.backToForm(inLanguage(table.title))}</a></p>
      <h1 tabindex="-1">${r.heading}</h1>
      <p class="usa-intro">${table.answers === 0 ? r.empty : r.lead(table.answers, table.paired)}</p>
      <p class="as-of">
        ${t.asOf(moment(table.generatedAt))}
        <button type="button" class="usa-button usa-button--unstyled no-print" @click=${() => this.dispatchEvent(new Event("refresh"))}>${t.refresh}</button>
      </p>
      ${table.answers === 0 ? "" : this.figures()}
      ${this.downloads()}
    `;
  }

  private figures(): TemplateResult {
    const t = words();
    const r = raterWords();
    const { table, leniency } = this.page;
    return html`
      <h2>${r.criteriaHeading}</h2>
      <lab-criterion-table .table=${table}></lab-criterion-table>
      <h2>${r.ratersHeading}</h2>
      <p>${r.codesLead} ${r.flagsLead} ${r.flagsFrom(table.flagsFrom)}</p>
      <lab-rater-table .table=${table}></lab-rater-table>
      <ride-plot .plot=${leniency} csv=${analysisApi.formTableAddress(table.formVersionId, "rater-leniency")}></ride-plot>
      <details class="why"><summary>${t.definitions}</summary>
        <dl class="definitions">${r.definitions.map(([name, meaning]) => html`<dt>${name}</dt><dd>${meaning}</dd>`)}</dl>
      </details>
    `;
  }

  private downloads(): TemplateResult {
    const r = raterWords();
    const { formVersionId } = this.page.table;
    const ratings = analysisApi.exportAddress(formVersionId, "ratings.csv");
    const files: [string, string][] = [
      [ratings, r.ratingsCsv],
      [analysisApi.exportAddress(formVersionId, "rater-statistics.csv"), r.statisticsCsv],
      [`${ratings}?mode=SPREADSHEET`, r.ratingsSpreadsheet],
    ];
    return html`<section class="no-print">
      <h2>${words().downloads}</h2>
      <p>${r.downloadsLead}</p>
      <ul class="downloads">${files.map(([href, name]) => html`<li><a class="usa-button usa-button--outline" href=${href} download>${name}</a></li>`)}</ul>
    </section>`;
  }
}
