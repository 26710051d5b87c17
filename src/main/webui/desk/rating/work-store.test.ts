import { beforeEach, describe, expect, it, vi } from "vitest";
import type { RatingTask } from "../../shared/api/rating";
import { emptySheet, markOf } from "./sheet";
import { RatingStore } from "./rating-store";
import { WorkStore } from "./work-store";

// The words are in the language of the page, and a test has no page.
vi.hoisted(() => {
  vi.stubGlobal("navigator", { language: "en" });
  vi.stubGlobal("document", { documentElement: {} });
});

const text = (words: string) => ({ en: words, es: words });
const level = (at: number, ...codes: string[]) => ({ level: at, anchor: text(`anchor ${at}`), evidence: codes.map((code) => ({ code, text: text(code) })) });
const criterion = (code: string) => ({ criterion: { code, title: text(code), levels: [level(1, `${code}1-A`), level(3, `${code}3-A`), level(5, `${code}5-A`)] } });

const task = {
  assignmentId: "a",
  answer: "I am Reyes. I have time.",
  serverTime: "2026-11-25T12:00:00Z",
  expiresAt: "2026-11-25T12:20:00Z",
  criteria: [criterion("DE"), criterion("LC")],
  criticalFlags: [],
  commonEvidence: [{ code: "OFF_TOPIC", text: text("Off topic.") }],
  draft: null,
} as unknown as RatingTask;

const keep = { read: () => null, write: () => undefined, drop: () => undefined };

let rating: RatingStore;
let work: WorkStore;

beforeEach(() => {
  rating?.dispose();
  rating = new RatingStore({ api: { saveDraft: () => new Promise(() => undefined) } as never, keep, now: () => 0 }, task);
  work = new WorkStore(rating);
});

describe("WorkStore", () => {
  it("begins at the first criterion that lacks something", () => {
    expect(work.open).toBe("DE");
    work.choose("DE", { missing: "NO_OPPORTUNITY" });
    expect(new WorkStore(rating).open).toBe("LC");
  });

  it("pins a sign to what is marked, and goes on from the same place without its moment", () => {
    work.choose("DE", { level: 3 });
    work.markPlace({ from: 0, to: 11 });
    work.markMoment(1500);
    work.pin("DE", "DE3-A");
    expect(markOf(rating.sheet, "DE").evidence).toEqual([{ code: "DE3-A", answerFrom: 0, answerTo: 11, clipMs: 1500 }]);
    expect(work).toMatchObject({ place: { from: 0, to: 11 }, momentMs: null, said: "Pinned: DE3-A" });
    expect(work.pins()).toEqual([{ from: 0, to: 11, label: "DE" }]);
  });

  it("says what is needed first, and changes nothing", () => {
    work.pin("DE", "DE3-A");
    expect(work.said).toBe("Choose the level first.");
    work.choose("DE", { level: 3 });
    work.pin("DE", "DE3-A");
    expect(work.said).toContain("Mark a place in the answer");
    expect(markOf(rating.sheet, "DE").evidence).toEqual([]);
  });

  it("pins what has no place without one", () => {
    work.choose("DE", { level: 1 });
    work.markPlace({ from: 0, to: 11 });
    work.pin("DE", "OFF_TOPIC");
    expect(markOf(rating.sheet, "DE").evidence).toEqual([{ code: "OFF_TOPIC" }]);
  });

  it("says how many signs a change of level took away", () => {
    work.choose("DE", { level: 1 });
    work.pin("DE", "OFF_TOPIC");
    work.choose("DE", { level: 2 });
    expect(work.said).toBe("DE: level 2. 1 sign went with it. Undo brings it back.");
    work.undo();
    expect(markOf(rating.sheet, "DE")).toMatchObject({ level: 1, evidence: [{ code: "OFF_TOPIC" }] });
  });

  it("gives every sign its key, those of level 1 only there", () => {
    work.choose("DE", { level: 3 });
    work.markPlace({ from: 0, to: 4 });
    [0, 2, 3, 9].forEach((index) => work.pinByKey("DE", index));
    expect(markOf(rating.sheet, "DE").evidence.map(({ code }) => code)).toEqual(["DE1-A", "DE5-A"]);
    work.choose("DE", { level: 1 });
    work.pinByKey("DE", 3);
    expect(markOf(rating.sheet, "DE").evidence.map(({ code }) => code)).toEqual(["DE1-A", "DE5-A", "OFF_TOPIC"]);
  });

  it("leads to what is missing, and forgets it once it is there", () => {
    work.choose("DE", { level: 3 });
    expect(work.firstGap()).toBe("DE");
    expect(work.gaps.map(({ criterion: code, what }) => `${code} ${what}`)).toEqual(["DE evidence", "LC level"]);
    work.markPlace({ from: 0, to: 4 });
    work.pin("DE", "DE3-A");
    expect(work.gaps.map(({ criterion: code }) => code)).toEqual(["LC"]);
    work.choose("LC", { missing: "TECHNICAL_FAULT" });
    expect(work.firstGap()).toBeNull();
  });

  it("goes from criterion to criterion and stays at the ends", () => {
    expect([work.step(true), work.step(true), work.step(false), work.step(false)]).toEqual(["LC", "LC", "DE", "DE"]);
    work.toggle("DE");
    expect(work.open).toBeNull();
    expect(work.current()).toBe("DE");
  });

  it("changes nothing while the answer is being handed in", () => {
    void rating.finish(() => new Promise(() => undefined));
    work.choose("DE", { level: 3 });
    expect(rating.sheet).toEqual(emptySheet());
  });
});
