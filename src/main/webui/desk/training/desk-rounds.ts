import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Round, type Training, trainingApi } from "../../shared/api/calibration";
import "../../shared/confirm-dialog";
import type { ConfirmDialog } from "../../shared/confirm-dialog";
import { PageElement } from "../../shared/page-element";
import { ActionController } from "../action";
import { addresses } from "../addresses";
import { refusal } from "../desk-refusal";
import { moment, percent } from "../figures";
import { trainingWords } from "../messages/training";
import { openClaim } from "./claims";
import { ruleWords } from "./rule-words";
import { partsOf } from "./standing";

/** The rule of qualification, the rounds so far, and beginning one. */
@customElement("desk-rounds")
export class DeskRounds extends PageElement {
  @property({ attribute: false }) training!: Training;
  /** Titles of the forms by id. */
  @property({ attribute: false }) forms!: Map<string, string>;
  @state() private chosen = "";
  private readonly beginning = new ActionController(this);

  protected override render(): TemplateResult {
    const t = trainingWords();
    const { rule, rounds } = this.training;
    return html`
      <h2 id="rounds" tabindex="-1">${t.roundsHeading}</h2>
      <div class="rounds">
        <div class="rounds__list">
          <p>${t.roundsLead}</p>
          ${refusal(this.beginning.failure, t)} ${this.begin()}
          ${rounds.length === 0 ? html`<p class="rounds__none">${t.roundsEmpty}</p>` : this.table()}
        </div>
        <aside class="rule sheet" aria-labelledby="rule">
          <h3 id="rule">${t.ruleHeading}</h3>
          <ul class="usa-list">${partsOf(rule).map((part) => html`<li>${ruleWords(part, rule, t)}</li>`)}</ul>
          <p class="prompt__facts">${t.ruleNote}</p>
        </aside>
      </div>
      <confirm-dialog .caption=${t.beginConfirm} .text=${html`<p>${t.beginConfirmText(rule.responses)}</p>`} .yes=${t.begin} .no=${t.notYet}></confirm-dialog>
    `;
  }

  /** One open round at a time: another begins after its result. */
  private begin(): TemplateResult | typeof nothing {
    const t = trainingWords();
    const open = this.training.rounds.some((round) => round.result == null);
    if (open || !this.training.rater.active || this.forms.size === 0) {
      return nothing;
    }
    return html`<form class="begin" @submit=${this.ask}>
      ${this.forms.size === 1
        ? nothing
        : html`<div>
            <label class="usa-label" for="round-form">${t.form}</label>
            <select class="usa-select" id="round-form" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
              ${[...this.forms].map(([id, title]) => html`<option value=${id} ?selected=${id === this.form()}>${title}</option>`)}
            </select>
          </div>`}
      <button class="usa-button" aria-disabled=${this.beginning.busy}>${t.begin}</button>
    </form>`;
  }

  private form(): string {
    return this.forms.has(this.chosen) ? this.chosen : [...this.forms.keys()][0]!;
  }

  private readonly ask = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.form();
    if (await this.querySelector<ConfirmDialog>("confirm-dialog")!.ask()) {
      await this.beginning.run(async () => {
        const round = await trainingApi.startRound(form);
        await openClaim(trainingApi.claimOfRound(round.roundId));
      });
    }
  };

  private table(): TemplateResult {
    const t = trainingWords();
    return html`<div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.roundsHeading}>
      <table class="usa-table usa-table--borderless">
        <thead>
          <tr>
            <th scope="col">${t.started}</th>
            <th scope="col">${t.form}</th>
            <th scope="col" class="number">${t.answers}</th>
            <th scope="col" class="number">${t.exact}</th>
            <th scope="col">${t.outcome}</th>
          </tr>
        </thead>
        <tbody>${this.training.rounds.map((round) => this.row(round))}</tbody>
      </table>
    </div>`;
  }

  private row(round: Round): TemplateResult {
    const t = trainingWords();
    const { result } = round;
    const when = moment(round.startedAt);
    const outcome = result == null ? "open" : result.passed ? "passed" : "failed";
    return html`<tr>
      <th scope="row"><a class="usa-link" href=${addresses.round(round.roundId)} aria-label=${t.detailsOf(when)}>${when}</a></th>
      <td>${this.forms.get(round.formVersionId) ?? ""}</td>
      <td class="number">${round.done} / ${round.total}</td>
      <td class="number">${percent(result?.agreement.exact, t.missing)}</td>
      <td><span class="state state--${outcome}">${t[outcome]}</span></td>
    </tr>`;
  }
}
