import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { AdjudicatedMark, CriterionView, MissingReason } from "../../shared/api/rating";
import "../../shared/confirm-dialog";
import type { ConfirmDialog } from "../../shared/confirm-dialog";
import { inLanguage } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import { leadWords } from "../messages/lead";
import { type Choice, type Choices, marksOf, undecided } from "./adjudication";
import { reasonField } from "./desk-reason-form";

const LEVELS = [1, 2, 3, 4, 5];
const MISSING: MissingReason[] = ["NO_OPPORTUNITY", "TECHNICAL_FAULT"];

/** What a lead decided, after a second thought. */
export class Decided extends CustomEvent<{ marks: AdjudicatedMark[]; reason: string }> {}

/** A level for every criterion with the reason. Tells `decided`. */
@customElement("desk-decision")
export class DeskDecision extends PageElement {
  @property({ attribute: false }) criteria: CriterionView[] = [];
  @property({ type: Boolean }) busy = false;
  @state() private choices: Choices = {};
  /** Criteria without a choice, once somebody wanted to decide. */
  @state() private gaps: string[] = [];
  @state() private noReason = false;
  @query("textarea") private reason!: HTMLTextAreaElement;
  @query("confirm-dialog") private dialog!: ConfirmDialog;

  protected override render(): TemplateResult {
    const t = leadWords();
    return html`
      <form class="decision" novalidate @submit=${this.submit}>
        ${this.criteria.map((view) => this.criterion(view))}
        ${reasonField({ id: "decision-reason", label: t.reason, help: t.reasonHelp, gap: this.noReason })}
        <button class="usa-button" aria-disabled=${this.busy}>${t.decide}</button>
      </form>
      <confirm-dialog .caption=${t.decideConfirm} .text=${this.summary()} .yes=${t.decide} .no=${t.cancel}></confirm-dialog>
    `;
  }

  private criterion({ criterion }: CriterionView): TemplateResult {
    const t = leadWords();
    const { code } = criterion;
    const gap = this.gaps.includes(code);
    const name = `${code} · ${inLanguage(criterion.title)}`;
    return html`<fieldset class="usa-fieldset decision__criterion ${gap ? "usa-form-group--error" : ""}" aria-describedby=${gap ? `gap-${code}` : nothing}>
      <legend class="usa-legend decision__name">${name}</legend>
      ${gap ? html`<p class="usa-error-message" id="gap-${code}"><span class="usa-sr-only">${t.error}</span> ${t.gapLevel}</p>` : nothing}
      <div class="decision__levels">${LEVELS.map((level) => this.radio(code, { level }, String(level), t.level(level)))}</div>
      <div class="decision__missing">${MISSING.map((missing) => this.radio(code, { missing }, t.missingReason[missing], t.missingReason[missing], t.missingHelp[missing]))}</div>
      <details class="anchors"><summary>${t.rubricOf(name)}</summary>
        <dl class="definitions">${criterion.levels.map(({ level, anchor }) => html`<dt>${t.level(level)}</dt><dd>${inLanguage(anchor)}</dd>`)}</dl>
      </details>
    </fieldset>`;
  }

  private radio(code: string, choice: Choice, text: string, name: string, help?: string): TemplateResult {
    const id = `decide-${code}-${"level" in choice ? choice.level : choice.missing}`;
    const chosen = this.choices[code];
    const same = chosen !== undefined && JSON.stringify(chosen) === JSON.stringify(choice);
    return html`<div class="usa-radio decision__choice">
      <input class="usa-radio__input" type="radio" id=${id} name="decide-${code}" .checked=${same} aria-label=${name === text ? nothing : name} @change=${() => this.choose(code, choice)} />
      <label class="usa-radio__label" for=${id}>${text}${help === undefined ? nothing : html`<span class="usa-radio__label-description">${help}</span>`}</label>
    </div>`;
  }

  private choose(code: string, choice: Choice): void {
    this.choices = { ...this.choices, [code]: choice };
    this.gaps = this.gaps.filter((gap) => gap !== code);
  }

  private summary(): TemplateResult {
    const t = leadWords();
    return html`<ul class="usa-list">${marksOf(this.codes(), this.choices).map(
        (mark) => html`<li><strong>${mark.criterion}</strong> ${mark.level == null ? t.missingReason[mark.missing!] : t.level(mark.level)}</li>`,
      )}</ul>
      <p>${t.decideConfirmText}</p>`;
  }

  private codes(): string[] {
    return this.criteria.map(({ criterion }) => criterion.code);
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const reason = this.reason.value.trim();
    this.gaps = undecided(this.codes(), this.choices);
    this.noReason = reason === "";
    if (this.gaps.length > 0) {
      this.querySelector<HTMLInputElement>(`input[name="decide-${this.gaps[0]}"]`)?.focus();
    } else if (this.noReason) {
      this.reason.focus();
    } else if (await this.dialog.ask()) {
      this.dispatchEvent(new Decided("decided", { detail: { marks: marksOf(this.codes(), this.choices), reason } }));
    }
  };
}
