import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CriterionView, LeadResponse, Reading } from "../../shared/api/rating";
import { inLanguage, language } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import { evidenceList } from "../evidence";
import { leadWords } from "../messages/lead";
import { isApart, letterOf } from "./adjudication";

/** What every reader said, side by side; who they are shows once there is a result. */
@customElement("desk-readings")
export class DeskReadings extends PageElement {
  @property({ attribute: false }) response!: LeadResponse;

  protected override render(): TemplateResult {
    const t = leadWords();
    const { readings, criteria, criticalFlags, status } = this.response;
    if (readings.length === 0) {
      return html`<p>${t.readingsNone}</p>`;
    }
    return html`
      ${status === "RESOLVED" ? nothing : html`<p class="prompt__facts">${t.readingsBlind}</p>`}
      <div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.readingsHeading}>
        <table class="usa-table usa-table--borderless readings">
          <thead>
            <tr>
              <th scope="col">${t.criterion}</th>
              ${readings.map((reading, i) => html`<th scope="col">${t.reading(letterOf(i))}${status === "RESOLVED" ? html`<span class="item-prompt">${reading.raterName}</span>` : nothing}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${criteria.map((view) => this.row(view))}
            ${criticalFlags.length === 0
              ? nothing
              : html`<tr><th scope="row">${t.flags}</th>${readings.map((reading) => html`<td>${this.flags(reading)}</td>`)}</tr>`}
          </tbody>
        </table>
      </div>
    `;
  }

  private row(view: CriterionView): TemplateResult {
    const t = leadWords();
    const { code, title } = view.criterion;
    const { readings } = this.response;
    return html`<tr>
      <th scope="row">
        <span class="item-key">${code}</span><span class="item-prompt readings__title">${inLanguage(title)}</span>
        ${isApart(readings, code) ? html`<span class="state state--failed">${t.apart}</span>` : nothing}
      </th>
      ${readings.map((reading) => html`<td>${this.mark(reading, view)}</td>`)}
    </tr>`;
  }

  private mark({ sheet }: Reading, view: CriterionView): TemplateResult {
    const t = leadWords();
    const mark = sheet.marks.find((one) => one.criterion === view.criterion.code);
    if (mark === undefined) {
      return html`${t.notRated}`;
    }
    return html`
      <p class="readings__level">
        ${mark.level != null ? html`<span class="levelmark levelmark--settled">${t.level(mark.level)}</span>` : mark.missing != null ? t.missingReason[mark.missing] : t.notRated}
      </p>
      ${mark.level == null ? nothing : evidenceList(mark.evidence, this.response.answer, view, this.response.commonEvidence, t)}
    `;
  }

  private flags({ sheet }: Reading): TemplateResult | string {
    const t = leadWords();
    if (sheet.criticalFlags.length === 0) {
      return t.flagsNone;
    }
    const text = (code: string) => this.response.criticalFlags.find((flag) => flag.code === code)?.text;
    return html`<ul class="usa-list">${sheet.criticalFlags.map((code) => html`<li>${text(code)?.[language()] ?? code}</li>`)}</ul>`;
  }
}
