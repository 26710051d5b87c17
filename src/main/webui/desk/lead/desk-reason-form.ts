import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import "../../shared/confirm-dialog";
import type { ConfirmDialog } from "../../shared/confirm-dialog";
import { PageElement } from "../../shared/page-element";
import { leadWords } from "../messages/lead";

/** The longest reason that the server keeps. */
export const LONGEST_REASON = 1000;

/** The reason that was given, after the person has confirmed. */
export class ReasonGiven extends CustomEvent<{ reason: string }> {}

let forms = 0;

/** Something that is done with a reason and a second thought. Tells `reason-given`. */
@customElement("desk-reason-form")
export class DeskReasonForm extends PageElement {
  @property() label = "";
  @property() help = "";
  /** The words of the button. */
  @property() action = "";
  @property({ attribute: false }) question: { caption: string; text: string } = { caption: "", text: "" };
  /** Whether it takes something away from somebody. */
  @property({ type: Boolean }) hurts = false;
  @property({ type: Boolean }) busy = false;
  @state() private gap = false;
  @query("textarea") private field!: HTMLTextAreaElement;
  @query("confirm-dialog") private dialog!: ConfirmDialog;
  private readonly names = `reason-${++forms}`;

  protected override render(): TemplateResult {
    const t = leadWords();
    return html`
      <form class="reason" novalidate @submit=${this.submit}>
        ${reasonField({ id: this.names, label: this.label, help: this.help, gap: this.gap })}
        <button class="usa-button ${this.hurts ? "usa-button--secondary" : "usa-button--outline"}" aria-disabled=${this.busy}>${this.action}</button>
      </form>
      <confirm-dialog .caption=${this.question.caption} .text=${html`<p>${this.question.text}</p>`} .yes=${this.action} .no=${t.cancel} ?hurts=${this.hurts}></confirm-dialog>
    `;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const reason = this.field.value.trim();
    this.gap = reason === "";
    if (this.gap) {
      this.field.focus();
    } else if (await this.dialog.ask()) {
      this.dispatchEvent(new ReasonGiven("reason-given", { detail: { reason } }));
    }
  };
}

/** A field for a reason, with its help and what is missing. */
export function reasonField({ id, label, help, gap }: { id: string; label: string; help: string; gap: boolean }): TemplateResult {
  const t = leadWords();
  return html`<div class="usa-form-group ${gap ? "usa-form-group--error" : ""}">
    <label class="usa-label" for=${id}>${label}</label>
    <p class="usa-hint" id="${id}-help">${help}</p>
    <p class="usa-error-message" id="${id}-error" role="alert">${gap ? html`<span class="usa-sr-only">${t.error}</span> ${t.gapReason}` : nothing}</p>
    <textarea
      class="usa-textarea ${gap ? "usa-input--error" : ""}"
      id=${id}
      maxlength=${LONGEST_REASON}
      rows="3"
      aria-describedby="${id}-help ${id}-error"
      aria-invalid=${gap}
    ></textarea>
  </div>`;
}
