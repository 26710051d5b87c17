import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { DecisionPart, Rendition } from "../../shared/api/exam";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import type { Payload } from "../capture/payload";
import type { Place } from "../course";
import "../exam-clip";
import { type ClipEvent, clipLength, type ExamClip } from "../exam-clip";
import "../exam-decision";
import type { CommitEvent, DraftEvent } from "../exam-decision";
import type { ExamStore } from "../exam-store";
import { words } from "../messages";

const SILENT: Map<string, string> = new Map();

type ScenarioPlace = Exclude<Place, { name: "end" }>;

/** A scenario: what is known before, the clip, its questions. */
@customElement("exam-scenario")
export class ExamScenario extends ScreenElement {
  @property({ attribute: false }) store!: ExamStore;
  @property({ attribute: false }) place!: ScenarioPlace;
  /** Whether the clip runs now, not only in the course of the exam. */
  @state() private playing = false;
  @state() private blocked = false;
  @query("exam-clip") private player!: ExamClip;

  protected heading(): string {
    return inLanguage(this.place.scenario.title);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const before = changed.get("place") as ScenarioPlace | undefined;
    if (before?.name === "decision" && this.place.name !== "decision") {
      this.querySelector("h1")?.focus();
    }
    this.openNextQuestion();
  }

  protected override render(): TemplateResult {
    const t = words();
    const { scenario, number } = this.place;
    const total = this.store.manifest!.scenarios.length;
    const asking = this.place.name === "decision";
    return html`
      <p class="step">${t.scenarioOf(number, total)}</p>
      <h1 tabindex="-1">${this.heading()}</h1>
      <div class="scenario ${asking ? "scenario--asking" : ""}">
        <div class="scenario__clip">${this.clip()}${this.underClip()}</div>
        <div class="scenario__side">${asking ? this.question() : this.introduction()}</div>
      </div>
      ${scenario.briefing == null || !asking
        ? nothing
        : html`<details class="briefing-again"><summary>${t.briefing}</summary><p>${inLanguage(scenario.briefing)}</p></details>`}
    `;
  }

  private clip(): TemplateResult | typeof nothing {
    const loaded = this.store.clips?.get(this.place.scenario.scenarioId);
    if (loaded === undefined) {
      return nothing;
    }
    return html`<exam-clip
      .clip=${loaded}
      .label=${words().clipLabel(this.heading())}
      .startUs=${this.store.course!.clip(this.place.scenario.scenarioId).positionUs}
      .stopUs=${this.stopUs(loaded.rendition)}
      .captions=${this.store.captions}
      .volume=${this.store.volume}
      @clip-moved=${(e: ClipEvent) => this.store.clipMoved(this.place.scenario, e.detail.positionUs)}
      @clip-reached=${this.reached}
      @clip-ended=${this.ended}
      @clip-failed=${this.failed}
      @clip-paused=${(e: ClipEvent) => this.report(e, "CLIP_PAUSED")}
      @seek-prevented=${(e: ClipEvent) => this.report(e, "SEEK_PREVENTED")}
      @clip-stalled=${(e: ClipEvent) =>
        this.store.clipEvent({ type: "CLIP_STALLED", scenario: this.place.scenario.scenarioId, stallMs: e.detail.stallMs ?? 0 }, e.detail.positionUs)}
    ></exam-clip>`;
  }

  private underClip(): TemplateResult {
    const t = words();
    const left = this.store.course!.replaysLeft(this.place.scenario);
    if (!this.playing) {
      return html`<p class="clip-status" role="status">${this.place.name === "decision" && this.store.clips ? t.clipWaiting : nothing}</p>`;
    }
    return html`
      <p class="clip-status" role="status">${t.clipPlaying}</p>
      ${left > 0
        ? html`<button type="button" class="usa-button usa-button--outline" @click=${() => this.start(true)}>${t.clipAgain(left)}</button>`
        : nothing}
    `;
  }

