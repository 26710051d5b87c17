import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type Feedback, type RoundDetail, type RoundResult, trainingApi } from "../../shared/api/calibration";
import type { PoolGuide } from "../../shared/api/rating";
import { inLanguage, language } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { ActionController } from "../action";
import { addresses } from "../addresses";
import { byCriterion } from "../agreement";
import { refusal } from "../desk-refusal";
import { figure, moment, percent, type Shown, signed } from "../figures";
import { trainingWords } from "../messages/training";
import { openClaim } from "./claims";
import "./desk-settled";
import { ruleWords } from "./rule-words";
import { type RuleCheck, checks } from "./standing";

/** A round, and the rubrics of its prompts by pool once there is a result. */
export interface RoundPage {
  detail: RoundDetail;
  guides: Map<string, PoolGuide>;
}

/** A qualification round: how far it is, and what it came to. */
@customElement("desk-round")
export class DeskRound extends ScreenElement {
  @property({ attribute: false }) page!: RoundPage;
  private readonly doing = new ActionController(this);

  protected heading(): string {
    return trainingWords().roundHeading;
  }

  protected override render(): TemplateResult {
    const t = trainingWords();
    const { round } = this.page.detail;
    return html`
      <p class="back no-print"><a class="usa-link" href=${addresses.training}>${t.back}</a></p>
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="as-of">${t.started} ${moment(round.startedAt)}</p>
      ${refusal(this.doing.failure, t)} ${round.result == null ? this.open() : this.result(round.result)}
    `;
  }

  private open(): TemplateResult {
    const t = trainingWords();
    const { round } = this.page.detail;
    const done = round.done === round.total;
    return html`
      <section class="next-step">
        <p id="round-done">${t.roundOpenText(round.done, round.total)} ${t.roundsLead}</p>
        <progress class="meter" max=${round.total} value=${round.done} aria-labelledby="round-done"></progress>
        <p class="actions">
          <button type="button" class="usa-button" aria-disabled=${this.doing.busy} @click=${() => this.doing.run(() => (done ? this.complete() : openClaim(trainingApi.claimOfRound(round.roundId))))}>
            ${done ? t.askResult : t.goOn}
          </button>
        </p>
      </section>
    `;
  }

  private async complete(): Promise<void> {
    await trainingApi.completeRound(this.page.detail.round.roundId);
    this.dispatchEvent(new Event("refresh", { bubbles: true }));
  }

  private result(result: RoundResult): TemplateResult {
    const t = trainingWords();
    const { agreement, passed } = result;
    const number = (value: number) => value.toLocaleString(language(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return html`
      <section class="next-step next-step--${passed ? "passed" : "failed"}">
        <p class="next-step__verdict"><span class="state state--${passed ? "passed" : "failed"}">${passed ? t.passed : t.failed}</span></p>
        <p>${passed ? t.roundPassedText : t.roundFailedText}</p>
        ${passed
          ? html`<p><a class="usa-button" href=${addresses.desk}>${t.toDesk}</a></p>`
          : html`<h2>${t.whatToDo}</h2><ol class="usa-list">${t.whatToDoList.map((item) => html`<li>${item}</li>`)}</ol>`}
      </section>
      <h2>${t.ruleTable}</h2>
      ${this.rule(result)}
      <h2>${t.criteriaTable}</h2>
      ${this.criteria()}
      ${agreement.kappa == null || agreement.kappaLow == null || agreement.kappaHigh == null
        ? nothing
        : html`<p class="prompt__facts">${t.kappaNote(number(agreement.kappa), number(agreement.kappaLow), number(agreement.kappaHigh))}</p>`}
      <h2>${t.answersHeading}</h2>
      ${this.page.detail.feedback.map((one, i) => this.answer(one, i))}
    `;
  }

  private rule(result: RoundResult): TemplateResult {
    const t = trainingWords();
    const { rule } = this.page.detail.round;
    return html`<div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.ruleTable}>
      <table class="usa-table usa-table--borderless">
        <thead><tr><th scope="col">${t.part}</th><th scope="col" class="number">${t.found}</th><th scope="col">${t.outcome}</th></tr></thead>
        <tbody>${checks(rule, result).map(
          (check) => html`<tr>
            <th scope="row" class="rule__part">${ruleWords(check.name, rule, t)}</th>
            <td class="number">${this.found(check)}</td>
            <td><span class="state state--${check.met ? "passed" : "failed"}">${check.met ? t.met : t.notMet}</span></td>
          </tr>`,
        )}</tbody>
      </table>
    </div>`;
  }

  private criteria(): TemplateResult {
    const t = trainingWords();
    const rows = byCriterion(this.page.detail.feedback.flatMap((one) => one.marks));
    return html`<div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.criteriaTable}>
      <table class="usa-table usa-table--borderless">
        <thead>
          <tr><th scope="col">${t.criterion}</th>${[t.ratings, t.exact, t.adjacent, t.largeErrors, t.bias].map((name) => html`<th scope="col" class="number number--wrapped">${name}</th>`)}</tr>
        </thead>
        <tbody>${rows.map(
          ({ criterion, figures }) => html`<tr>
            <th scope="row">${this.nameOf(criterion)}</th>
            <td class="number">${figure(figures.ratings, 0, t.missing)}</td>
            <td class="number">${percent(figures.exact, t.missing)}</td>
            <td class="number">${percent(figures.adjacent, t.missing)}</td>
            <td class="number">${figure(figures.largeErrors, 0, t.missing)}</td>
            <td class="number">${signed(figures.bias, t.missing)}</td>
          </tr>`,
        )}</tbody>
      </table>
    </div>`;
  }

  private nameOf(code: string): string {
    const criterion = [...this.page.guides.values()].flatMap((guide) => guide.criteria).find((one) => one.criterion.code === code);
    return criterion === undefined ? code : `${code} · ${inLanguage(criterion.criterion.title)}`;
  }

  private answer(feedback: Feedback, i: number): TemplateResult {
    const t = trainingWords();
    const guide = this.page.guides.get(feedback.poolId);
    const levels = feedback.marks
      .map((mark) => `${mark.criterion}: ${t.levelsOf(mark.own == null ? t.noLevel : String(mark.own), String(mark.definitive))}`)
      .join("; ");
    return html`<details class="round-answer">
      <summary><strong>${t.answerNumber(i + 1)}</strong> <span class="prompt__facts">${levels}</span></summary>
      ${guide === undefined ? nothing : html`<desk-settled .feedback=${feedback} .guide=${guide} depth="4"></desk-settled>`}
    </details>`;
  }

  private found({ name, found: value }: RuleCheck): Shown {
    const t = trainingWords();
    switch (name) {
      case "levels":
        return t.levelsMet(new Set(this.page.detail.feedback.flatMap((one) => one.marks.map((mark) => mark.definitive))).size);
      case "exact":
        return percent(value, t.missing);
      case "bias":
        return signed(value, t.missing);
      case "kappa":
        return figure(value, 2, t.missing);
      case "responses":
      case "largeErrors":
        return figure(value, 0, t.missing);
    }
  }
}
