import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { inLanguage } from "../../shared/language";
import { words } from "../messages";
import { AnswerElement, withoutEnter } from "./answer-element";

/** The choice of one option. */
@customElement("exam-best")
export class ExamBest extends AnswerElement {
  protected override render(): TemplateResult {
    return html`
      <fieldset class="usa-fieldset" ?disabled=${this.closed} @keydown=${withoutEnter}>
        <legend class="usa-legend">${words().chooseOne}</legend>
        ${this.decision.options.map(
          (option) => html`
            <div class="usa-radio">
              <input
                class="usa-radio__input usa-radio__input--tile"
                type="radio"
                name="choice"
                id="option-${option.id}"
                value=${option.id}
                .checked=${live(this.answer.choice === option.id)}
                @change=${() => this.change({ choice: option.id })}
              />
              <label class="usa-radio__label" for="option-${option.id}">${inLanguage(option.text)}</label>
            </div>
          `,
        )}
      </fieldset>
    `;
  }
}
