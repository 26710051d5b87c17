import type { EventEnvelope } from "../../shared/api/exam";
import { canonicalJson } from "./canonical-json";
import { microseconds } from "./clock";
import type { Outbox } from "./outbox";
import type { Moment, Payload } from "./payload";
import { seal, sha256 } from "./sealing";

export interface Head {
  sequence: number;
  hash: string;
}

const START: Head = { sequence: 0, hash: "0".repeat(64) };

/** Writes the session's log: numbers, seals and chains each event and puts it into the outbox before anything else. */
export class EventLog {
  private head: Head;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly session: string,
    private readonly epoch: number,
    private readonly key: CryptoKey,
    private readonly outbox: Outbox,
    serverHead: Head | null,
    private readonly written: (keptOnDisk: boolean) => void,
  ) {
    const last = outbox.pending().at(-1);
    this.head = last !== undefined && last.sequence > (serverHead?.sequence ?? 0) ? last : (serverHead ?? START);
  }

  /** The end of the log as this browser knows it. */
  current(): Head {
    return { sequence: this.head.sequence, hash: this.head.hash };
  }

  /** Resolves to whether the event is kept on the disk; events keep the order of the calls. */
  record(payload: Payload, moment: Moment = {}): Promise<boolean> {
    const tMono = moment.tMono ?? microseconds(performance.now());
    const result = this.queue.then(() => this.append(payload, { ...moment, tMono }));
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything that was recorded so far is in the outbox. */
  async settled(): Promise<void> {
    await this.queue;
  }

  private async append(payload: Payload, moment: Moment & { tMono: number }): Promise<boolean> {
    const sequence = this.head.sequence + 1;
    const decisionPoint = moment.decisionPoint ?? null;
    const event: Omit<EventEnvelope, "hash"> = {
      session: this.session,
      epoch: this.epoch,
      sequence,
      eventId: crypto.randomUUID(),
      decisionPoint,
      attempt: decisionPoint === null ? 0 : 1,
      payload: await seal(this.key, JSON.stringify(payload), `${this.session}/${this.epoch}/${sequence}`),
      tMono: moment.tMono,
      tMedia: moment.tMedia ?? null,
      prevHash: this.head.hash,
    };
    const hash = await sha256(canonicalJson(event));
    let kept = true;
    try {
      await this.outbox.add({ ...event, hash });
    } catch {
      kept = false;
    }
    this.head = { sequence, hash };
    this.written(kept);
    return kept;
  }
}