  private introduction(): TemplateResult {
    const t = words();
    const { scenario } = this.place;
    const first = this.place.name === "intro";
    return html`
      ${scenario.notice == null
        ? nothing
        : html`<div class="usa-alert usa-alert--info usa-alert--slim"><div class="usa-alert__body">
            <p class="usa-alert__text"><strong>${t.contentNotice}:</strong> ${inLanguage(scenario.notice)}</p>
          </div></div>`}
      ${scenario.briefing == null ? nothing : html`<h2>${t.briefing}</h2><p>${inLanguage(scenario.briefing)}</p>`}
      ${this.playing
        ? nothing
        : html`
            <p>${first ? t.clipLead(clipLength(scenario.clip.durationUs)) : t.clipResumeLead}</p>
            <p role="alert" class="decision__note">${this.blocked ? t.clipBlocked : nothing}</p>
            <button type="button" class="usa-button usa-button--big" @click=${() => this.start(false)}>
              ${first ? t.clipStart : t.clipResume}
            </button>
          `}
    `;
  }

  private question(): TemplateResult {
    const { decision } = this.place as ScenarioPlace & { decision: DecisionPart };
    return html`<exam-decision
      .decision=${decision}
      .deadline=${this.store.deadline(decision)}
      .sounds=${this.store.clips?.get(this.place.scenario.scenarioId)?.spoken ?? SILENT}
      .volume=${this.store.volume}
      .initial=${this.store.course!.running(decision.decisionPointId)?.answer ?? null}
      @answer-draft=${(e: DraftEvent) => this.store.draft(decision, e.detail.answer)}
      @answer-commit=${(e: CommitEvent) => this.commit(decision, e)}
    ></exam-decision>`;
  }

  private async start(again: boolean): Promise<void> {
    const { scenario } = this.place;
    const from = again ? 0 : this.store.course!.clip(scenario.scenarioId).positionUs;
    this.blocked = false;
    try {
      await this.player.play(from);
    } catch {
      this.blocked = true;
      return;
    }
    this.playing = true;
    await this.store.startClip(scenario, this.player.clip.rendition.kind, again);
  }

  private stopUs(rendition: Rendition): number | null {
    const next = this.store.course!.nextDecision(this.place.scenario);
    return next === undefined || next.at === "end" ? null : (rendition.cuesUs[next.at] ?? null);
  }

  private reached(event: ClipEvent): void {
    this.playing = false;
    const next = this.store.course!.nextDecision(this.place.scenario)!;
    this.store.clipMoved(this.place.scenario, event.detail.positionUs);
    this.store.openDecision(next, event.detail.time, event.detail.positionUs);
  }

  private ended(event: ClipEvent): void {
    this.playing = false;
    this.store.endClip(this.place.scenario, event.detail.positionUs);
  }

  /** The clip cannot go on by itself; pressing the button tries it from where it was. */
  private failed(event: ClipEvent): void {
    this.report(event, "CLIP_FAILED");
    this.playing = false;
    this.blocked = true;
  }

  private async commit(decision: DecisionPart, event: CommitEvent): Promise<void> {
    const { answer, trigger, time } = event.detail;
    await this.store.commit(decision, answer, trigger, time);
    const next = this.store.course!.place();
    const goesOn = next.name === "clip" && next.scenario.scenarioId === this.place.scenario.scenarioId;
    if (this.isConnected && goesOn && this.store.clips !== null) {
      await this.updateComplete;
      await this.start(false);
    }
  }

  private report(event: ClipEvent, type: "CLIP_PAUSED" | "CLIP_FAILED" | "SEEK_PREVENTED"): void {
    this.store.clipEvent({ type, scenario: this.place.scenario.scenarioId } as Payload, event.detail.positionUs);
  }

  /** A question without a frame of its own is open from the frame that first shows it. */
  private openNextQuestion(): void {
    if (this.place.name !== "decision") {
      return;
    }
    const { decision } = this.place;
    if (this.store.course!.running(decision.decisionPointId) === undefined) {
      requestAnimationFrame((time) => {
        if (this.store.course!.running(decision.decisionPointId) === undefined) {
          this.store.openDecision(decision, time, null);
          this.requestUpdate();
        }
      });
    }
  }
}
