import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../shared/api/problem";

interface RefusalWords {
  error: string;
  otherError: string;
  errors: Record<string, string>;
}

/** How the last thing that was asked for was refused, read out when it appears. */
export function refusal(failure: Problem | null, words: RefusalWords): TemplateResult {
  return html`<div role="alert">
    ${failure === null
      ? nothing
      : html`<div class="usa-alert usa-alert--error usa-alert--slim">
          <div class="usa-alert__body"><p class="usa-alert__text"><span class="usa-sr-only">${words.error}</span> ${said(failure, words)}</p></div>
        </div>`}
  </div>`;
}

function said(failure: Problem, words: RefusalWords): string | undefined {
  return words.errors[failure.slug] ?? (failure.isTransient ? words.errors["no-answer"] : words.otherError);
}
