import type { Answer, DecisionPart, Manifest, Progress, Scenario } from "../shared/api/exam";
import { isAnswered } from "./answer";

/** A question whose window is running; times in microseconds. */
export interface OpenDecision {
  onsetUs: number;
  segmentUs: number;
  onsetServerUs: number | null;
  answer: Answer | null;
}

export interface ClipCourse {
  plays: number;
  positionUs: number;
  ended: boolean;
}

/** Where the candidate is in the exam. */
export type Place =
  | { name: "intro"; scenario: Scenario; number: number }
  | { name: "clip"; scenario: Scenario; number: number }
  | { name: "decision"; scenario: Scenario; number: number; decision: DecisionPart }
  | { name: "end" };

/** How far the exam has come, as this browser knows it. Pure: no clock, no network. */
export class Course {
  private readonly clips = new Map<string, ClipCourse>();
  private readonly open = new Map<string, OpenDecision>();
  private readonly closed = new Map<string, boolean>();

  constructor(
    private readonly manifest: Manifest,
    progress: Progress,
  ) {
    for (const clip of progress.scenarios) {
      this.clips.set(clip.scenarioId, { plays: clip.plays, positionUs: clip.positionUs, ended: clip.clipEnded });
    }
    for (const item of progress.decisionPoints) {
      if (item.state === "OPEN") {
        this.open.set(item.decisionPointId, { ...item, answer: item.answer ?? null });
      } else {
        this.closed.set(item.decisionPointId, isAnswered(item.answer ?? null));
      }
    }
  }

  place(): Place {
    for (const [index, scenario] of this.manifest.scenarios.entries()) {
      const number = index + 1;
      const running = scenario.decisionPoints.find((item) => this.open.has(item.decisionPointId));
      if (running !== undefined) {
        return { name: "decision", scenario, number, decision: running };
      }
      const clip = this.clip(scenario.scenarioId);
      const next = this.nextDecision(scenario);
      if (clip.ended && next !== undefined) {
        return { name: "decision", scenario, number, decision: next };
      }
      if (!clip.ended) {
        return { name: clip.plays === 0 ? "intro" : "clip", scenario, number };
      }
    }
    return { name: "end" };
  }

  clip(scenarioId: string): ClipCourse {
    return this.clips.get(scenarioId) ?? { plays: 0, positionUs: 0, ended: false };
  }

  /** The first question of a scenario that was not asked yet. */
  nextDecision(scenario: Scenario): DecisionPart | undefined {
    return scenario.decisionPoints.find((item) => !this.closed.has(item.decisionPointId));
  }

  /** Whether no question of the scenario has been asked: only then may its clip begin again. */
  isBeforeQuestions(scenario: Scenario): boolean {
    return scenario.decisionPoints.every(
      (item) => !this.closed.has(item.decisionPointId) && !this.open.has(item.decisionPointId),
    );
  }

  running(decisionPointId: string): OpenDecision | undefined {
    return this.open.get(decisionPointId);
  }

  replaysLeft(scenario: Scenario): number {
    const plays = this.clip(scenario.scenarioId).plays;
    return this.isBeforeQuestions(scenario) ? Math.max(0, 1 + this.manifest.replayAllowance - plays) : 0;
  }

  /** How many questions there are, and how many got an answer. */
  count(): { questions: number; answered: number } {
    const questions = this.manifest.scenarios.reduce((sum, scenario) => sum + scenario.decisionPoints.length, 0);
    return { questions, answered: [...this.closed.values()].filter(Boolean).length };
  }

  clipMoved(scenarioId: string, change: Partial<ClipCourse>): void {
    this.clips.set(scenarioId, { ...this.clip(scenarioId), ...change });
  }

  opened(decisionPointId: string, at: OpenDecision): void {
    this.open.set(decisionPointId, at);
  }

  drafted(decisionPointId: string, answer: Answer): void {
    const running = this.open.get(decisionPointId);
    if (running !== undefined) {
      running.answer = answer;
    }
  }

  committed(decisionPointId: string, answer: Answer): void {
    this.open.delete(decisionPointId);
    this.closed.set(decisionPointId, isAnswered(answer));
  }
}
