import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Problem } from "../../shared/api/problem";
import { type PoolGuide, ratingApi } from "../../shared/api/rating";
import { PageElement } from "../../shared/page-element";
import { trainingWords } from "../messages/training";
import "./desk-exemplars";

/** The exemplars of a prompt away from any answer; fetched when somebody wants to see them. */
@customElement("desk-prompt-exemplars")
export class DeskPromptExemplars extends PageElement {
  @property() poolId = "";
  @state() private guide: PoolGuide | null = null;
  @state() private failed = false;
  @state() private open = false;

  protected override render(): TemplateResult {
    return html`<details class="prompt__more" @toggle=${this.toggle}>
      <summary>${trainingWords().exemplars}</summary>
      ${this.open ? this.content() : nothing}
    </details>`;
  }

  private content(): TemplateResult {
    const t = trainingWords();
    if (this.failed) {
      return html`<p role="status">${t.errors["no-answer"]}</p>
        <p><button type="button" class="usa-button usa-button--outline" @click=${() => this.fetch()}>${t.tryAgain}</button></p>`;
    }
    return this.guide === null
      ? html`<p role="status">${t.loading}</p>`
      : html`<desk-exemplars .poolId=${this.poolId} .criteria=${this.guide.criteria} .criterion=${this.guide.criteria[0]?.criterion.code ?? ""}></desk-exemplars>`;
  }

  private readonly toggle = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
    if (this.open && this.guide === null) {
      void this.fetch();
    }
  };

  private async fetch(): Promise<void> {
    this.failed = false;
    try {
      this.guide = await ratingApi.guide(this.poolId);
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      this.failed = true;
    }
  }
}
