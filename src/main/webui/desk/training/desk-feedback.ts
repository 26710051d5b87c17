import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type Feedback, type Training, trainingApi } from "../../shared/api/calibration";
import type { PoolGuide } from "../../shared/api/rating";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { ActionController } from "../action";
import { addresses } from "../addresses";
import { refusal } from "../desk-refusal";
import { trainingWords } from "../messages/training";
import { openClaim } from "./claims";
import "./desk-settled";

/** A practice answer that was rated, with what is settled of it. */
export interface FeedbackPage {
  feedback: Feedback;
  guide: PoolGuide;
  training: Training;
}

/** How a practice answer was settled, right after it was rated or later. */
@customElement("desk-feedback")
export class DeskFeedback extends ScreenElement {
  @property({ attribute: false }) page!: FeedbackPage;
  private readonly claiming = new ActionController(this);

  protected heading(): string {
    return trainingWords().feedbackHeading;
  }

  protected override render(): TemplateResult {
    const t = trainingWords();
    const { feedback, guide } = this.page;
    const equal = feedback.marks.filter((mark) => mark.own === mark.definitive).length;
    return html`
      <p class="back no-print"><a class="usa-link" href=${addresses.training}>${t.back}</a></p>
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="usa-intro">${inLanguage(guide.scenarioTitle)}. ${t.feedbackLead(equal, feedback.marks.length)}</p>
      ${refusal(this.claiming.failure, t)} ${this.onward()}
      <desk-settled .feedback=${feedback} .guide=${guide}></desk-settled>
    `;
  }

  private onward(): TemplateResult {
    const t = trainingWords();
    const { feedback, training } = this.page;
    const progress = training.practice.find((one) => one.poolId === feedback.poolId);
    if (progress === undefined || progress.done === progress.total) {
      return html`<p>${t.noPracticeLeft}</p>`;
    }
    return html`<p class="actions actions--near">
      <button type="button" class="usa-button" aria-disabled=${this.claiming.busy} @click=${() => this.claiming.run(() => openClaim(trainingApi.claimPractice(feedback.poolId)))}>${t.nextPractice}</button>
      <span class="prompt__facts">${t.practiceDone(progress.done, progress.total)}</span>
    </p>`;
  }
}
