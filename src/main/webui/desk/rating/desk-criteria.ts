import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { RatingSheet, RatingTask } from "../../shared/api/rating";
import { inLanguage } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import "./desk-criterion";
import { ratingWords } from "./messages";
import { type Gap, markOf } from "./sheet";

/** A critical behavior that was ticked or unticked. */
export class FlagPress extends CustomEvent<{ code: string }> {}

/** Everything that is put down about an answer: the criteria, one of them open, and the critical behaviors. Tells `flag-press`. */
@customElement("desk-criteria")
export class DeskCriteria extends PageElement {
  @property({ attribute: false }) task!: Pick<RatingTask, "criteria" | "criticalFlags" | "commonEvidence" | "answer">;
  @property({ attribute: false }) sheet!: RatingSheet;
  /** Code of the criterion that is open, or null. */
  @property({ attribute: false }) open: string | null = null;
  @property({ attribute: false }) letters = true;
  @property({ attribute: false }) closed = false;
  @property({ attribute: false }) gaps: Gap[] = [];

  protected override render(): TemplateResult {
    const { task, sheet } = this;
    return html`
      ${task.criteria.map((view) => {
        const { code } = view.criterion;
        return html`<desk-criterion
          .view=${view}
          .mark=${markOf(sheet, code)}
          .common=${task.commonEvidence}
          .answer=${task.answer}
          .open=${this.open === code}
          .letters=${this.letters}
          .closed=${this.closed}
          .gap=${this.gaps.find((gap) => gap.criterion === code) ?? null}
        ></desk-criterion>`;
      })}
      ${task.criticalFlags.length === 0 ? nothing : this.flags()}
    `;
  }

  private flags(): TemplateResult {
    const t = ratingWords();
    return html`<fieldset class="flags" ?disabled=${this.closed}>
      <legend class="flags__legend">${t.flags}</legend>
      <p class="usa-hint">${t.flagsHint}</p>
      ${this.task.criticalFlags.map(
        ({ code, text }) => html`<div class="usa-checkbox">
          <input
            class="usa-checkbox__input"
            type="checkbox"
            id="flag-${code}"
            .checked=${live(this.sheet.criticalFlags.includes(code))}
            @change=${() => this.dispatchEvent(new FlagPress("flag-press", { detail: { code }, bubbles: true }))}
          />
          <label class="usa-checkbox__label" for="flag-${code}">${inLanguage(text)}</label>
        </div>`,
      )}
    </fieldset>`;
  }
}
