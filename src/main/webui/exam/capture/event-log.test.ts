import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json";
import { EventLog } from "./event-log";
import { Outbox } from "./outbox";
import { importKey, sha256 } from "./sealing";

const KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

async function logOf(session: string): Promise<{ outbox: Outbox; log: EventLog }> {
  const outbox = await Outbox.open(session);
  return { outbox, log: new EventLog(session, 1, await importKey(KEY), outbox, null, () => undefined) };
}

test("events are numbered without a gap and each names the hash of the one before it", async () => {
  const { outbox, log } = await logOf(crypto.randomUUID());
  await Promise.all([log.record({ type: "RULES_ACCEPTED" }), log.record({ type: "PRACTICE_FINISHED" }), log.record({ type: "EXAM_ENDED" })]);
  const events = outbox.pending();
  expect(events.map((e) => e.sequence)).toEqual([1, 2, 3]);
  expect(events[0]!.prevHash).toBe("0".repeat(64));
  for (const [index, event] of events.entries()) {
    const { hash, ...rest } = event;
    expect(hash).toBe(await sha256(canonicalJson(rest)));
    if (index > 0) {
      expect(event.prevHash).toBe(events[index - 1]!.hash);
    }
  }
});

test("the outbox holds no word of an answer", async () => {
  const { outbox, log } = await logOf(crypto.randomUUID());
  await log.record({ type: "ANSWER_DRAFTED", answer: { text: "I would step back" } }, { decisionPoint: crypto.randomUUID() });
  expect(JSON.stringify(outbox.pending())).not.toContain("step back");
});

test("a page that comes after a killed one goes on where the outbox ends", async () => {
  const session = crypto.randomUUID();
  const first = await logOf(session);
  await first.log.record({ type: "RULES_ACCEPTED" });
  first.outbox.close();
  const second = await logOf(session);
  await second.log.record({ type: "PRACTICE_FINISHED" });
  expect(second.outbox.pending().map((e) => e.sequence)).toEqual([1, 2]);
  expect(second.outbox.pending()[1]!.prevHash).toBe(second.outbox.pending()[0]!.hash);
});
