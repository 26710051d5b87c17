import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { ClockReading, EventAck, EventEnvelope } from "../../shared/api/exam";
import { Problem } from "../../shared/api/problem";
import { Outbox } from "./outbox";
import { Sender } from "./sender";

type Events = (events: EventEnvelope[], clock: ClockReading | null) => Promise<{ acks: EventAck[] }>;

function event(session: string, sequence: number): EventEnvelope {
  const hash = String(sequence).padStart(64, "0");
  return { session, epoch: 1, sequence, eventId: `e${sequence}`, decisionPoint: null, attempt: 0, payload: "AA", tMono: 0, tMedia: null, prevHash: hash, hash };
}

function ack({ epoch, sequence, hash }: EventEnvelope): EventAck {
  return { epoch, sequence, hash, receivedAt: "2026-11-25T10:42:07Z", verdict: "ACCEPTED", chainHash: hash };
}

async function outboxWith(count: number): Promise<{ session: string; outbox: Outbox }> {
  const session = crypto.randomUUID();
  const outbox = await Outbox.open(session);
  for (let sequence = 1; sequence <= count; sequence++) {
    await outbox.add(event(session, sequence));
  }
  return { session, outbox };
}

function quickClock(): (t1: number) => Promise<ClockReading> {
  return (t1) => Promise.resolve({ t1, t2: t1, t3: t1, t4: t1, proof: "p" });
}

function sending(outbox: Outbox, events: Events, clock = quickClock()): Sender {
  return new Sender({ events, clock } as never, outbox, () => undefined);
}

test("an event leaves the outbox only when its acknowledgement names its hash", async () => {
  const { session, outbox } = await outboxWith(3);
  let calls = 0;
  const sender = sending(outbox, (batch) => {
    calls += 1;
    const acks = batch.map(ack);
    // The first reply vouches for the first event only.
    return Promise.resolve({ acks: calls === 1 ? acks.map((a, i) => (i === 0 ? a : { ...a, hash: "f".repeat(64) })) : acks });
  });
  await sender.drained();
  expect(calls).toBe(2);
  expect(outbox.pending()).toEqual([]);
  outbox.close();
  expect((await Outbox.open(session)).pending()).toEqual([]);
});

test("what the server never answered is still on the disk for the next page", async () => {
  const { session, outbox } = await outboxWith(2);
  const sender = sending(outbox, () => Promise.reject(Problem.noAnswer()));
  sender.wake();
  await expect.poll(() => sender.state().connected).toBe(false);
  expect(sender.state().waiting).toBe(2);
  outbox.close();
  expect((await Outbox.open(session)).pending().map((e) => e.sequence)).toEqual([1, 2]);
});

test("a refusal that no repetition can mend is told as an obstacle and loses nothing", async () => {
  const { outbox } = await outboxWith(1);
  const sender = sending(outbox, () => Promise.reject(new Problem(409, "session-fenced", "Elsewhere.")));
  await sender.drained();
  expect(sender.state().obstacle).toBe("fenced");
  expect(outbox.pending()).toHaveLength(1);
});

test("of several clock exchanges the quickest counts", async () => {
  const { outbox } = await outboxWith(0);
  // Reported delays inside the server make the first exchanges look slow or quick without waiting.
  const spent = [-900_000, -400_000, 0, 0, 0];
  let calls = 0;
  const sender = sending(
    outbox,
    () => Promise.resolve({ acks: [] }),
    (t1) => {
      const index = calls++;
      const offset = index === 2 ? 5_000_000 : 9_000_000;
      return Promise.resolve({ t1, t2: t1 + offset, t3: t1 + offset + (spent[index] ?? 0), t4: t1, proof: "p" });
    },
  );
  expect(await sender.exchangeClocks()).toBe(true);
  expect(calls).toBe(3);
  expect(Math.abs((sender.offset() ?? 0) - 5_000_000)).toBeLessThan(20_000);
});
