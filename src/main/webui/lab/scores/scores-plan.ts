import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { RunKind } from "../../shared/api/scores";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { moment } from "../figures";
import { scoreWords } from "./messages";
import "./plan-items";
import "./plan-rules";
import "./plan-versions";
import type { Signing } from "./plan-versions";
import { runTable } from "./scores-list";
import type { PlanPage, ScoresStore } from "./scores-store";

/** One plan: its draft to be changed, its versions to be signed, its runs. */
@customElement("scores-plan")
export class ScoresPlan extends ScreenElement {
  @property({ attribute: false }) page!: PlanPage;
  @property({ attribute: false }) store!: ScoresStore;
  @property({ type: Boolean }) busy = false;

  protected heading(): string {
    return this.page.draft.title;
  }

  protected override render(): TemplateResult {
    const t = scoreWords();
    const { plan, draft, runs } = this.page;
    return html`
      <p class="back no-print"><a class="usa-link" href="#/scores">${t.allScores}</a></p>
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="usa-intro">${inLanguage(plan.formTitle)}. ${plan.reported.length === 0 ? t.reportedNone : t.reported(plan.reported.map((code) => t.competencies[code] ?? code).join(", "))}</p>
      <p class="as-of">${t.revision(plan.revision, plan.editedBy, moment(plan.editedAt))}</p>
      <h2>${t.itemsHeading}</h2>
      <plan-items .draft=${draft} .wording=${plan.wording} .edit=${this.edit}></plan-items>
      <h2>${t.rulesHeading}</h2>
      <plan-rules .draft=${draft} .edit=${this.edit}></plan-rules>
      ${this.actions()}
      <h2>${t.versionsHeading}</h2>
      <plan-versions .plan=${plan} ?busy=${this.busy} ?differs=${this.page.changed || !plan.isPublished} @sign=${this.sign} @run=${this.run}></plan-versions>
      <h2>${t.runsOfPlan}</h2>
      ${runTable(runs)}
    `;
  }

  private actions(): TemplateResult {
    const t = scoreWords();
    const { plan, changed } = this.page;
    const said = changed ? t.unsaved : plan.isPublished ? t.publishedAlready : nothing;
    return html`<div class="actions no-print">
        <button type="button" class="usa-button usa-button--outline" ?disabled=${this.busy || !changed} @click=${() => this.store.save()}>${t.save}</button>
        <button type="button" class="usa-button" ?disabled=${this.busy || changed || plan.isPublished} @click=${() => this.store.publish()}>${t.publish}</button>
      </div>
      <p class="no-print" role="status">${said}</p>`;
  }

  private readonly edit = (change: (draft: PlanPage["draft"]) => PlanPage["draft"]): void => this.store.edit(change);

  private readonly sign = (event: CustomEvent<Signing>): void => {
    const { version, sha256, reason } = event.detail;
    void this.store.sign(version, sha256, reason);
  };

  private readonly run = async (event: CustomEvent<{ planVersionId: string; kind: RunKind }>): Promise<void> => {
    const run = await this.store.makeRun(event.detail.planVersionId, event.detail.kind);
    if (run !== null) {
      location.hash = `#/scores/runs/${run}`;
    }
  };
}
