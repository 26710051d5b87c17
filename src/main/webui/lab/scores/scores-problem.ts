import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Problem } from "../../shared/api/problem";
import { PageElement } from "../../shared/page-element";
import { scoreWords } from "./messages";

interface Place {
  pointer: string;
  detail: string;
}

/** Why something was refused, and at which places; takes the focus, so that nobody misses it. */
@customElement("scores-problem")
export class ScoresProblem extends PageElement {
  @property({ attribute: false }) problem!: Problem;

  protected override updated(changed: PropertyValues): void {
    if (changed.has("problem")) {
      this.querySelector<HTMLElement>(".usa-alert")?.focus();
    }
  }

  protected override render(): TemplateResult {
    const t = scoreWords();
    const known = t.problems[this.problem.slug];
    const places = Array.isArray(this.problem.body.errors) ? (this.problem.body.errors as Place[]) : [];
    const waiting = this.problem.body.unresolved;
    return html`<div class="usa-alert usa-alert--error" role="alert" tabindex="-1">
      <div class="usa-alert__body">
        <h2 class="usa-alert__heading">${t.refused}</h2>
        <p class="usa-alert__text">${known ?? html`<span lang="en">${this.problem.message}</span>`}
          ${typeof waiting === "number" ? t.waiting(waiting) : nothing}</p>
        ${places.length === 0 ? nothing : html`<ul class="usa-list">${places.map((place) => html`<li>${where(place.pointer)}: <span lang="en">${place.detail}</span></li>`)}</ul>`}
      </div>
    </div>`;
  }
}

/** The place in words where it is an item, else as the server names it. */
function where(pointer: string): string {
  const item = /\/items\/(\d+)(\/.*)?$/.exec(pointer);
  return item === null ? pointer : `${scoreWords().itemNumber(Number(item[1]) + 1)}${item[2] ?? ""}`;
}
