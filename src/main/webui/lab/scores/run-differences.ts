import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { RunDifferences, RunView } from "../../shared/api/scores";
import { PageElement } from "../../shared/page-element";
import { moment } from "../figures";
import { scoreWords } from "./messages";
import { difference, passes, points } from "./score-figures";

/** Who has another score by another run over the same form, and by how much. */
@customElement("run-differences")
export class RunDifferencesView extends PageElement {
  @property({ attribute: false }) run!: RunView;
  @property({ attribute: false }) others: RunView[] = [];
  @property({ attribute: false }) differences: RunDifferences | null = null;
  @property({ type: Boolean }) busy = false;

  protected override render(): TemplateResult {
    const t = scoreWords();
    return html`
      <h2>${t.compareHeading}</h2>
      ${this.others.length === 0 ? html`<p>${t.compareNone}</p>` : this.choice()}
      <div role="status">${this.differences === null ? nothing : this.finding(this.differences)}</div>
      ${this.differences === null || this.differences.changes.length === 0 ? nothing : this.table(this.differences)}
    `;
  }

  private choice(): TemplateResult {
    const t = scoreWords();
    return html`<form class="sheet no-print" @submit=${this.compare}>
      <label class="usa-label" for="other-run">${t.compareWith}</label>
      <select class="usa-select other-run" id="other-run" name="other">
        ${this.others.map((other) => html`<option value=${other.runId}>${t.runName(other.planTitle, other.planVersion, t.kinds[other.kind] ?? "", moment(other.madeAt))}</option>`)}
      </select>
      <div class="actions"><button class="usa-button" ?disabled=${this.busy}>${t.compare}</button></div>
    </form>`;
  }

  private finding(found: RunDifferences): TemplateResult {
    const t = scoreWords();
    const changed = found.same ? t.same : t.changedOf(found.changed, found.exams);
    return html`<p>${changed}
      ${found.largestMicro === 0 ? nothing : html`${t.largest((found.largestMicro / 10_000).toFixed(2))}`}
      ${found.statusChanged == null ? nothing : t.moved(found.statusChanged)}</p>`;
  }

  private table(found: RunDifferences): TemplateResult {
    const t = scoreWords();
    return html`<div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${t.compareHeading}>
      <table class="usa-table usa-table--borderless">
        <caption>${t.differencesCaption(found.changes.length)}</caption>
        <thead><tr><th scope="col">${t.code}</th><th scope="col" class="number">${t.before}</th><th scope="col" class="number">${t.after}</th><th scope="col" class="number">${t.differenceColumn}</th><th scope="col">${t.result}</th></tr></thead>
        <tbody>
          ${found.changes.map(
            (change) => html`<tr>
              <th scope="row"><code>${change.responseCode}</code></th>
              <td class="number">${points(change.before)}</td>
              <td class="number">${points(change.after)}</td>
              <td class="number">${difference(change.differenceMicro)}</td>
              <td>${passes(change.passedBefore)} → ${passes(change.passedAfter)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private readonly compare = (event: Event): void => {
    event.preventDefault();
    const other = String(new FormData(event.target as HTMLFormElement).get("other"));
    this.dispatchEvent(new CustomEvent("compare", { detail: other }));
  };
}
