import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { PageElement } from "../shared/page-element";

/** The levels of every rubric. */
const LEVELS = [1, 2, 3, 4, 5];

/** A picture of where two levels stand on the scale. What it shows is said in words beside it. */
@customElement("desk-scale")
export class DeskScale extends PageElement {
  @property({ type: Number }) own: number | null = null;
  @property({ type: Number }) definitive = 0;

  protected override render(): TemplateResult {
    return html`<div class="ladder" aria-hidden="true">
      ${LEVELS.map(
        (level) => html`<span class="ladder__level ${level === this.definitive ? "ladder__level--settled" : ""} ${level === this.own ? "ladder__level--own" : ""}">${level}</span>`,
      )}
    </div>`;
  }
}
