import type { Answer, DecisionPart, ExamApi, Manifest, Receipt, Scenario, Session } from "../shared/api/exam";
import { Problem } from "../shared/api/problem";
import { Store } from "../shared/store";
import { sameAnswer } from "./answer";
import { microseconds, segment, watchWallClock } from "./capture/clock";
import { EventLog } from "./capture/event-log";
import { Outbox } from "./capture/outbox";
import type { Moment, Payload } from "./capture/payload";
import { importKey } from "./capture/sealing";
import { type Obstacle, type Saving, Sender } from "./capture/sender";
import { Course, type Place } from "./course";
import { type LoadedClip, loadClips } from "./media";

/** What the candidate sees. */
export type Screen =
  | { name: "loading" }
  | { name: "unreachable" }
  | { name: "other-tab" }
  | { name: "stopped"; obstacle: Obstacle }
  | { name: "admission" }
  | { name: "departed" }
  | { name: "equipment" }
  | { name: "rules" }
  | { name: "practice" }
  | Place
  | { name: "handing-in" }
  | { name: "receipt"; receipt: Receipt };

/** The parts that only a browser has; a test brings its own. */
export interface Surroundings {
  api: ExamApi;
  /** Takes the exam for this tab; false when another tab has it. */
  claimTab(): Promise<boolean>;
  loadClips: typeof loadClips;
}

const RETRY_MS = 2_000;
const NOTHING: Saving = { waiting: 0, savedAt: null, connected: true, obstacle: null };

/** The candidate's exam from the code to the receipt. Knows no DOM; every step that matters is recorded first. */
export class ExamStore extends Store {
  screen: Screen = { name: "loading" };
  saving: Saving = NOTHING;
  /** Whether the newest event could be kept on the disk. */
  keptOnDisk = true;
  session: Session | null = null;
  manifest: Manifest | null = null;
  clips: Map<string, LoadedClip> | null = null;
  course: Course | null = null;
  /** Choices of the candidate for hearing and seeing the clips. */
  described = false;
  captions: "off" | "en" | "es" = "off";
  volume = 1;

  private log: EventLog | null = null;
  private outbox: Outbox | null = null;
  private sender: Sender | null = null;

  constructor(private readonly around: Surroundings) {
    super();
  }

