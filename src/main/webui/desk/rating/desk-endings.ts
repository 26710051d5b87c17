import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { PageElement } from "../../shared/page-element";
import "./desk-dialog";
import { ratingWords } from "./messages";
import type { RatingMessages } from "./messages/en";

export type EndingKind = "recognize" | "handBack" | "refer" | "distress";

/** Something that is done about an answer instead of, or beside, rating it; asked for after the person has confirmed it. */
export class Ending extends CustomEvent<{ kind: EndingKind; reason: string }> {}

interface Question {
  heading: string;
  text: string;
  /** Label of the reason; none is asked for without it. */
  reason?: string;
  confirm: string;
}

const LONGEST_REASON = 500;

/** What else can be done about an answer. Every press asks once more, with what comes of it, then tells `ending`. */
@customElement("desk-endings")
export class DeskEndings extends PageElement {
  @property({ attribute: false }) closed = false;
  @state() private asking: EndingKind | null = null;
  @state() private reasonNeeded = false;

  protected override render(): TemplateResult {
    const t = ratingWords();
    const kinds: EndingKind[] = ["recognize", "handBack", "refer", "distress"];
    return html`
      <ul class="endings" aria-label=${t.endings}>
        ${kinds.map(
          (kind) => html`<li>
            <button type="button" class="usa-button usa-button--unstyled endings__press" ?disabled=${this.closed} @click=${() => this.ask(kind)}>${t[kind]}</button>
          </li>`,
        )}
      </ul>
      ${this.dialog()}
    `;
  }

  private dialog(): TemplateResult {
    const question = this.asking === null ? null : questionOf(this.asking, ratingWords());
    return html`<desk-dialog
      .caption=${question?.heading ?? ""}
      .open=${question !== null}
      .content=${question === null ? "" : this.form(question)}
      @dialog-closed=${() => (this.asking = null)}
    ></desk-dialog>`;
  }

  private form(question: Question): TemplateResult {
    const t = ratingWords();
    return html`<form novalidate @submit=${this.confirm}>
      <p>${question.text}</p>
      ${question.reason === undefined
        ? nothing
        : html`<div class="usa-form-group ${this.reasonNeeded ? "usa-form-group--error" : ""}">
            <label class="usa-label" for="reason">${question.reason}</label>
            <p class="usa-error-message" id="reason-needed" role="alert">${this.reasonNeeded ? t.referNeeded : ""}</p>
            <textarea
              class="usa-textarea dialog__reason"
              id="reason"
              rows="3"
              maxlength=${LONGEST_REASON}
              aria-describedby="reason-needed"
              aria-invalid=${this.reasonNeeded}
            ></textarea>
          </div>`}
      <div class="actions">
        <button type="submit" class="usa-button">${question.confirm}</button>
        <button type="button" class="usa-button usa-button--outline" @click=${() => (this.asking = null)}>${t.cancel}</button>
      </div>
    </form>`;
  }

  private ask(kind: EndingKind): void {
    this.reasonNeeded = false;
    this.asking = kind;
  }

  private readonly confirm = (event: Event): void => {
    event.preventDefault();
    const field = this.querySelector<HTMLTextAreaElement>("#reason");
    const reason = field?.value.trim() ?? "";
    const kind = this.asking!;
    this.reasonNeeded = kind === "refer" && reason === "";
    if (this.reasonNeeded) {
      field?.focus();
      return;
    }
    this.asking = null;
    this.dispatchEvent(new Ending("ending", { detail: { kind, reason }, bubbles: true }));
  };
}

function questionOf(kind: EndingKind, t: RatingMessages): Question {
  switch (kind) {
    case "recognize":
      return { heading: t.recognizeHeading, text: t.recognizeText, confirm: t.recognizeConfirm };
    case "handBack":
      return { heading: t.handBackHeading, text: t.handBackText, reason: t.handBackReason, confirm: t.handBackConfirm };
    case "refer":
      return { heading: t.referHeading, text: t.referText, reason: t.referReason, confirm: t.referConfirm };
    case "distress":
      return { heading: t.distressHeading, text: t.distressText, reason: t.distressReason, confirm: t.distressConfirm };
  }
}
