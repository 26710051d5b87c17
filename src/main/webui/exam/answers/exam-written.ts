import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { words } from "../messages";
import { AnswerElement } from "./answer-element";

const DEFAULT_LIMIT = 4000;

/** An answer in own words. */
@customElement("exam-written")
export class ExamWritten extends AnswerElement {
  protected override render(): TemplateResult {
    const t = words();
    const text = this.answer.text ?? "";
    const limit = this.decision.maxLength ?? DEFAULT_LIMIT;
    return html`
      <label class="usa-label" for="answer">${t.yourAnswer}</label>
      <textarea
        id="answer"
        class="usa-textarea decision__text"
        rows="8"
        maxlength=${limit}
        aria-describedby="prompt answer-left"
        autocomplete="off"
        spellcheck="true"
        ?readonly=${this.closed}
        .value=${live(text)}
        @input=${(event: InputEvent) => this.change({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <p id="answer-left" class="usa-hint decision__left">${t.charactersLeft(limit - text.length)}</p>
    `;
  }
}
