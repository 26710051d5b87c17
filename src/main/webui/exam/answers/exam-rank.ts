import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { inLanguage } from "../../shared/language";
import { words } from "../messages";
import { moved, ordered } from "../answer";
import { AnswerElement } from "./answer-element";

type Direction = "up" | "down";

/**
 * The options in an order that buttons change. The focus goes with the option that moves, and its new place is said once.
 * At the ends a button is off in words and yet takes the focus: a focus that vanishes would leave a keyboard nowhere.
 */
@customElement("exam-rank")
export class ExamRank extends AnswerElement {
  /** What was asked to move, until the answer that comes back shows it at its new place. */
  private moving: { id: string; direction: Direction } | null = null;
  private said = "";

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get("decision") as typeof this.decision | undefined;
    if (before !== undefined && before.decisionPointId !== this.decision.decisionPointId) {
      this.said = "";
      this.moving = null;
    }
    if (changed.has("answer") && this.moving !== null) {
      const order = ordered(this.decision, this.answer);
      this.said = words().movedTo(this.text(this.moving.id), order.indexOf(this.moving.id) + 1, order.length);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("answer") && this.moving !== null) {
      this.querySelector<HTMLElement>(`#${this.moving.direction}-${this.moving.id}`)?.focus();
      this.moving = null;
    }
  }

  protected override render(): TemplateResult {
    const t = words();
    const order = ordered(this.decision, this.answer);
    return html`
      <fieldset class="usa-fieldset rank" aria-describedby="how-to rank-state" ?disabled=${this.closed}>
        <legend class="usa-sr-only">${t.putInOrder}</legend>
        <ol class="rank__list">${order.map((id, place) => this.row(id, place, order))}</ol>
      </fieldset>
      <p class="answer-state" id="rank-state">${this.answer.order == null ? t.orderUntouched : t.orderStands}</p>
      <p class="usa-sr-only" role="status">${this.said}</p>
    `;
  }

  private row(id: string, place: number, order: string[]): TemplateResult {
    const t = words();
    return html`
      <li class="rank__row">
        <span class="rank__place">${t.placeOf(place + 1, order.length)}</span>
        <span class="rank__option">${this.text(id)}</span>
        <span class="rank__buttons">${this.button(id, place, order, "up", t.moveUp)} ${this.button(id, place, order, "down", t.moveDown)}</span>
      </li>
    `;
  }

  private button(id: string, place: number, order: string[], direction: Direction, name: string): TemplateResult {
    const to = direction === "up" ? place - 1 : place + 1;
    const possible = to >= 0 && to < order.length;
    return html`
      <button
        type="button"
        class="usa-button usa-button--outline rank__button"
        id="${direction}-${id}"
        aria-disabled=${possible ? "false" : "true"}
        @click=${() => possible && this.move(id, place, to, direction)}
      >
        ${name}<span class="usa-sr-only">: ${this.text(id)}</span>
      </button>
    `;
  }

  private move(id: string, from: number, to: number, direction: Direction): void {
    this.moving = { id, direction };
    this.change({ order: moved(ordered(this.decision, this.answer), from, to) });
  }

  private text(id: string): string {
    const option = this.decision.options.find((any) => any.id === id);
    return option === undefined ? id : inLanguage(option.text);
  }
}
