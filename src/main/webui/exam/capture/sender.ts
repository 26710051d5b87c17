import type { ClockReading, EventAck, EventEnvelope, ExamApi } from "../../shared/api/exam";
import { Problem } from "../../shared/api/problem";
import { microseconds } from "./clock";
import type { Outbox } from "./outbox";

const BATCH = 64;
/** Characters of payload in a batch, so that a slow line can finish one inside the time limit. */
const BATCH_SIZE = 200_000;
const WAITS_MS = [500, 1_000, 2_000, 3_000, 5_000];

/** How many clock exchanges are tried at the most, and the round trip in microseconds that is good enough. */
const EXCHANGES = 5;
const QUICK_US = 20_000;

/** Why nothing more can be sent without a person's help. */
export type Obstacle = "fenced" | "closed" | "signed-out" | "conflict";

/** How saving stands. */
export interface Saving {
  /** Events on this computer that the server has not acknowledged. */
  waiting: number;
  /** When the server last said that it holds everything sent so far, ISO 8601. */
  savedAt: string | null;
  connected: boolean;
  obstacle: Obstacle | null;
}

/**
 * Empties the outbox into the server, batch by batch, for as long as it takes. An event leaves the outbox only when its
 * acknowledgement names its hash.
 */
export class Sender {
  private saving: Saving;
  private running = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest exchange that the server has not been told of. */
  private reading: ClockReading | null = null;
  private lastReading: ClockReading | null = null;
  private clockWanted = false;
  private waiters: (() => void)[] = [];

  constructor(
    private readonly api: Pick<ExamApi, "events" | "clock">,
    private readonly outbox: Outbox,
    private readonly changed: (saving: Saving) => void,
  ) {
    this.saving = { waiting: outbox.pending().length, savedAt: null, connected: true, obstacle: null };
  }

  state(): Saving {
    return this.saving;
  }

  /** Something was written or the line came back: send now. */
  wake(): void {
    clearTimeout(this.timer);
    this.report({ waiting: this.outbox.pending().length });
    if (!this.running && this.saving.obstacle === null) {
      void this.run();
    }
  }

  /** Compares the clocks with the next batch, after what was recorded before. */
  compareClocks(): void {
    this.clockWanted = true;
  }

  /** Compares the clocks at once; false when no answer came. */
  async exchangeClocks(): Promise<boolean> {
    try {
      await this.readClock();
      return true;
    } catch {
      this.clockWanted = true;
      return false;
    }
  }

  /** How far the server's clock is ahead of this browser's by the last exchange, microseconds. */
  offset(): number | null {
    const r = this.lastReading;
    return r === null ? null : Math.round((r.t2 + r.t3 - r.t1 - r.t4) / 2);
  }

  /** Resolves when the outbox is empty or an obstacle stands in the way. */
  drained(): Promise<void> {
    if (this.isAtRest()) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.waiters.push(resolve);
      this.wake();
    });
  }

  /**
   * The quickest of a few exchanges: an offset is wrong by at most half of its round trip, and a server that has just
   * started is slow at first.
   */
  private async readClock(): Promise<void> {
    let best = await this.exchange();
    for (let more = 1; more < EXCHANGES && roundTrip(best) > QUICK_US; more++) {
      const next = await this.exchange();
      best = roundTrip(next) < roundTrip(best) ? next : best;
    }
    this.reading = best;
    this.lastReading = best;
  }

  private async exchange(): Promise<ClockReading> {
    const answer = await this.api.clock(microseconds(performance.now()));
    return { ...answer, t4: microseconds(performance.now()) };
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      while (this.outbox.pending().length > 0 && this.saving.obstacle === null) {
        await this.sendBatch();
        this.failures = 0;
      }
    } catch (failure) {
      this.failed(failure);
    } finally {
      this.running = false;
    }
    if (this.isAtRest()) {
      this.waiters.splice(0).forEach((resolve) => resolve());
    }
  }

  private async sendBatch(): Promise<void> {
    const batch = nextBatch(this.outbox.pending());
    if (this.clockWanted) {
      await this.readClock();
      this.clockWanted = false;
    }
    const reading = this.reading;
    const { acks } = await this.api.events(batch, reading);
    this.reading = this.reading === reading ? null : this.reading;
    const last = lastMatching(batch, acks);
    if (last === null) {
      throw Problem.noAnswer();
    }
    await this.outbox.acknowledged(last.epoch, last.sequence).catch(() => undefined);
    this.report({ waiting: this.outbox.pending().length, savedAt: last.receivedAt, connected: true });
  }

  private failed(failure: unknown): void {
    const problem = failure instanceof Problem ? failure : Problem.noAnswer();
    const obstacle = problem.isTransient || this.canFillGap(problem) ? null : obstacleOf(problem);
    // Answers that arrive late count when both clocks still agree, so compare them on the way back.
    this.clockWanted = true;
    if (obstacle !== null) {
      this.report({ obstacle });
      return;
    }
    const wait = WAITS_MS[Math.min(this.failures, WAITS_MS.length - 1)];
    this.failures += 1;
    this.report({ connected: false, waiting: this.outbox.pending().length });
    this.timer = setTimeout(() => this.wake(), wait);
  }

  private canFillGap(problem: Problem): boolean {
    const first = this.outbox.pending()[0];
    return problem.slug === "event-gap" && first !== undefined && first.sequence <= Number(problem.body.expectedSequence);
  }

  private isAtRest(): boolean {
    return this.saving.obstacle !== null || (this.outbox.pending().length === 0 && !this.running);
  }

  private report(change: Partial<Saving>): void {
    this.saving = { ...this.saving, ...change };
    this.changed(this.saving);
  }
}

function roundTrip(reading: ClockReading): number {
  return reading.t4 - reading.t1 - (reading.t3 - reading.t2);
}

function nextBatch(pending: readonly EventEnvelope[]): EventEnvelope[] {
  const batch: EventEnvelope[] = [];
  let size = 0;
  for (const event of pending.slice(0, BATCH)) {
    size += event.payload.length;
    if (batch.length > 0 && size > BATCH_SIZE) {
      break;
    }
    batch.push(event);
  }
  return batch;
}

/** The acknowledgement up to which every event was confirmed with its own hash. */
function lastMatching(batch: EventEnvelope[], acks: EventAck[]): EventAck | null {
  let last: EventAck | null = null;
  for (const [index, event] of batch.entries()) {
    const ack = acks[index];
    if (ack === undefined || ack.sequence !== event.sequence || ack.hash !== event.hash) {
      break;
    }
    last = ack;
  }
  return last;
}

function obstacleOf(problem: Problem): Obstacle {
  switch (problem.slug) {
    case "session-fenced":
      return "fenced";
    case "session-closed":
      return "closed";
    default:
      return problem.status === 401 ? "signed-out" : "conflict";
  }
}
