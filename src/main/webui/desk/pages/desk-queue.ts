import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Problem } from "../../shared/api/problem";
import type { Idle, PoolQueue, RatingDesk } from "../../shared/api/rating";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { addresses } from "../addresses";
import { words } from "../messages";
import { goToNext } from "../rating/next-answer";
import { clockTime } from "../rating/times";

/** What an assessor could do next, and the answer that is held. */
@customElement("desk-queue")
export class DeskQueue extends ScreenElement {
  @property({ attribute: false }) desk!: RatingDesk;
  /** The prompt of which an answer is fetched. */
  @state() private busy: string | null = null;
  /** What a press came to, and at which prompt. */
  @state() private said: { poolId: string; text: string } | null = null;

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
    return open == null
      ? nothing
      : html`<section class="held" aria-label=${t.openClaim(open.responseCode)}>
          <p><strong>${t.openClaim(open.responseCode)}</strong> ${t.openClaimLead}</p>
          <a class="usa-button" href=${addresses.task(open.assignmentId)}>${t.goOn}</a>
        </section>`;
  }

  private prompt(pool: PoolQueue): TemplateResult {
    const t = words();
    const title = inLanguage(pool.scenarioTitle);
    const said = this.said?.poolId === pool.poolId ? this.said.text : "";
    return html`<li class="prompt">
      <div class="prompt__what">
        <h3>${title}</h3>
        <p class="prompt__words">${inLanguage(pool.prompt)}</p>
        <p class="prompt__facts">${inLanguage(pool.formTitle)} · ${t.criteria} ${pool.criteria.join(", ")}</p>
      </div>
      <div class="prompt__do">
        <p class="prompt__count">${pool.available === 0 ? t.availableNone : t.available(pool.available)}</p>
        <p class="prompt__facts">${t.submitted(pool.submittedByMe)}</p>
        ${this.mayClaim(pool)
          ? html`<button type="button" class="usa-button" aria-label=${t.claimOf(title)} ?disabled=${this.busy !== null} @click=${() => this.claim(pool)}>
              ${t.claim}
            </button>`
          : nothing}
      </div>
      <p class="prompt__said" role="status">${this.busy === pool.poolId ? t.claiming : said}</p>
    </li>`;
  }

  /** Others' claims may come back, so that one may ask where nothing waits. */
  private mayClaim(pool: PoolQueue): boolean {
    const { rater, openClaim } = this.desk;
    return rater.active && rater.qualification === "QUALIFIED" && (openClaim == null || openClaim.poolId === pool.poolId);
  }

  private async claim({ poolId }: PoolQueue): Promise<void> {
    this.busy = poolId;
    this.said = null;
    try {
      const idle = await goToNext(poolId);
      this.said = idle === null ? null : { poolId, text: idleWords(idle) };
    } catch (failure) {
      this.said = { poolId, text: refusal(failure) };
    }
    this.busy = null;
  }
}

/** Why there is no answer now. */
function idleWords(idle: Idle): string {
  const t = words();
  return idle.reason === "HELD_BY_OTHERS" && idle.retryAt != null ? t.heldByOthers(clockTime(idle.retryAt)) : t.nothingLeft;
}

function refusal(failure: unknown): string {
  const t = words();
  const refused: Record<string, string> = { "not-qualified": t.claimRefused, "not-allowed": t.claimRefused, "claim-open": t.holdFirst };
  return refused[failure instanceof Problem ? failure.slug : ""] ?? t.claimFailed;
}
