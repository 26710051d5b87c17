import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { analysisApi, type ItemDetail, type ItemPlot } from "../../shared/api/analysis";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import "../../shared/plot/ride-plot";
import { figure, moment, percent, reasons, seconds, terms, type Shown } from "../figures";
import "../lab-flags";
import "../lab-options";
import type { ItemPage } from "../lab-store";
import { words } from "../messages";
import "../raters/lab-levels";
import { raterWords } from "../raters/messages";

/** All about one item: what is asked, how it was answered, and what is conspicuous. */
@customElement("lab-item")
export class LabItem extends ScreenElement {
  @property({ attribute: false }) page!: ItemPage;

  protected heading(): string {
    const { item } = this.page.detail;
    return `${item.scenarioKey} / ${item.key}`;
  }

  protected override render(): TemplateResult {
    const t = words();
    const { detail } = this.page;
    const { item } = detail;
    return html`
      <p class="back no-print"><a class="usa-link" href="#/forms/${detail.formVersionId}">${t.backToForm(inLanguage(detail.formTitle))}</a></p>
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="as-of">
        ${t.asOf(moment(detail.generatedAt))}
        <button type="button" class="usa-button usa-button--unstyled no-print" @click=${() => this.dispatchEvent(new Event("refresh"))}>${t.refresh}</button>
      </p>
      ${this.wording(detail)}
      <h2>${t.flags}</h2>
      ${this.flags(detail)}
      <h2>${t.figures}</h2>
      <div class="sheet">
        ${terms([
          [t.n, figure(item.n, 0), item.waiting === 0 ? undefined : t.waitingNote(item.waiting)],
          [t.difficulty, figure(item.difficulty, 2)],
          [t.mean, figure(item.mean, 2)],
          [t.sd, figure(item.sd, 2)],
          [t.itemTotal, figure(item.itemTotal, 2), this.interval(detail)],
          [t.omits, figure(item.omits, 0), item.asked === 0 ? undefined : t.ofExams(item.asked)],
          [t.medianTime, seconds(item.medianResponseTimeMs)],
          [t.rapid, figure(detail.times.rapid, 0), this.threshold(detail)],
          ...this.length(detail),
        ])}
        ${reasons(item.outcomes.map((one) => ({ owner: "", figure: one })))}
      </div>
      ${detail.options.length === 0 ? nothing : html`<h2>${t.optionsHeading}</h2><lab-options .detail=${detail}></lab-options>`}
      ${detail.written == null ? nothing : html`<h2>${raterWords().levelsHeading}</h2><lab-levels .criteria=${detail.written.criteria}></lab-levels>`}
      <h2>${t.plots}</h2>
      <div class="lab-pair">${this.plots()}</div>
      ${this.neighbors(detail)}
    `;
  }

  private wording(detail: ItemDetail): TemplateResult {
    const t = words();
    const { item } = detail;
    return html`<div class="wording sheet">
      <img class="wording__poster" src=${analysisApi.posterAddress(detail.formVersionId, item.decisionPointId)} alt=${t.posterOf(inLanguage(detail.scenarioTitle))} />
      <div>
        <p class="wording__scenario">${inLanguage(detail.scenarioTitle)}</p>
        <dl class="wording__texts">
          <dt>English</dt><dd lang="en">${item.prompt.en}</dd>
          <dt>Español</dt><dd lang="es">${item.prompt.es}</dd>
        </dl>
        <p class="wording__facts">${t.formats[item.format] ?? item.format} · ${t.scorings[item.scoring]} · ${t.window(detail.windowMs / 1000)} · ${t.competencies(detail.competencies.join(", "))}</p>
      </div>
    </div>`;
  }

  private flags(detail: ItemDetail): TemplateResult {
    const t = words();
    if (detail.exams < detail.flagsFrom) {
      return html`<p>${t.flagsFew(detail.flagsFrom, detail.exams)}</p>`;
    }
    return detail.item.flags.length === 0 ? html`<p>${t.noFlags}</p>` : html`<lab-flags expanded .flags=${detail.item.flags}></lab-flags>`;
  }

  private interval({ item }: ItemDetail): string | undefined {
    const t = words();
    const { itemTotalLower: lower, itemTotalUpper: upper } = item;
    if (lower == null || upper == null) {
      return undefined;
    }
    const interval = t.interval(String(figure(lower, 2)), String(figure(upper, 2)), item.itemTotalN);
    return item.inTotal ? interval : `${interval}; ${t.outsideTotal}`;
  }

  private threshold({ times }: ItemDetail): string | undefined {
    const { rapidThresholdMs: threshold } = times;
    return threshold == null ? undefined : words().rapidNote(String(seconds(threshold)), String(percent(times.rapid / times.n)));
  }

  private length({ written }: ItemDetail): [string, Shown, string?][] {
    const [, from, median, to] = written?.lengths.quantiles ?? [];
    if (median === undefined) {
      return [];
    }
    const r = raterWords();
    return [[r.words, figure(median, 0), r.wordsNote(String(figure(from, 0)), String(figure(to, 0)))]];
  }

  private plots(): TemplateResult {
    const { detail, distractors, times, written } = this.page;
    const address = (plot: ItemPlot) => analysisApi.itemTableAddress(detail.formVersionId, detail.item.decisionPointId, plot);
    return html`
      ${distractors === null ? nothing : html`<ride-plot .plot=${distractors} csv=${address("distractors")}></ride-plot>`}
      ${written === null ? nothing : html`<ride-plot .plot=${written.levels} csv=${address("levels")}></ride-plot>`}
      <ride-plot .plot=${times} csv=${address("response-times")}></ride-plot>
      ${written === null ? nothing : html`<ride-plot .plot=${written.lengths} csv=${address("answer-lengths")}></ride-plot>`}
    `;
  }

  private neighbors(detail: ItemDetail): TemplateResult {
    const t = words();
    const link = (id: string | null | undefined, name: string) => (id == null ? nothing : html`<a class="usa-link" href="#/forms/${detail.formVersionId}/items/${id}">${name}</a>`);
    return html`<nav class="neighbors no-print" aria-label=${t.itemsHeading}>${link(detail.previous, t.previousItem)} ${link(detail.next, t.nextItem)}</nav>`;
  }
}