  /** Finds out where this browser stands. */
  async start(): Promise<void> {
    if (!(await this.around.claimTab())) {
      this.show({ name: "other-tab" });
      return;
    }
    try {
      await this.open(await this.around.api.session());
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 401) {
        this.show({ name: "admission" });
      } else {
        this.startAgain();
      }
    }
  }

  private startAgain(): void {
    this.show({ name: "unreachable" });
    setTimeout(() => void this.start(), RETRY_MS);
  }

  /** Admits by a code; rejects with the problem when the code is refused. */
  async admit(code: string): Promise<void> {
    await this.around.api.workstation();
    const session = await this.around.api.admit(code);
    // The code is used up from here on: whatever fails now is tried again with the session.
    await this.open(session).catch(() => this.startAgain());
  }

  /** Loads and checks every clip; rejects with the problem when one cannot be had. */
  async prepare(progress: (share: number) => void): Promise<void> {
    // Addresses of clips expire, so the manifest is asked for anew.
    this.manifest = await this.around.api.manifest();
    this.clips = await this.around.loadClips(this.manifest, this.described, progress);
    await this.sender?.exchangeClocks();
  }

  async passEquipment(): Promise<void> {
    const hashes = [...(this.clips?.values() ?? [])].map((clip) => clip.rendition.sha256);
    if (this.session !== null && !this.session.progress.preflightPassed) {
      await this.record({ type: "PREFLIGHT_PASSED", clips: hashes });
      this.session.progress.preflightPassed = true;
    }
    this.proceed();
  }

  async acceptRules(): Promise<void> {
    await this.record({ type: "RULES_ACCEPTED" });
    this.session!.progress.rulesAccepted = true;
    this.proceed();
  }

  async finishPractice(): Promise<void> {
    await this.record({ type: "PRACTICE_FINISHED" });
    this.session!.progress.practiceFinished = true;
    this.proceed();
  }

  async startClip(scenario: Scenario, rendition: string, again: boolean): Promise<void> {
    const clip = this.course!.clip(scenario.scenarioId);
    const play = again || clip.plays === 0 ? clip.plays + 1 : clip.plays;
    if (clip.plays === 0) {
      await this.record({ type: "SCENARIO_OPENED", scenario: scenario.scenarioId });
    }
    void this.sender!.exchangeClocks();
    const positionUs = again ? 0 : clip.positionUs;
    this.course!.clipMoved(scenario.scenarioId, { plays: play, positionUs });
    await this.record({ type: "CLIP_STARTED", scenario: scenario.scenarioId, rendition, play }, { tMedia: positionUs });
    this.proceed();
  }

  clipMoved(scenario: Scenario, positionUs: number): void {
    this.course!.clipMoved(scenario.scenarioId, { positionUs });
    void this.outbox?.keepPosition(scenario.scenarioId, positionUs).catch(() => undefined);
  }

  clipEvent(payload: Payload, positionUs: number): void {
    void this.record(payload, { tMedia: positionUs });
  }

  endClip(scenario: Scenario, positionUs: number): void {
    this.course!.clipMoved(scenario.scenarioId, { ended: true, positionUs });
    void this.record({ type: "CLIP_ENDED", scenario: scenario.scenarioId }, { tMedia: positionUs });
    this.proceed();
  }

  /** A question is on the screen since `time` (milliseconds of this page's clock). */
  openDecision(decision: DecisionPart, time: number, positionUs: number | null): void {
    const onsetUs = microseconds(time);
    this.course!.opened(decision.decisionPointId, { onsetUs, segmentUs: segment(), onsetServerUs: null, answer: null });
    void this.record(
      { type: "DECISION_OPENED", onsetUs, segmentUs: segment() },
      { tMono: onsetUs, tMedia: positionUs, decisionPoint: decision.decisionPointId },
    );
    this.proceed();
  }

  /** When the window ends, in milliseconds of this page's clock. */
  deadline(decision: DecisionPart): number {
    const running = this.course!.running(decision.decisionPointId);
    if (running === undefined) {
      return Infinity;
    }
    const onsetUs =
      running.segmentUs === segment() || running.onsetServerUs === null
        ? running.onsetUs
        : running.onsetServerUs - (this.sender?.offset() ?? 0);
    return onsetUs / 1000 - performance.timeOrigin + decision.windowMs;
  }

  draft(decision: DecisionPart, answer: Answer): void {
    const before = this.course!.running(decision.decisionPointId)?.answer ?? null;
    if (!sameAnswer(before, answer)) {
      this.course!.drafted(decision.decisionPointId, answer);
      void this.record({ type: "ANSWER_DRAFTED", answer }, { decisionPoint: decision.decisionPointId });
    }
  }

  /** The answer stands; `time` is the event's own, in milliseconds of this page's clock. */
  async commit(decision: DecisionPart, answer: Answer, trigger: "CANDIDATE" | "DEADLINE", time: number): Promise<void> {
    this.sender!.compareClocks();
    await this.record(
      { type: "ANSWER_COMMITTED", answer, trigger, segmentUs: segment() },
      { tMono: microseconds(time), decisionPoint: decision.decisionPointId },
    );
    this.course!.committed(decision.decisionPointId, answer);
    this.proceed();
  }

  /** Ends the exam and hands it in, however long that takes. */
  async end(): Promise<void> {
    if (!this.session!.progress.ended) {
      await this.record({ type: "EXAM_ENDED" });
      this.session!.progress.ended = true;
    }
    this.show({ name: "handing-in" });
    for (;;) {
      await this.log!.settled();
      await this.sender!.drained();
      if (this.sender!.state().obstacle !== null) {
        return;
      }
      const receipt = await this.submit();
      if (receipt !== null) {
        this.show({ name: "receipt", receipt });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  /** Leaves the computer for the next candidate. */
  async depart(): Promise<void> {
    this.log = null;
    this.outbox?.close();
    await this.around.api.depart();
    this.session = null;
    this.show({ name: "departed" });
  }

  /**
   * Keeps what happened; resolves to whether it is on the disk. Nothing is recorded outside an exam, and nothing after its
   * end: what is handed in must not grow on the way.
   */
  async record(payload: Payload, moment: Moment = {}): Promise<boolean> {
    if (this.log === null || this.session?.progress.ended) {
      return false;
    }
    const kept = await this.log.record(payload, moment);
    this.sender!.wake();
    return kept;
  }

  private async submit(): Promise<Receipt | null> {
    const head = this.log!.current();
    try {
      const outcome = await this.around.api.submit(this.session!.epoch, head.sequence, head.hash);
      return outcome.receipt ?? null;
    } catch (failure) {
      if (failure instanceof Problem && !failure.isTransient) {
        this.show({ name: "stopped", obstacle: "conflict" });
        throw failure;
      }
      return null;
    }
  }

  private async open(session: Session): Promise<void> {
    if (session.receipt != null) {
      this.session = session;
      this.show({ name: "receipt", receipt: session.receipt });
      return;
    }
    const { key } = await this.around.api.outboxKey();
    const sealing = await importKey(key);
    this.outbox = await Outbox.open(session.sessionId);
    this.sender = new Sender(this.around.api, this.outbox, (saving) => this.saved(saving));
    this.log = new EventLog(session.sessionId, session.epoch, sealing, this.outbox, session.head ?? null, (kept) => {
      this.keptOnDisk = kept;
    });
    await this.sender.exchangeClocks();
    void this.log.record({ type: "PAGE_OPENED", segmentUs: segment(), userAgent: navigator.userAgent.slice(0, 200) });
    await this.log.settled();
    // What an earlier page could not send decides where the candidate goes on.
    await this.sender.drained();
    this.session = await this.around.api.session();
    this.manifest = await this.around.api.manifest();
    this.course = new Course(this.manifest, this.session.progress);
    await this.takeKeptPositions();
    this.watch();
    if (this.session.progress.ended) {
      await this.end();
    } else {
      this.proceed();
    }
  }

  private async takeKeptPositions(): Promise<void> {
    for (const { scenarioId } of this.manifest!.scenarios) {
      const kept = await this.outbox!.position(scenarioId);
      const clip = this.course!.clip(scenarioId);
      if (clip.plays > 0 && kept > clip.positionUs) {
        this.course!.clipMoved(scenarioId, { positionUs: kept });
      }
    }
  }

  private watch(): void {
    document.addEventListener("visibilitychange", () => {
      void this.record({ type: "VISIBILITY_CHANGED", hidden: document.hidden });
    });
    watchWallClock((stepMs) => void this.record({ type: "CLOCK_CHANGED", stepMs }));
    for (const name of ["online", "offline"] as const) {
      window.addEventListener(name, () => void this.record({ type: "CONNECTION_CHANGED", online: name === "online" }));
    }
  }

  private saved(saving: Saving): void {
    this.saving = saving;
    if (saving.obstacle !== null && this.screen.name !== "receipt") {
      this.show({ name: "stopped", obstacle: saving.obstacle });
    } else {
      this.changed();
    }
  }

  /** Goes where the exam stands. A running question is shown first of all, even before the clips are back. */
  private proceed(): void {
    const progress = this.session!.progress;
    const place = this.course!.place();
    const isRunning = place.name === "decision" && this.course!.running(place.decision.decisionPointId) !== undefined;
    if (isRunning || (place.name === "end" && progress.practiceFinished)) {
      this.show(place);
    } else if (this.clips === null) {
      this.show({ name: "equipment" });
    } else if (!progress.rulesAccepted) {
      this.show({ name: "rules" });
    } else if (!progress.practiceFinished) {
      this.show({ name: "practice" });
    } else {
      this.show(place);
    }
  }

  private show(screen: Screen): void {
    this.screen = screen;
    this.changed();
  }
}
