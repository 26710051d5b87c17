import { property } from "lit/decorators.js";
import type { Answer, DecisionPart } from "../../shared/api/exam";
import { PageElement } from "../../shared/page-element";

/** The answer as it stands after a change. */
export class AnswerChange extends CustomEvent<{ answer: Answer }> {}

/** Where one question is answered. Shows the answer that it is given and asks for another by `answer-change`. */
export abstract class AnswerElement extends PageElement {
  @property({ attribute: false }) decision!: DecisionPart;
  @property({ attribute: false }) answer: Answer = {};
  /** Whether nothing can be changed any more. */
  @property({ attribute: false }) closed = false;

  protected change(answer: Answer): void {
    this.dispatchEvent(new AnswerChange("answer-change", { detail: { answer }, bubbles: true }));
  }
}

/** Enter on an option would hand in the answer by accident; only the button does. */
export function withoutEnter(event: KeyboardEvent): void {
  if (event.key === "Enter") {
    event.preventDefault();
  }
}
