import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { PageElement } from "./page-element";

let questions = 0;

/** Asks before something is done that cannot be taken back. Escape and "no" are the same answer. */
@customElement("confirm-dialog")
export class ConfirmDialog extends PageElement {
  @property() caption = "";
  @property({ attribute: false }) text: TemplateResult | string = "";
  @property() yes = "";
  @property() no = "";
  /** Whether the answer "yes" takes something away from somebody. */
  @property({ type: Boolean }) hurts = false;

  private readonly name = `confirm-${++questions}`;
  private answer: ((yes: boolean) => void) | undefined;

  /** Opens the question; the focus goes back to where it came from. */
  async ask(): Promise<boolean> {
    await this.updateComplete;
    this.settle(false);
    const dialog = this.querySelector("dialog")!;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((answer) => (this.answer = answer));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.settle(false);
  }

  protected override render(): TemplateResult {
    return html`
      <dialog class="ask" aria-labelledby="${this.name}-caption" aria-describedby="${this.name}-text" @close=${this.closed}>
        <form method="dialog">
          <h2 id="${this.name}-caption">${this.caption}</h2>
          <div id="${this.name}-text">${this.text}</div>
          <div class="actions">
            <button class="usa-button ${this.hurts ? "usa-button--secondary" : ""}" value="yes">${this.yes}</button>
            <button class="usa-button usa-button--outline" value="no" autofocus=${this.hurts ? "" : nothing}>${this.no}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  /** The browser tells of a closing later: a key may have opened the question again by then. */
  private readonly closed = (event: Event): void => {
    const dialog = event.target as HTMLDialogElement;
    if (!dialog.open) {
      this.settle(dialog.returnValue === "yes");
    }
  };

  private settle(yes: boolean): void {
    this.answer?.(yes);
    this.answer = undefined;
  }
}
