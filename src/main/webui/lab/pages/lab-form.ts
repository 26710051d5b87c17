import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { analysisApi } from "../../shared/api/analysis";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import "../../shared/plot/ride-plot";
import "../lab-downloads";
import "../lab-item-table";
import "../lab-summary";
import { moment, reasons } from "../figures";
import type { FormPage } from "../lab-store";
import { words } from "../messages";
import { raterWords } from "../raters/messages";

/** How a form worked as a whole and by its items, and the data to take away. */
@customElement("lab-form")
export class LabForm extends ScreenElement {
  @property({ attribute: false }) page!: FormPage;

  protected heading(): string {
    return inLanguage(this.page.table.title);
  }

  protected override render(): TemplateResult {
    const t = words();
    const { summary, table } = this.page;
    return html`
      <p class="back no-print"><a class="usa-link" href="#/">${t.allForms}</a></p>
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="usa-intro">${table.n === 0 ? t.itemsEmpty : t.itemsLead(table.n)}</p>
      <p class="as-of">
        ${t.asOf(moment(table.generatedAt))}
        <button type="button" class="usa-button usa-button--unstyled no-print" @click=${() => this.dispatchEvent(new Event("refresh"))}>${t.refresh}</button>
      </p>
      ${table.items.some(({ scoring }) => scoring === "RATING") ? html`<p class="no-print"><a class="usa-link" href="#/forms/${table.formVersionId}/raters">${raterWords().link}</a></p>` : nothing}
      ${summary.handedIn === 0 ? nothing : this.summary()}
      <h2 id="items">${t.itemsHeading}</h2>
      <p>${table.flagged ? t.flagsLead : t.flagsFew(table.flagsFrom, summary.n)}</p>
      <lab-item-table .table=${table}></lab-item-table>
      ${reasons(table.items.flatMap((item) => item.outcomes.map((one) => ({ owner: `${item.scenarioKey} / ${item.key}`, figure: one }))))}
      ${summary.n === 0 ? nothing : this.plot("item-scatter")}
      <lab-downloads .form=${table.formVersionId}></lab-downloads>
      <details class="why"><summary>${t.definitions}</summary>
        <dl class="definitions">${t.definitionList.map(([name, meaning]) => html`<dt>${name}</dt><dd>${meaning}</dd>`)}</dl>
      </details>
    `;
  }

  private summary(): TemplateResult {
    const { summary } = this.page;
    return html`
      <h2 id="summary">${words().summaryHeading}</h2>
      <div class="lab-pair">
        <lab-summary .summary=${summary}></lab-summary>
        ${summary.n === 0 ? nothing : this.plot("score-histogram")}
      </div>
    `;
  }

  private plot(name: "score-histogram" | "item-scatter"): TemplateResult {
    const plot = name === "score-histogram" ? this.page.histogram : this.page.scatter;
    return html`<ride-plot .plot=${plot} csv=${analysisApi.formTableAddress(this.page.table.formVersionId, name)}></ride-plot>`;
  }
}
