import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { scoresApi, type ScoreFigures } from "../../shared/api/scores";
import { ScreenElement } from "../../shared/page-element";
import "../../shared/plot/ride-plot";
import { figure, moment, terms, type Shown } from "../figures";
import { scoreWords } from "./messages";
import "./run-differences";
import "./run-scores";
import { hash } from "./score-figures";
import type { RunPage, ScoresStore } from "./scores-store";

/** One run: its hash, its figures, its scores, and what changed against another run. */
@customElement("scores-run")
export class ScoresRun extends ScreenElement {
  @property({ attribute: false }) page!: RunPage;
  @property({ attribute: false }) store!: ScoresStore;
  @property({ type: Boolean }) busy = false;

  protected heading(): string {
    return scoreWords().runHeading(this.page.run.planTitle, this.page.run.planVersion);
  }

  protected override render(): TemplateResult {
    const t = scoreWords();
    const { run, histogram } = this.page;
    return html`
      <p class="back no-print"><a class="usa-link" href="#/scores">${t.allScores}</a></p>
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="usa-intro">${run.kind === "OPERATIONAL" ? t.operationalLead : run.locked ? t.trialLocked : t.trialLead}</p>
      <p class="as-of">${t.runBy(run.madeBy, moment(run.madeAt), run.softwareVersion)} <a class="usa-link" href="#/scores/plans/${run.planId}">${run.planTitle}</a></p>
      <h2>${t.summaryHeading}</h2>
      <div class="lab-pair">
        <div class="sheet">
          ${terms([
            [t.exams, figure(run.exams, 0)],
            [t.scored, figure(run.scored, 0)],
            this.passCount(),
          ])}
          <p>${t.scoresHash}: ${hash(run.scoresSha256)}</p>
          <p>${t.planHash}: ${hash(run.planSha256)}</p>
          <p class="figures__note">${t.hashNote}</p>
        </div>
        ${run.scored === 0 ? nothing : html`<ride-plot .plot=${histogram} csv=${scoresApi.histogramAddress(run.runId)}></ride-plot>`}
      </div>
      ${this.figures()}
      <run-scores .page=${this.page.scores} ?busy=${this.busy} @turn=${(event: CustomEvent<number>) => this.store.turnTo(event.detail)}></run-scores>
      <run-differences .run=${run} .others=${this.page.others} .differences=${this.page.differences} ?busy=${this.busy}
        @compare=${(event: CustomEvent<string>) => this.store.compare(event.detail)}></run-differences>
      ${this.downloads()}
    `;
  }

  /** Nobody passes before the lock; without a cut nobody ever does. */
  private passCount(): [string, Shown, string?] {
    const t = scoreWords();
    const { passed, locked, cutScoreMilli } = this.page.run;
    if (passed != null && cutScoreMilli != null) {
      return [t.passCount, figure(passed, 0), t.passFrom(cutScoreMilli / 10)];
    }
    return [t.passCount, t.noVerdict, locked ? t.noCut : t.passNone];
  }

  private figures(): TemplateResult {
    const t = scoreWords();
    const { test, competencies } = this.page.summary;
    const head = [t.n, t.mean, t.sd, t.lowest, t.median, t.highest, t.alpha, t.standardError, t.waitingColumn, t.incompleteColumn];
    return html`<div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.summaryHeading}>
      <table class="usa-table usa-table--borderless score-figures">
        <caption>${t.summaryCaption}</caption>
        <thead><tr><th scope="col">${t.score}</th>${head.map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
        <tbody>
          ${row(t.testScore, test)}
          ${competencies.map((one) => row(t.competencies[one.competency] ?? one.competency, one.figures))}
        </tbody>
      </table>
    </div>`;
  }

  private downloads(): TemplateResult {
    const t = scoreWords();
    const { runId } = this.page.run;
    const files: [string, string][] = [
      [scoresApi.fileAddress(runId, "export/scores.csv"), t.scoresCsv],
      [`${scoresApi.fileAddress(runId, "export/scores.csv")}?mode=SPREADSHEET`, t.scoresSheet],
      [scoresApi.fileAddress(runId, "scores.jsonl"), t.scoresLines],
      [scoresApi.fileAddress(runId, "export/datapackage.json"), t.columns],
    ];
    return html`<section class="no-print">
      <h2>${t.downloads}</h2>
      <ul class="downloads">${files.map(([href, name]) => html`<li><a class="usa-button usa-button--outline" href=${href} download>${name}</a></li>`)}</ul>
    </section>`;
  }
}

function row(name: string, figures: ScoreFigures): TemplateResult {
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="number">${figure(figures.n, 0)}</td>
    ${[figures.mean, figures.sd, figures.lowest, figures.median, figures.highest, figures.alpha, figures.standardError].map((value) => html`<td class="number">${figure(value, 2)}</td>`)}
    <td class="number">${figure(figures.waiting, 0)}</td>
    <td class="number">${figure(figures.incomplete, 0)}</td>
  </tr>`;
}
