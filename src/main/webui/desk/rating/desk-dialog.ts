import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { PageElement } from "../../shared/page-element";

/** A native dialog that is open or not as it is told; says `dialog-closed` when the person closed it. */
@customElement("desk-dialog")
export class DeskDialog extends PageElement {
  @property() caption = "";
  @property({ attribute: false }) open = false;
  /** Whether one of its answers is needed before anything else. */
  @property({ attribute: false }) must = false;
  @property({ attribute: false }) content: TemplateResult | string = "";
  @query("dialog") private dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    return html`<dialog class="dialog" aria-labelledby="dialog-caption" @cancel=${this.hold} @close=${this.closed}>
      ${this.open ? html`<h2 class="dialog__caption" id="dialog-caption" tabindex="-1" autofocus>${this.caption}</h2>${this.content}` : ""}
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("open") && this.open !== this.dialog.open) {
      if (this.open) {
        this.dialog.showModal();
      } else {
        this.dialog.close();
      }
    }
  }

  private readonly hold = (event: Event): void => {
    if (this.must) {
      event.preventDefault();
    }
  };

  /** Browsers close a dialog at the second Escape whatever the page says. */
  private readonly closed = (): void => {
    if (this.open && this.must) {
      this.dialog.showModal();
    } else if (this.open) {
      this.dispatchEvent(new Event("dialog-closed"));
    }
  };
}
