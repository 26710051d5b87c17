import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { CriterionView, MissingReason } from "../../shared/api/rating";
import { inLanguage } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import { ratingWords } from "./messages";
import type { Choice } from "./sheet";

/** A level that was chosen, or the reason why there is none. */
export class LevelChoice extends CustomEvent<{ criterion: string; choice: Choice }> {}

const LEVELS = [1, 2, 3, 4, 5];
const REASONS: MissingReason[] = ["NO_OPPORTUNITY", "TECHNICAL_FAULT"];

/**
 * The five levels of a criterion with their written anchors beside them, and the reasons why there may be none. Shows the choice
 * that it is given and asks for another by `level-choice`.
 */
@customElement("desk-levels")
export class DeskLevels extends PageElement {
  @property({ attribute: false }) criterion!: CriterionView["criterion"];
  @property({ attribute: false }) level: number | null = null;
  @property({ attribute: false }) missing: MissingReason | null = null;
  @property({ attribute: false }) closed = false;
  /** Tells several sets of levels on one page apart. */
  @property() group = "";
  /** Id of the text that says what is wrong, if anything. */
  @property() describedby = "";

  protected override render(): TemplateResult {
    const t = ratingWords();
    return html`<fieldset class="levels" ?disabled=${this.closed} aria-describedby=${this.describedby || nothing}>
      <legend class="levels__legend">${t.levelOf(inLanguage(this.criterion.title))}</legend>
      ${LEVELS.map((level) => this.step(level))}
      <p class="levels__none" id="${this.name()}-none">${t.noLevel}</p>
      ${REASONS.map((reason) => this.radio(reason, html`<span class="level__anchor">${t.missing[reason]}</span>`, { missing: reason }, this.missing === reason))}
    </fieldset>`;
  }

  private step(level: number): TemplateResult {
    const t = ratingWords();
    const written = this.criterion.levels.find((descriptor) => descriptor.level === level);
    const text =
      written === undefined
        ? html`<span class="level__anchor level__anchor--between">${t.between(level - 1, level + 1)}</span>`
        : html`<span class="level__anchor">${inLanguage(written.anchor)}</span>`;
    return this.radio(String(level), html`<span class="level__number">${level}</span> ${text}`, { level }, this.level === level);
  }

  private radio(value: string, content: TemplateResult, choice: Choice, checked: boolean): TemplateResult {
    const id = `${this.name()}-${value}`;
    return html`<div class="level ${checked ? "level--chosen" : ""}">
      <input type="radio" class="level__radio" id=${id} name=${this.name()} value=${value} .checked=${live(checked)} @change=${() => this.tell(choice)} />
      <label class="level__label" for=${id}>${content}</label>
    </div>`;
  }

  private name(): string {
    return `${this.group}level-${this.criterion.code}`;
  }

  private tell(choice: Choice): void {
    this.dispatchEvent(new LevelChoice("level-choice", { detail: { criterion: this.criterion.code, choice }, bubbles: true }));
  }
}
