import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { PageElement } from "../../shared/page-element";
import "./desk-dialog";
import { ratingWords } from "./messages";

/** The keys of the page, and the switch for those without Ctrl. Tells `letters-change` and `help-closed`. */
@customElement("desk-help")
export class DeskHelp extends PageElement {
  @property({ attribute: false }) open = false;
  @property({ attribute: false }) letters = true;

  protected override render(): TemplateResult {
    return html`<desk-dialog .caption=${ratingWords().helpHeading} .open=${this.open} .content=${this.content()} @dialog-closed=${this.close}></desk-dialog>`;
  }

  private content(): TemplateResult {
    const t = ratingWords();
    return html`
      <div class="usa-checkbox">
        <input id="letters" class="usa-checkbox__input" type="checkbox" .checked=${this.letters} aria-describedby="letters-hint" @change=${this.switchLetters} />
        <label class="usa-checkbox__label" for="letters">${t.helpLetters}</label>
      </div>
      <p class="usa-hint" id="letters-hint">${t.helpOff}</p>
      <dl class="keys">
        ${this.letters ? LETTERS().map(([keys, text]) => row(keys, text)) : ""}${ALWAYS().map(([keys, text]) => row(keys, text))}
      </dl>
      <div class="actions"><button type="button" class="usa-button" @click=${this.close}>${t.close}</button></div>
    `;
  }

  private readonly close = (): void => {
    this.dispatchEvent(new Event("help-closed"));
  };

  private readonly switchLetters = (event: Event): void => {
    this.dispatchEvent(new CustomEvent("letters-change", { detail: { on: (event.target as HTMLInputElement).checked } }));
  };
}

function row(keys: string[], text: string): TemplateResult {
  return html`<div class="keys__row">
    <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
    <dd>${text}</dd>
  </div>`;
}

function LETTERS(): [string[], string][] {
  const t = ratingWords();
  return [
    [["1", "2", "3", "4", "5"], t.keyLevel],
    [["O", "X"], t.keyMissing],
    [["A", "S", "D", "…"], t.keySign],
    [["N", "B"], t.keyCriterion],
    [["T"], t.keyAnswer],
    [["C"], t.keyCriteria],
    [["P"], t.keyPlay],
    [["M"], t.keyMoment],
    [["Z"], t.keyUndo],
    [["?"], t.keyHelp],
  ];
}

function ALWAYS(): [string[], string][] {
  const t = ratingWords();
  return [
    [["Ctrl", "Enter"], t.keySubmit],
    [["↑", "↓"], t.keySentence],
    [["←", "→"], t.keyWord],
    [["Shift", "↑↓←→"], t.keyExtend],
    [["Ctrl", "A"], t.keyAll],
    [["Esc"], t.keyEscape],
  ];
}
