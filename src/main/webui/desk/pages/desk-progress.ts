import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { PoolProgress } from "../../shared/api/rating";
import { inLanguage, language } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { words } from "../messages";

const COLUMNS = [
  "waitingIntake",
  "responses",
  "waitingFirst",
  "waitingSecond",
  "waitingThird",
  "withLead",
  "resolved",
  "claimsLive",
  "claimsExpired",
] as const;

/** How far every prompt is, for the lead. */
@customElement("desk-progress")
export class DeskProgress extends ScreenElement {
  @property({ attribute: false }) pools: PoolProgress[] = [];

  protected heading(): string {
    return words().progressHeading;
  }

  protected override render(): TemplateResult {
    const t = words();
    return html`
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="usa-intro">${this.pools.length === 0 ? t.progressEmpty : t.progressLead}</p>
      ${this.pools.length === 0 ? "" : this.table()}
    `;
  }

  private table(): TemplateResult {
    const t = words();
    return html`
      <div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.progressHeading}>
        <table class="usa-table usa-table--borderless">
          <thead>
            <tr>
              <th scope="col">${t.prompt}</th>
              ${COLUMNS.map((column) => html`<th scope="col" class="number number--wrapped">${t[column]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.pools.map(
              (pool) => html`<tr>
                <th scope="row">
                  <span class="item-key">${inLanguage(pool.scenarioTitle)}</span>
                  <span class="item-prompt">${inLanguage(pool.prompt)}</span>
                  <span class="item-prompt">${inLanguage(pool.formTitle)} · ${t.criteria} ${pool.criteria.join(", ")}</span>
                </th>
                ${COLUMNS.map((column) => html`<td class="number">${pool[column].toLocaleString(language())}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}
