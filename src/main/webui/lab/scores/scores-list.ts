import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { figure, moment } from "../figures";
import { words } from "../messages";
import { scoreWords } from "./messages";
import { shortHash, state } from "./score-figures";
import type { ListPage, ScoresStore } from "./scores-store";

/** All plans and runs, and where a plan begins. */
@customElement("scores-list")
export class ScoresList extends ScreenElement {
  @property({ attribute: false }) page!: ListPage;
  @property({ attribute: false }) store!: ScoresStore;
  @property({ type: Boolean }) busy = false;

  protected heading(): string {
    return scoreWords().heading;
  }

  protected override render(): TemplateResult {
    const t = scoreWords();
    return html`
      <p class="back no-print"><a class="usa-link" href="#/">${words().allForms}</a></p>
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="usa-intro">${t.lead}</p>
      <h2>${t.plans}</h2>
      ${this.page.plans.length === 0 ? html`<p>${t.plansEmpty}</p>` : this.plans()}
      <h2>${t.runs}</h2>
      ${runTable(this.page.runs)}
      <div class="lab-pair no-print">
        ${this.newPlan()}
        ${this.importFile()}
      </div>
    `;
  }

  private plans(): TemplateResult {
    const t = scoreWords();
    return html`<div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.plans}>
      <table class="usa-table usa-table--borderless">
        <thead>
          <tr><th scope="col">${t.plan}</th><th scope="col">${t.form}</th><th scope="col" class="number">${t.version}</th><th scope="col">${t.state}</th><th scope="col">${t.hash}</th></tr>
        </thead>
        <tbody>
          ${this.page.plans.map(
            (plan) => html`<tr>
              <th scope="row"><a class="usa-link" href="#/scores/plans/${plan.planId}">${plan.title}</a></th>
              <td>${inLanguage(plan.formTitle)}</td>
              <td class="number">${plan.published?.version ?? figure(null, 0)}</td>
              <td>${state(plan.published)}</td>
              <td>${plan.published ? shortHash(plan.published.sha256) : figure(null, 0)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private newPlan(): TemplateResult {
    const t = scoreWords();
    return html`<form class="sheet" @submit=${this.create}>
      <h2>${t.newPlan}</h2>
      <p>${t.newPlanLead}</p>
      <label class="usa-label" for="plan-form">${t.form}</label>
      <select class="usa-select" id="plan-form" name="form" required>
        ${this.page.forms.map((form) => html`<option value=${form.formVersionId}>${inLanguage(form.title)}</option>`)}
      </select>
      <label class="usa-label" for="plan-title">${t.title}</label>
      <input class="usa-input" id="plan-title" name="title" required maxlength="200" />
      <div class="actions"><button class="usa-button" ?disabled=${this.busy || this.page.forms.length === 0}>${t.create}</button></div>
    </form>`;
  }

  private importFile(): TemplateResult {
    const t = scoreWords();
    return html`<div class="sheet">
      <h2>${t.importHeading}</h2>
      <p>${t.importLead}</p>
      <label class="usa-label" for="plan-file">${t.importFile}</label>
      <input class="plan-file" id="plan-file" type="file" accept=".json,application/json" ?disabled=${this.busy} @change=${this.take} />
    </div>`;
  }

  private readonly create = async (event: Event): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    open(await this.store.create(String(data.get("form")), String(data.get("title"))));
  };

  private readonly take = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) {
      const text = await file.text();
      input.value = "";
      open(await this.store.importFile(text));
    }
  };
}

function open(plan: string | null): void {
  if (plan !== null) {
    location.hash = `#/scores/plans/${plan}`;
  }
}

/** Runs, the latest first. */
export function runTable(runs: ListPage["runs"]): TemplateResult {
  const t = scoreWords();
  if (runs.length === 0) {
    return html`<p>${t.runsEmpty}</p>`;
  }
  return html`<div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.runs}>
    <table class="usa-table usa-table--borderless">
      <thead>
        <tr><th scope="col">${t.made}</th><th scope="col">${t.plan}</th><th scope="col">${t.kind}</th><th scope="col" class="number">${t.exams}</th><th scope="col" class="number">${t.scored}</th><th scope="col">${t.scoresHash}</th></tr>
      </thead>
      <tbody>
        ${runs.map(
          (run) => html`<tr>
            <th scope="row"><a class="usa-link" href="#/scores/runs/${run.runId}">${moment(run.madeAt)}</a></th>
            <td>${run.planTitle}, ${run.planVersion}</td>
            <td>${t.kinds[run.kind]}</td>
            <td class="number">${figure(run.exams, 0)}</td>
            <td class="number">${figure(run.scored, 0)}</td>
            <td>${shortHash(run.scoresSha256)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
