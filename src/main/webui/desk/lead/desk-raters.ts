import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { RaterLine } from "../../shared/api/calibration";
import { ScreenElement } from "../../shared/page-element";
import { addresses } from "../addresses";
import { figure, moment, percent, signed } from "../figures";
import { leadWords } from "../messages/lead";

/** Every assessor beside what is settled. */
@customElement("desk-raters")
export class DeskRaters extends ScreenElement {
  @property({ attribute: false }) raters: RaterLine[] = [];

  protected heading(): string {
    return leadWords().ratersHeading;
  }

  protected override render(): TemplateResult {
    const t = leadWords();
    return html`
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="usa-intro">${this.raters.length === 0 ? t.ratersEmpty : t.ratersLead}</p>
      ${this.raters.length === 0 ? nothing : this.table()}
    `;
  }

  private table(): TemplateResult {
    const t = leadWords();
    return html`
      <p class="prompt__facts">${t.biasNote}</p>
      <div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.ratersHeading}>
        <table class="usa-table usa-table--borderless">
          <thead>
            <tr>
              <th rowspan="2" scope="col">${t.rater}</th>
              <th colspan="5" scope="colgroup" class="group">${t.validity}</th>
              <th colspan="2" scope="colgroup" class="group">${t.training}</th>
              <th rowspan="2" scope="col">${t.lastValidity}</th>
            </tr>
            <tr>${[t.ratings, t.exact, t.adjacent, t.largeErrors, t.bias, t.ratings, t.exact].map((name) => html`<th scope="col" class="number number--wrapped">${name}</th>`)}</tr>
          </thead>
          <tbody>${this.raters.map((line) => this.row(line))}</tbody>
        </table>
      </div>
    `;
  }

  private row({ rater, validity, training, lastValidityAt }: RaterLine): TemplateResult {
    const t = leadWords();
    return html`<tr>
      <th scope="row">
        <a class="usa-link" href=${addresses.rater(rater.raterId)}>${rater.displayName}</a>
        <span class="item-prompt"><span class="rater-code">${rater.code}</span> <span class="state state--${rater.qualification.toLowerCase()}">${t.state[rater.qualification]}</span> ${rater.active ? nothing : t.paused}</span>
      </th>
      <td class="number">${figure(validity.ratings, 0, t.missing)}</td>
      <td class="number">${percent(validity.exact, t.missing)}</td>
      <td class="number">${percent(validity.adjacent, t.missing)}</td>
      <td class="number">${figure(validity.largeErrors, 0, t.missing)}</td>
      <td class="number">${signed(validity.bias, t.missing)}</td>
      <td class="number">${figure(training.ratings, 0, t.missing)}</td>
      <td class="number">${percent(training.exact, t.missing)}</td>
      <td>${lastValidityAt == null ? t.never : moment(lastValidityAt)}</td>
    </tr>`;
  }
}
