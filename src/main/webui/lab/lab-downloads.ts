import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { analysisApi, type ExportFile } from "../shared/api/analysis";
import { PageElement } from "../shared/page-element";
import { words } from "./messages";
import { raterWords } from "./raters/messages";

/** The data of a form to take away. */
@customElement("lab-downloads")
export class LabDownloads extends PageElement {
  @property() form = "";

  protected override render(): TemplateResult {
    const t = words();
    const r = raterWords();
    const address = (file: ExportFile) => analysisApi.exportAddress(this.form, file);
    const files: [string, string][] = [
      [address("responses.csv"), t.responsesCsv],
      [address("events.csv"), t.eventsCsv],
      [address("item-statistics.csv"), t.itemsCsv],
      [address("test-summary.csv"), t.summaryCsv],
      [address("ratings.csv"), r.ratingsCsv],
      [address("rater-statistics.csv"), r.statisticsCsv],
      [address("package.zip"), t.packageZip],
      [address("datapackage.json"), t.dataPackage],
      [`${address("responses.csv")}?mode=SPREADSHEET`, t.spreadsheet],
    ];
    return html`
      <section class="no-print">
        <h2>${t.downloads}</h2>
        <p>${t.downloadsLead} ${t.spreadsheetHint}</p>
        <ul class="downloads">
          ${files.map(([href, name]) => html`<li><a class="usa-button usa-button--outline" href=${href} download>${name}</a></li>`)}
        </ul>
      </section>
    `;
  }
}
