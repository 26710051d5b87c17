import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { DecisionPart } from "../../shared/api/exam";
import { inLanguage } from "../../shared/language";
import { words } from "../messages";
import { AnswerElement, withoutEnter } from "./answer-element";

type End = "best" | "worst";
type Option = DecisionPart["options"][number];

/**
 * The choice of the best and of the worst option: one row for each option, one column of radios for each end. The option
 * that is one end cannot become the other; its radio says so and yet takes the focus. The arrow keys choose as they move,
 * so they must be able to pass it, and a browser finds no way into a column whose first radio is disabled.
 */
@customElement("exam-best-worst")
export class ExamBestWorst extends AnswerElement {
  @state() private refused: End | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("answer") || changed.has("decision")) {
      this.refused = null;
    }
  }

  protected override render(): TemplateResult {
    const t = words();
    return html`
      <fieldset class="usa-fieldset ends" aria-describedby="how-to" ?disabled=${this.closed} @keydown=${withoutEnter}>
        <legend class="usa-sr-only">${t.chooseEnds}</legend>
        ${this.decision.options.map((option) => this.row(option))}
      </fieldset>
      <p class="answer-state" role="status">${this.refused === null ? nothing : this.refused === "best" ? t.isWorst : t.isBest}</p>
    `;
  }

  private row(option: Option): TemplateResult {
    const t = words();
    const state = this.answer.best === option.id ? t.chosenBest : this.answer.worst === option.id ? t.chosenWorst : nothing;
    return html`
      <div class="ends__row">
        <p class="ends__option">${inLanguage(option.text)} ${state === nothing ? nothing : html`<strong class="ends__state">${state}</strong>`}</p>
        ${this.radio(option, "best", "worst", t.best)} ${this.radio(option, "worst", "best", t.worst)}
      </div>
    `;
  }

  private radio(option: Option, end: End, other: End, name: string): TemplateResult {
    const id = `${end}-${option.id}`;
    return html`
      <div class="usa-radio ends__choice">
        <input
          class="usa-radio__input"
          type="radio"
          name=${end}
          id=${id}
          value=${option.id}
          aria-disabled=${this.answer[other] === option.id ? "true" : "false"}
          .checked=${live(this.answer[end] === option.id)}
          @click=${(event: Event) => this.answer[other] === option.id && this.refuse(event, end)}
          @change=${() => this.change({ ...this.answer, [end]: option.id })}
        />
        <label class="usa-radio__label" for=${id}>${name}<span class="usa-sr-only">: ${inLanguage(option.text)}</span></label>
      </div>
    `;
  }

  private refuse(event: Event, end: End): void {
    event.preventDefault();
    this.refused = end;
  }
}
