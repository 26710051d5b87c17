import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { PoolQueue, RatingDesk } from "../../shared/api/rating";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { words } from "../messages";

/** What an assessor could do next, and the answer that is held. */
@customElement("desk-queue")
export class DeskQueue extends ScreenElement {
  @property({ attribute: false }) desk!: RatingDesk;

  protected heading(): string {
    return words().queueHeading(this.desk.rater.displayName);
  }

  protected override render(): TemplateResult {
    const t = words();
    const { pools, leaseSeconds } = this.desk;
    return html`
      <h1 tabindex="-1">${this.heading()}</h1>
      ${this.standing()}${this.openClaim()}
      ${pools.length === 0
        ? html`<p class="usa-intro">${t.queueEmpty}</p>`
        : html`<p class="usa-intro">${t.queueLead(Math.round(leaseSeconds / 60))}</p>
            <h2>${t.prompts}</h2>
            <ul class="prompts">${pools.map((pool) => this.prompt(pool))}</ul>`}
    `;
  }

  /** Why nothing can be claimed, where that is so. */
  private standing(): TemplateResult | typeof nothing {
    const t = words();
    const { active, qualification } = this.desk.rater;
    const text = !active ? t.inactive : { IN_TRAINING: t.inTraining, SUSPENDED: t.suspended, QUALIFIED: null }[qualification];
    return text === null
      ? nothing
      : html`<div class="usa-alert usa-alert--info usa-alert--slim"><div class="usa-alert__body"><p class="usa-alert__text">${text}</p></div></div>`;
  }

  private openClaim(): TemplateResult | typeof nothing {
    const t = words();
    const open = this.desk.openClaim;
    return open == null ? nothing : html`<p class="held"><span><strong>${t.openClaim(open.responseCode)}</strong> ${t.openClaimLead}</span></p>`;
  }

  private prompt(pool: PoolQueue): TemplateResult {
    const t = words();
    return html`<li class="prompt">
      <div class="prompt__what">
        <h3>${inLanguage(pool.scenarioTitle)}</h3>
        <p class="prompt__words">${inLanguage(pool.prompt)}</p>
        <p class="prompt__facts">${inLanguage(pool.formTitle)} · ${t.criteria} ${pool.criteria.join(", ")}</p>
      </div>
      <div class="prompt__do">
        <p class="prompt__count">${pool.available === 0 ? t.availableNone : t.available(pool.available)}</p>
        <p class="prompt__facts">${t.submitted(pool.submittedByMe)}</p>
      </div>
    </li>`;
  }
}
