import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Problem } from "../../shared/api/problem";
import { ScreenElement } from "../../shared/page-element";
import type { ExamStore } from "../exam-store";
import { words } from "../messages";

type Refusal = "codeEmpty" | "codeRefused" | "codeTooOften" | "codeNotEnrolled" | "codeNoAnswer";

/** The first screen: the admission code. */
@customElement("exam-admission")
export class ExamAdmission extends ScreenElement {
  @property({ attribute: false }) store!: ExamStore;
  @state() private refusal: Refusal | null = null;
  @state() private checking = false;

  protected heading(): string {
    return words().admissionHeading;
  }

  protected override render(): TemplateResult {
    const t = words();
    const wrong = this.refusal !== null;
    return html`
      <div class="panel">
        <h1 tabindex="-1">${this.heading()}</h1>
        <p class="usa-intro">${t.admissionLead}</p>
        <form novalidate @submit=${this.submit}>
          <div class="usa-form-group ${wrong ? "usa-form-group--error" : ""}">
            <label class="usa-label" for="code">${t.code}</label>
            <p class="usa-hint" id="code-hint">${t.codeHint}</p>
            <p class="usa-error-message" id="code-error" role="alert">
              ${this.refusal === null ? nothing : html`<span class="usa-sr-only">${t.errorPrefix}</span> ${t[this.refusal]}`}
            </p>
            <input
              class="usa-input code ${wrong ? "usa-input--error" : ""}"
              id="code"
              name="code"
              type="text"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              maxlength="40"
              required
              aria-invalid=${wrong ? "true" : "false"}
              aria-describedby="code-hint code-error"
            />
          </div>
          <button type="submit" class="usa-button usa-button--big" ?disabled=${this.checking}>
            ${this.checking ? t.codeChecking : t.codeStart}
          </button>
        </form>
      </div>
    `;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>("#code")!;
    if (field.value.trim() === "") {
      this.refuse("codeEmpty");
      return;
    }
    this.checking = true;
    this.refusal = null;
    try {
      await this.store.admit(field.value.trim());
    } catch (failure) {
      this.refuse(refusalOf(failure));
    } finally {
      this.checking = false;
    }
  }

  private refuse(refusal: Refusal): void {
    this.refusal = refusal;
    this.querySelector<HTMLInputElement>("#code")!.focus();
  }
}

function refusalOf(failure: unknown): Refusal {
  const problem = failure instanceof Problem ? failure : Problem.noAnswer();
  switch (problem.status) {
    case 401:
    case 422:
      return "codeRefused";
    case 403:
      return "codeNotEnrolled";
    case 429:
      return "codeTooOften";
    default:
      return "codeNoAnswer";
  }
}
