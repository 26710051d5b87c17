import type { EventEnvelope } from "../../shared/api/exam";

const DATABASE = "ridealong-exam";
const EVENTS = "events";
const POSITIONS = "positions";

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

/**
 * Holds every event on this computer until the server has acknowledged it. Only sealed payloads are in it. A mirror in
 * memory goes on when the disk fails, so that a full disk does not stop an exam.
 */
export class Outbox {
  private constructor(
    private readonly database: IDBDatabase,
    private readonly session: string,
    private waiting: EventEnvelope[],
  ) {}

  static async open(session: string): Promise<Outbox> {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(EVENTS, { keyPath: ["session", "epoch", "sequence"] });
      request.result.createObjectStore(POSITIONS);
    };
    const database = await done(request);
    const kept = await done(
      database.transaction(EVENTS).objectStore(EVENTS).getAll(Outbox.range(session)) as IDBRequest<EventEnvelope[]>,
    );
    return new Outbox(database, session, kept);
  }

  private static range(session: string, epoch = Infinity, sequence = Infinity): IDBKeyRange {
    return IDBKeyRange.bound([session, 0, 0], [session, epoch, sequence]);
  }

  /** What the server has not acknowledged, in the order of the log. */
  pending(): readonly EventEnvelope[] {
    return this.waiting;
  }

  /** Resolves when the event is on the disk itself; rejects when it is in memory only. */
  async add(event: EventEnvelope): Promise<void> {
    try {
      const transaction = this.database.transaction(EVENTS, "readwrite", { durability: "strict" });
      transaction.objectStore(EVENTS).put(event);
      await finished(transaction);
    } finally {
      this.waiting.push(event);
    }
  }

  /** Forgets what the server holds, up to and including one event. */
  async acknowledged(epoch: number, sequence: number): Promise<void> {
    this.waiting = this.waiting.filter((e) => e.epoch > epoch || (e.epoch === epoch && e.sequence > sequence));
    const transaction = this.database.transaction(EVENTS, "readwrite");
    transaction.objectStore(EVENTS).delete(Outbox.range(this.session, epoch, sequence));
    await finished(transaction);
  }

  /** How far a clip was seen, microseconds; a help for the next page load, not evidence. */
  async keepPosition(scenario: string, positionUs: number): Promise<void> {
    const transaction = this.database.transaction(POSITIONS, "readwrite");
    transaction.objectStore(POSITIONS).put(positionUs, `${this.session}/${scenario}`);
    await finished(transaction);
  }

  async position(scenario: string): Promise<number> {
    const store = this.database.transaction(POSITIONS).objectStore(POSITIONS);
    const kept = (await done(store.get(`${this.session}/${scenario}`))) as number | undefined;
    return kept ?? 0;
  }

  close(): void {
    this.database.close();
  }
}

/** Whether this browser can keep events on the disk at all. */
export async function canKeep(): Promise<boolean> {
  try {
    const request = indexedDB.open(`${DATABASE}-check`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("check");
    const database = await done(request);
    const transaction = database.transaction("check", "readwrite", { durability: "strict" });
    transaction.objectStore("check").put("kept", 1);
    await finished(transaction);
    database.close();
    await done(indexedDB.deleteDatabase(`${DATABASE}-check`));
    return true;
  } catch {
    return false;
  }
}
