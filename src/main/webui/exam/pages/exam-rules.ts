import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ScreenElement } from "../../shared/page-element";
import type { ExamStore } from "../exam-store";
import { words } from "../messages";

/** The rules and the notice, without any time running. */
@customElement("exam-rules")
export class ExamRules extends ScreenElement {
  @property({ attribute: false }) store!: ExamStore;
  @state() private going = false;

  protected heading(): string {
    return words().rulesHeading;
  }

  protected override render(): TemplateResult {
    const t = words();
    const replays = this.store.manifest?.replayAllowance ?? 0;
    return html`
      <div class="panel panel--wide">
        <h1 tabindex="-1">${this.heading()}</h1>
        <p class="usa-intro">${t.rulesLead}</p>
        <ul class="usa-list rules">
          ${t.rules.map((rule) => html`<li>${rule}</li>`)} ${replays > 0 ? html`<li>${t.replayRule(replays)}</li>` : nothing}
        </ul>
        <h2>${t.noticeHeading}</h2>
        <p>${t.notice}</p>
        <button type="button" class="usa-button usa-button--big" ?disabled=${this.going} @click=${this.accept}>${t.rulesAccept}</button>
      </div>
    `;
  }

  private accept(): void {
    this.going = true;
    void this.store.acceptRules();
  }
}
