import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { analysisApi } from "../../shared/api/analysis";
import { scoresApi } from "../../shared/api/scores";
import { language } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import { StoreController } from "../../shared/store";
import "../pages/lab-message";
import { words as labWords } from "../messages";
import { scoreWords } from "./messages";
import "./scores-list";
import "./scores-plan";
import "./scores-problem";
import "./scores-run";
import { ScoresStore } from "./scores-store";

/** The part of the lab that makes scores: plans, signatures and runs. */
@customElement("lab-scores")
export class LabScores extends PageElement {
  /** Empty, `plans/ID` or `runs/ID`. */
  @property() path = "";

  private readonly store = new ScoresStore({ scores: scoresApi, analysis: analysisApi });
  private readonly again = () => void this.store.go(this.path);
  private spoken = language();

  constructor() {
    super();
    new StoreController(this, this.store);
  }

  /** Plots come from the server in the language of the page; a plan on the page keeps its edits. */
  protected override willUpdate(changed: PropertyValues): void {
    const other = this.spoken !== language();
    this.spoken = language();
    if (changed.has("path") || (other && this.store.screen.name === "run")) {
      this.again();
    }
  }

  protected override render(): TemplateResult {
    const { problem } = this.store;
    return html`
      ${problem === null ? nothing : html`<scores-problem .problem=${problem}></scores-problem>`}
      ${this.screen()}
    `;
  }

  private screen(): TemplateResult {
    const t = labWords();
    const { screen } = this.store;
    switch (screen.name) {
      case "loading":
        return html`<p class="panel" role="status">${t.loading}</p>`;
      case "failed":
        return screen.problem.status === 404
          ? html`<lab-message .caption=${t.notFoundHeading} .text=${scoreWords().notFound}></lab-message>
              <p class="panel-actions"><a class="usa-link" href="#/scores">${scoreWords().allScores}</a></p>`
          : html`<lab-message .caption=${t.failedHeading} .text=${t.failed}></lab-message>
              <p class="panel-actions"><button type="button" class="usa-button" @click=${this.again}>${t.tryAgain}</button></p>`;
      case "list":
        return html`<scores-list .page=${screen} .store=${this.store} ?busy=${this.store.busy}></scores-list>`;
      case "plan":
        return html`<scores-plan .page=${screen} .store=${this.store} ?busy=${this.store.busy}></scores-plan>`;
      case "run":
        return html`<scores-run .page=${screen} .store=${this.store} ?busy=${this.store.busy}></scores-run>`;
    }
  }
}
