import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type PracticeProgress, type Training, trainingApi } from "../../shared/api/calibration";
import type { PoolQueue, RatingDesk } from "../../shared/api/rating";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { ActionController } from "../action";
import { addresses } from "../addresses";
import { refusal } from "../desk-refusal";
import { moment } from "../figures";
import { trainingWords } from "../messages/training";
import { openClaim } from "./claims";
import "./desk-prompt-exemplars";
import "./desk-rounds";
import { nextStep } from "./standing";

/** Everything on the page of training. */
export interface TrainingPage {
  training: Training;
  desk: RatingDesk;
}

/** Where an assessor stands, and the way to candidates' answers. */
@customElement("desk-training")
export class DeskTraining extends ScreenElement {
  @property({ attribute: false }) page!: TrainingPage;
  private readonly claiming = new ActionController(this);

  protected heading(): string {
    return trainingWords().heading;
  }

  protected override render(): TemplateResult {
    const t = trainingWords();
    const { rater } = this.page.training;
    return html`
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="usa-intro">${t.lead}</p>
      ${refusal(this.claiming.failure, t)} ${this.held()}
      <section class="next-step" aria-labelledby="next-step">
        <div class="next-step__words">
          <p class="next-step__state"><span class="state state--${rater.qualification.toLowerCase()}">${t.state[rater.qualification]}</span> ${t.stateSince(moment(rater.qualificationChangedAt))}</p>
          <h2 id="next-step">${t.next}</h2>
          ${this.next()}
        </div>
      </section>
      <h2 id="practice">${t.practiceHeading}</h2>
      ${this.practice()}
      <desk-rounds .training=${this.page.training} .forms=${this.forms()}></desk-rounds>
    `;
  }

  private held(): TemplateResult | typeof nothing {
    const t = trainingWords();
    const held = this.page.desk.openClaim;
    return held == null
      ? nothing
      : html`<p class="held"><span>${t.held(held.responseCode)}</span> <a class="usa-button" href=${addresses.task(held.assignmentId)}>${t.openHeld}</a></p>`;
  }

  private next(): TemplateResult {
    const t = trainingWords();
    const next = nextStep(this.page.training);
    switch (next.step) {
      case "paused":
        return html`<p>${t.pausedText}</p>`;
      case "suspended":
        return html`<p>${t.suspendedText}</p>`;
      case "work":
        return html`<p>${t.workText}</p><p><a class="usa-button" href=${addresses.desk}>${t.toDesk}</a></p>`;
      case "round":
        return html`<p>${t.roundText(next.round.done, next.round.total)}</p>
          <p>${this.button(t.goOn, () => openClaim(trainingApi.claimOfRound(next.round.roundId)))}</p>`;
      case "result":
        return html`<p>${t.resultText}</p><p>${this.button(t.askResult, () => this.complete(next.round.roundId))}</p>`;
      case "practice":
        return html`<p>${t.practiceText(next.left)}</p><p>${this.button(t.practise, () => this.practise(this.firstLeft()))}</p>`;
      case "begin":
        return next.again ? this.again() : html`<p>${t.beginText}</p><p><a class="usa-button" href="#rounds" @click=${this.toRounds}>${t.begin}</a></p>`;
      case "wait":
        return html`<p>${t.waitText}</p>`;
    }
  }

  private again(): TemplateResult {
    const t = trainingWords();
    const last = this.page.training.rounds[0]!;
    return html`<p>${t.againText}</p>
      <p class="actions">
        <a class="usa-button" href=${addresses.round(last.roundId)}>${t.toResult}</a>
        <a class="usa-button usa-button--outline" href="#rounds" @click=${this.toRounds}>${t.begin}</a>
      </p>`;
  }

  private button(name: string, action: () => Promise<void>): TemplateResult {
    return html`<button type="button" class="usa-button" aria-disabled=${this.claiming.busy} @click=${() => this.claiming.run(action)}>${name}</button>`;
  }

  private practice(): TemplateResult {
    const { practice } = this.page.training;
    return practice.length === 0
      ? html`<p>${trainingWords().practiceEmpty}</p>`
      : html`<ul class="prompts">${practice.map((progress) => this.prompt(progress))}</ul>`;
  }

  private prompt(progress: PracticeProgress): TemplateResult {
    const t = trainingWords();
    const pool = this.pool(progress.poolId);
    const scenario = pool === undefined ? "" : inLanguage(pool.scenarioTitle);
    const done = progress.done === progress.total;
    return html`<li class="prompt">
      <div class="prompt__what">
        <h3>${scenario}</h3>
        ${pool === undefined ? nothing : html`<p class="prompt__words">${inLanguage(pool.prompt)}</p><p class="prompt__facts">${inLanguage(pool.formTitle)} · ${pool.criteria.join(", ")}</p>`}
        ${progress.rated.length === 0
          ? nothing
          : html`<details class="prompt__more"><summary>${t.practiceAnswers}</summary>
              <ol class="usa-list">${progress.rated.map((id, i) => html`<li><a class="usa-link" href=${addresses.feedback(id)}>${t.practiceAgain(i + 1)}</a></li>`)}</ol>
            </details>`}
        <desk-prompt-exemplars .poolId=${progress.poolId}></desk-prompt-exemplars>
      </div>
      <div class="prompt__do">
        <p class="prompt__count" id="done-${progress.poolId}">${done ? t.practiceAll : t.practiceDone(progress.done, progress.total)}</p>
        <progress class="meter" max=${progress.total} value=${progress.done} aria-labelledby="done-${progress.poolId}"></progress>
        ${done
          ? nothing
          : html`<button type="button" class="usa-button usa-button--outline" aria-label=${t.practiseAt(scenario)} aria-disabled=${this.claiming.busy} @click=${() => this.claiming.run(() => this.practise(progress.poolId))}>
              ${t.practise}
            </button>`}
      </div>
    </li>`;
  }

  private practise(poolId: string): Promise<void> {
    return openClaim(trainingApi.claimPractice(poolId));
  }

  private firstLeft(): string {
    return this.page.training.practice.find((progress) => progress.done < progress.total)!.poolId;
  }

  private async complete(round: string): Promise<void> {
    await trainingApi.completeRound(round);
    location.hash = addresses.round(round);
  }

  private pool(id: string): PoolQueue | undefined {
    return this.page.desk.pools.find((pool) => pool.poolId === id);
  }

  /** The forms with a written prompt, each with its title. */
  private forms(): Map<string, string> {
    return new Map(this.page.desk.pools.map((pool) => [pool.formVersionId, inLanguage(pool.formTitle)]));
  }

  /** The address names a page of the desk, so that a link within the page must not change it. */
  private readonly toRounds = (event: Event): void => {
    event.preventDefault();
    const heading = this.querySelector<HTMLElement>("#rounds");
    heading?.scrollIntoView();
    heading?.focus();
  };
}
