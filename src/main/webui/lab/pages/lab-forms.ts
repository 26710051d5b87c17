import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FormSummary } from "../../shared/api/analysis";
import { inLanguage, language } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { words } from "../messages";

/** Every published form. */
@customElement("lab-forms")
export class LabForms extends ScreenElement {
  @property({ attribute: false }) forms: FormSummary[] = [];

  protected heading(): string {
    return words().formsHeading;
  }

  protected override render(): TemplateResult {
    const t = words();
    return html`
      <h1 tabindex="-1">${this.heading()}</h1>
      ${this.forms.length === 0 ? html`<p class="usa-intro">${t.formsEmpty}</p>` : this.table()}
      <p><a class="usa-link" href="#/scores">${t.scores}</a>: ${t.scoresLead}</p>
    `;
  }

  private table(): TemplateResult {
    const t = words();
    return html`
      <p class="usa-intro">${t.formsLead}</p>
      <div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.formsHeading}>
        <table class="usa-table usa-table--borderless">
          <thead>
            <tr>
              <th scope="col">${t.form}</th>
              <th scope="col">${t.published}</th>
              <th scope="col" class="number">${t.questions}</th>
              <th scope="col" class="number">${t.handedIn}</th>
              <th scope="col" class="number">${t.running}</th>
            </tr>
          </thead>
          <tbody>
            ${this.forms.map(
              (form) => html`<tr>
                <th scope="row"><a class="usa-link" href="#/forms/${form.formVersionId}" aria-label=${t.open(inLanguage(form.title))}>${inLanguage(form.title)}</a></th>
                <td>${new Date(form.publishedAt).toLocaleDateString(language(), { dateStyle: "medium" })}</td>
                <td class="number">${form.decisionPoints}</td>
                <td class="number">${form.sessions.submitted}</td>
                <td class="number">${form.sessions.running}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}
