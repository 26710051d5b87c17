import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { DecisionPart } from "../../shared/api/exam";
import { inLanguage } from "../../shared/language";
import { words } from "../messages";
import { AnswerElement, withoutEnter } from "./answer-element";

type Option = DecisionPart["options"][number];

/** A rating of every option, each on its own scale of five named steps. */
@customElement("exam-rate-each")
export class ExamRateEach extends AnswerElement {
  protected override render(): TemplateResult {
    const t = words();
    const rated = Object.keys(this.answer.ratings ?? {}).length;
    return html`
      <div role="group" aria-labelledby="prompt" aria-describedby="how-to" @keydown=${withoutEnter}>${this.decision.options.map((option) => this.scale(option))}</div>
      <p class="answer-state">${t.ratedOf(rated, this.decision.options.length)}</p>
    `;
  }

  private scale(option: Option): TemplateResult {
    const t = words();
    const rating = this.answer.ratings?.[option.id];
    return html`
      <fieldset class="usa-fieldset scale" ?disabled=${this.closed}>
        <legend class="usa-legend scale__option">
          ${inLanguage(option.text)}
          <span class="scale__state">${rating === undefined ? t.notRated : t.ratedAs(rating, t.effectiveness[rating - 1] ?? "")}</span>
        </legend>
        <div class="scale__steps">${t.effectiveness.map((name, index) => this.step(option, index + 1, name, rating))}</div>
      </fieldset>
    `;
  }

  private step(option: Option, value: number, name: string, rating: number | undefined): TemplateResult {
    const id = `rate-${option.id}-${value}`;
    return html`
      <div class="usa-radio scale__step">
        <input
          class="usa-radio__input"
          type="radio"
          name="rate-${option.id}"
          id=${id}
          value=${value}
          .checked=${live(rating === value)}
          @change=${() => this.change({ ratings: { ...this.answer.ratings, [option.id]: value } })}
        />
        <label class="usa-radio__label" for=${id}><strong>${value}</strong> ${name}</label>
      </div>
    `;
  }
}
