import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { LeadCase } from "../../shared/api/rating";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { addresses } from "../addresses";
import { moment } from "../figures";
import { leadWords } from "../messages/lead";

/** Kinds of case that keep an answer until a lead has decided it. */
const HOLDING: LeadCase["kind"][] = ["DISCREPANCY", "SENT_BY_RATER"];

export function holdsAnswer({ kind }: LeadCase): boolean {
  return HOLDING.includes(kind);
}

/** What a person wrote; what readings raise by themselves has codes for a note, which pages say in words. */
export function personalNote({ kind, note }: LeadCase): string | null {
  return note == null || kind === "DISCREPANCY" || kind === "CRITICAL_BEHAVIOR" ? null : note;
}

/** What is open for the lead. */
@customElement("desk-cases")
export class DeskCases extends ScreenElement {
  @property({ attribute: false }) cases: LeadCase[] = [];

  protected heading(): string {
    return leadWords().casesHeading;
  }

  protected override render(): TemplateResult {
    const t = leadWords();
    const holding = this.cases.filter(holdsAnswer);
    const others = this.cases.filter((one) => !holdsAnswer(one));
    return html`
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="usa-intro">${this.cases.length === 0 ? t.casesEmpty : t.casesLead}</p>
      ${this.cases.length === 0 ? nothing : html`<h2>${t.casesHolding}</h2>${holding.length === 0 ? html`<p>${t.casesHoldingEmpty}</p>` : this.list(holding, t.casesHolding)}`}
      ${others.length === 0 ? nothing : html`<h2>${t.casesOther}</h2><p>${t.casesOtherLead}</p>${this.list(others, t.casesOther)}`}
    `;
  }

  private list(cases: LeadCase[], name: string): TemplateResult {
    const t = leadWords();
    return html`<div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${name}>
      <table class="usa-table usa-table--borderless">
        <thead>
          <tr><th scope="col">${t.code}</th><th scope="col">${t.what}</th><th scope="col">${t.scenario}</th><th scope="col">${t.raised}</th></tr>
        </thead>
        <tbody>${cases.map(
          (one) => html`<tr>
            <th scope="row"><a class="usa-link response-code" href=${addresses.response(one.responseCode)} aria-label=${t.openCase(one.responseCode)}>${one.responseCode}</a></th>
            <td><span class="item-key">${t.kind[one.kind]}</span><span class="item-prompt">${personalNote(one) ?? t.kindMeaning[one.kind]}</span></td>
            <td>${inLanguage(one.scenarioTitle)}</td>
            <td>${moment(one.raisedAt)}${one.raisedBy == null || holdsBlind(one) ? nothing : html`<span class="item-prompt">${t.by(one.raisedBy)}</span>`}</td>
          </tr>`,
        )}</tbody>
      </table>
    </div>`;
  }
}

/** A lead who is to decide an answer does not learn who has read it. */
function holdsBlind(one: LeadCase): boolean {
  return holdsAnswer(one) && one.closedAt == null;
}
