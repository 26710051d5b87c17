import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Plot } from "../../shared/api/analysis";
import { type Agreement, monitorApi, type RaterMonitor } from "../../shared/api/calibration";
import { language } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import "../../shared/plot/ride-plot";
import { ActionController } from "../action";
import { addresses } from "../addresses";
import { byCriterion, type Figures, figuresOf } from "../agreement";
import { refusal } from "../desk-refusal";
import { figure, moment, percent, type Shown, signed } from "../figures";
import { leadWords } from "../messages/lead";
import { agreementTable } from "./agreement-table";
import "./desk-reason-form";
import type { ReasonGiven } from "./desk-reason-form";

/** One assessor; the plot is null where it did not come. */
export interface RaterPage {
  monitor: RaterMonitor;
  plot: Plot | null;
}

/** One assessor beside what is settled, over time, and taking them from live work. */
@customElement("desk-rater")
export class DeskRater extends ScreenElement {
  @property({ attribute: false }) page!: RaterPage;
  @state() private suspended = false;
  private readonly suspending = new ActionController(this);
  private spoken = language();

  protected heading(): string {
    return this.page.monitor.line.rater.displayName;
  }

  /** The plot comes from the server in the language of the page: another language asks for it again. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.spoken !== language()) {
      this.spoken = language();
      this.dispatchEvent(new Event("refresh", { bubbles: true }));
    }
  }

  protected override render(): TemplateResult {
    const t = leadWords();
    const { rater } = this.page.monitor.line;
    return html`
      <p class="back no-print"><a class="usa-link" href=${addresses.raters}>${t.backToRaters}</a></p>
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="as-of">
        <span class="state state--${rater.qualification.toLowerCase()}">${t.state[rater.qualification]}</span> ${rater.active ? nothing : t.paused} ${moment(rater.qualificationChangedAt)}
      </p>
      ${refusal(this.suspending.failure, t)}
      <div role="status">
        ${this.suspended
          ? html`<div class="usa-alert usa-alert--success usa-alert--slim"><div class="usa-alert__body"><p class="usa-alert__text">${t.suspended(rater.displayName)}</p></div></div>`
          : nothing}
      </div>
      ${this.page.monitor.series.length === 0 ? html`<p class="usa-intro">${t.noBenchmarks}</p>` : this.figures()}
      ${this.rounds()} ${this.suspensions()} ${rater.qualification === "SUSPENDED" ? nothing : this.suspend()}
    `;
  }

  private figures(): TemplateResult {
    const t = leadWords();
    const { line, series } = this.page.monitor;
    const validity = series.filter((point) => point.purpose === "VALIDITY");
    const training = series.filter((point) => point.purpose !== "VALIDITY");
    return html`
      <h2>${t.validity}</h2>
      ${validity.length === 0 ? html`<p>${t.noValidity}</p>` : this.summary(line.validity)} ${this.plot()}
      ${validity.length === 0 ? nothing : html`${this.criteria(validity)} ${this.days()}`}
      <h2>${t.training}</h2>
      ${training.length === 0 ? html`<p>${t.noBenchmarks}</p>` : html`${this.summary(line.training)} ${this.criteria(training)}`}
      <p class="prompt__facts">${t.biasNote}</p>
    `;
  }

  private summary(agreement: Agreement): TemplateResult {
    const t = leadWords();
    const number = (value: number) => value.toLocaleString(language(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const { kappaLow: low, kappaHigh: high } = agreement;
    const entries: [string, Shown, string?][] = [
      [t.ratings, figure(agreement.ratings, 0, t.missing)],
      [t.exact, percent(agreement.exact, t.missing)],
      [t.adjacent, percent(agreement.adjacent, t.missing)],
      [t.largeErrors, figure(agreement.largeErrors, 0, t.missing)],
      [t.bias, signed(agreement.bias, t.missing)],
      [t.kappa, figure(agreement.kappa, 2, t.missing), low == null || high == null ? undefined : t.kappaInterval(number(low), number(high))],
    ];
    return html`<div class="sheet"><dl class="figures">${entries.map(
      ([term, value, note]) => html`<div class="figures__one"><dt>${term}</dt><dd>${value}${note === undefined ? nothing : html`<span class="figures__note">${note}</span>`}</dd></div>`,
    )}</dl></div>`;
  }

  private plot(): TemplateResult {
    const { plot, monitor } = this.page;
    return plot === null
      ? html`<p>${leadWords().plotFailed}</p>`
      : html`<div class="rater-plot"><ride-plot .plot=${plot} csv=${monitorApi.agreementTableAddress(monitor.line.rater.raterId)}></ride-plot></div>`;
  }

  private criteria(points: RaterMonitor["series"]): TemplateResult {
    const t = leadWords();
    const rows = byCriterion(points).map(({ criterion, figures }) => ({ name: criterion, figures }));
    return agreementTable(t.byCriterion, t.criterion, [...rows, { name: t.overall, figures: figuresOf(points) }]);
  }

  private days(): TemplateResult {
    const t = leadWords();
    const day = (date: string) => new Date(`${date}T00:00:00Z`).toLocaleDateString(language(), { dateStyle: "medium", timeZone: "UTC" });
    return agreementTable(
      t.byDayLead,
      t.day,
      this.page.monitor.days.map(({ date, agreement }) => ({ name: day(date), figures: whole(agreement) })),
    );
  }

  private rounds(): TemplateResult {
    const t = leadWords();
    const { rounds } = this.page.monitor;
    return html`<h2>${t.rounds}</h2>
      ${rounds.length === 0
        ? html`<p>${t.noRounds}</p>`
        : html`<ul class="record">${rounds.map(({ startedAt, result, done, total }) => {
            const how = result == null ? "open" : result.passed ? "passed" : "failed";
            return html`<li>
              ${moment(startedAt)} <span class="state state--${how}">${t[how]}</span>
              ${result == null ? html`${done} / ${total}` : html`${t.exact} ${percent(result.agreement.exact, t.missing)}, ${t.bias} ${signed(result.agreement.bias, t.missing)}`}
            </li>`;
          })}</ul>`}`;
  }

  private suspensions(): TemplateResult {
    const t = leadWords();
    const { suspensions } = this.page.monitor;
    return html`<h2>${t.suspensions}</h2>
      ${suspensions.length === 0
        ? html`<p>${t.noSuspensions}</p>`
        : html`<ul class="record">${suspensions.map(
            ({ reason, suspendedBy, suspendedAt }) => html`<li>${moment(suspendedAt)}, ${t.by(suspendedBy)}: <q>${reason}</q></li>`,
          )}</ul>`}`;
  }

  private suspend(): TemplateResult {
    const t = leadWords();
    return html`<section class="sheet case__decide">
      <h2>${t.suspendHeading}</h2>
      <p>${t.suspendLead}</p>
      <desk-reason-form
        .label=${t.reason}
        .help=${t.suspendReasonHelp}
        .action=${t.suspend}
        .question=${{ caption: t.suspendConfirm(this.heading()), text: t.suspendConfirmText }}
        hurts
        ?busy=${this.suspending.busy}
        @reason-given=${this.take}
      ></desk-reason-form>
    </section>`;
  }

  private readonly take = async (event: ReasonGiven): Promise<void> => {
    this.suspended = await this.suspending.run(async () => {
      const monitor = await monitorApi.suspend(this.page.monitor.line.rater.raterId, event.detail.reason);
      this.page = { ...this.page, monitor };
    });
    await this.updateComplete;
    this.querySelector("h1")?.focus();
    window.scrollTo(0, 0);
  };
}

function whole({ ratings, largeErrors, exact, adjacent, bias }: Agreement): Figures {
  return { ratings, largeErrors, exact: exact ?? null, adjacent: adjacent ?? null, bias: bias ?? null };
}
