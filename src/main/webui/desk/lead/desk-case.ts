import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type LeadCase, type LeadResponse, leadApi } from "../../shared/api/rating";
import { inLanguage, language } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { ActionController } from "../action";
import { addresses } from "../addresses";
import { refusal } from "../desk-refusal";
import { moment } from "../figures";
import { leadWords } from "../messages/lead";
import "../rating/desk-answer";
import "../rating/desk-situation";
import { pinsOf } from "./adjudication";
import { holdsAnswer, personalNote } from "./desk-cases";
import "./desk-decision";
import type { Decided } from "./desk-decision";
import "./desk-readings";
import "./desk-reason-form";
import type { ReasonGiven } from "./desk-reason-form";

/** After so many readings an answer cannot wait for another. */
const MOST_READINGS = 3;
const THOUSANDTHS = 1000;

/** An answer of which something is open: what was said of it, and the lead's decision. */
@customElement("desk-case")
export class DeskCase extends ScreenElement {
  @property({ attribute: false }) response!: LeadResponse;
  @state() private done: "decided" | "returned" | "closed" | null = null;
  private readonly doing = new ActionController(this);

  protected heading(): string {
    return leadWords().caseHeading(this.response.responseCode);
  }

  protected override render(): TemplateResult {
    const t = leadWords();
    const { situation, status, cases } = this.response;
    return html`
      <p class="back no-print"><a class="usa-link" href=${addresses.cases}>${t.backToCases}</a></p>
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="as-of"><span class="state state--${status === "RESOLVED" ? "passed" : "open"}">${t.status[status]}</span> ${inLanguage(situation.title)}</p>
      ${refusal(this.doing.failure, t)} ${this.success()} ${this.reasons()}
      <div class="case">
        <section class="sheet case__answer">
          <h2>${t.answerHeading}</h2>
          <p class="prompt__facts">${inLanguage(situation.prompt)}</p>
          <desk-answer .text=${this.response.answer} .label=${t.answerHeading} .pins=${pinsOf(this.response.readings)} .fixed=${true}></desk-answer>
          <details class="anchors"><summary>${t.situation}</summary><desk-situation .situation=${situation} .fixed=${true}></desk-situation></details>
        </section>
        <section class="case__readings">
          <h2>${t.readingsHeading}</h2>
          <desk-readings .response=${this.response}></desk-readings>
        </section>
      </div>
      ${this.result()} ${status === "WITH_LEAD" ? this.decision() : nothing}
      ${cases.filter((one) => !holdsAnswer(one)).map((one) => this.other(one))}
    `;
  }

  private success(): TemplateResult {
    const t = leadWords();
    return html`<div role="status">
      ${this.done === null
        ? nothing
        : html`<div class="usa-alert usa-alert--success usa-alert--slim"><div class="usa-alert__body"><p class="usa-alert__text">${t[this.done]}</p></div></div>`}
    </div>`;
  }

  /** Why the answer is with the lead. */
  private reasons(): TemplateResult[] {
    const t = leadWords();
    return this.response.cases
      .filter(holdsAnswer)
      .map((one) => html`<p class="case__why"><strong>${t.kind[one.kind]}.</strong> ${t.kindMeaning[one.kind]} ${said(one)}</p>`);
  }

  private result(): TemplateResult | typeof nothing {
    const t = leadWords();
    const { resolution, criteria } = this.response;
    if (resolution == null) {
      return nothing;
    }
    const level = (milli: number) => t.level(milli / THOUSANDTHS);
    const title = (code: string) => criteria.find((view) => view.criterion.code === code)?.criterion.title[language()] ?? "";
    return html`<section class="sheet case__result">
      <h2>${t.resultHeading}</h2>
      <p class="prompt__facts">${t.resultBy[resolution.rule]}, ${moment(resolution.decidedAt)}</p>
      <dl class="figures">${resolution.levels.map(
        (mark) => html`<div><dt>${mark.criterion} · ${title(mark.criterion)}</dt><dd>${mark.levelMilli == null ? t.missingReason[mark.missing!] : level(mark.levelMilli)}</dd></div>`,
      )}</dl>
      ${resolution.reason == null ? nothing : html`<p><strong>${t.reason}</strong> ${resolution.reason}</p>`}
    </section>`;
  }

  private decision(): TemplateResult {
    const t = leadWords();
    const { criteria, readings } = this.response;
    return html`
      <section class="sheet case__decide">
        <h2>${t.decideHeading}</h2>
        <p>${t.decideLead}</p>
        <desk-decision .criteria=${criteria} ?busy=${this.doing.busy} @decided=${this.decide}></desk-decision>
      </section>
      ${readings.length >= MOST_READINGS
        ? nothing
        : html`<section class="sheet case__decide">
            <h2>${t.returnHeading}</h2>
            <p>${t.returnLead}</p>
            <desk-reason-form
              .label=${t.returnReason}
              .help=${t.returnReasonHelp}
              .action=${t.putBack}
              .question=${{ caption: t.returnConfirm, text: t.returnConfirmText }}
              ?busy=${this.doing.busy}
              @reason-given=${this.putBack}
            ></desk-reason-form>
          </section>`}
    `;
  }

  private other(one: LeadCase): TemplateResult {
    const t = leadWords();
    return html`<section class="sheet case__decide">
      <h2>${t.kind[one.kind]}</h2>
      <p>${t.kindMeaning[one.kind]}</p>
      <p class="prompt__facts">${moment(one.raisedAt)}${one.raisedBy == null ? nothing : html` ${t.by(one.raisedBy)}`}</p>
      ${personalNote(one) === null ? nothing : html`<p>${said(one)}</p>`}
      ${one.closedAt != null
        ? html`<p><strong>${t.outcome}</strong> ${one.outcome} <span class="prompt__facts">${t.closedAt(moment(one.closedAt))}</span></p>`
        : html`<desk-reason-form
            .label=${t.outcome}
            .help=${t.outcomeHelp}
            .action=${t.close}
            .question=${{ caption: t.closeConfirm, text: t.closeConfirmText }}
            ?busy=${this.doing.busy}
            @reason-given=${(event: ReasonGiven) => this.close(one.caseId, event.detail.reason)}
          ></desk-reason-form>`}
    </section>`;
  }

  private readonly decide = (event: Decided): void => {
    const { marks, reason } = event.detail;
    void this.act("decided", () => leadApi.adjudicate(this.response.responseCode, marks, reason));
  };

  private readonly putBack = (event: ReasonGiven): void => {
    void this.act("returned", () => leadApi.returnToPool(this.response.responseCode, event.detail.reason));
  };

  private close(caseId: string, outcome: string): void {
    void this.act("closed", async () => {
      await leadApi.closeCase(caseId, outcome);
      return leadApi.response(this.response.responseCode);
    });
  }

  private async act(what: "decided" | "returned" | "closed", action: () => Promise<LeadResponse>): Promise<void> {
    this.done = null;
    if (await this.doing.run(async () => void (this.response = await action()))) {
      this.done = what;
    }
    await this.updateComplete;
    this.querySelector("h1")?.focus();
    window.scrollTo(0, 0);
  }
}

function said(one: LeadCase): TemplateResult | typeof nothing {
  const note = personalNote(one);
  return note === null ? nothing : html`<q>${note}</q>`;
}
