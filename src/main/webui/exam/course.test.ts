import { expect, test } from "vitest";
import type { Manifest, Progress } from "../shared/api/exam";
import { sameAnswer } from "./answer";
import { Course } from "./course";

const MANIFEST = {
  replayAllowance: 1,
  scenarios: [
    { scenarioId: "s1", decisionPoints: [{ decisionPointId: "a" }, { decisionPointId: "b" }] },
    { scenarioId: "s2", decisionPoints: [{ decisionPointId: "c" }] },
  ],
} as unknown as Manifest;

const NOTHING = { scenarios: [], decisionPoints: [] } as unknown as Progress;

function course(): Course {
  return new Course(MANIFEST, NOTHING);
}

const OPENED = { onsetUs: 1, segmentUs: 0, onsetServerUs: null, answer: null };

test("an exam begins before the first clip and ends after the last answer", () => {
  const exam = course();
  expect(exam.place()).toMatchObject({ name: "intro", number: 1 });
  for (const [scenario, items] of [["s1", ["a", "b"]], ["s2", ["c"]]] as const) {
    exam.clipMoved(scenario, { plays: 1 });
    expect(exam.place().name).toBe("clip");
    exam.clipMoved(scenario, { ended: true });
    for (const item of items) {
      expect(exam.place()).toMatchObject({ name: "decision", decision: { decisionPointId: item } });
      exam.opened(item, { ...OPENED });
      exam.committed(item, { text: "x" });
    }
  }
  expect(exam.place()).toEqual({ name: "end" });
  expect(exam.count()).toEqual({ questions: 3, answered: 3 });
});

test("a running question comes before everything else", () => {
  const exam = course();
  exam.clipMoved("s1", { plays: 1 });
  exam.opened("a", { ...OPENED });
  expect(exam.place()).toMatchObject({ name: "decision", decision: { decisionPointId: "a" } });
});

test("a clip can be played again within its allowance and only before its questions", () => {
  const exam = course();
  exam.clipMoved("s1", { plays: 1 });
  expect(exam.replaysLeft(MANIFEST.scenarios[0]!)).toBe(1);
  exam.clipMoved("s1", { plays: 2 });
  expect(exam.replaysLeft(MANIFEST.scenarios[0]!)).toBe(0);
  const asked = course();
  asked.clipMoved("s1", { plays: 1 });
  asked.opened("a", { ...OPENED });
  expect(asked.replaysLeft(MANIFEST.scenarios[0]!)).toBe(0);
});

test("an empty answer at the deadline counts as a question without an answer", () => {
  const exam = course();
  exam.opened("a", { ...OPENED });
  exam.committed("a", { text: "  " });
  expect(exam.count()).toEqual({ questions: 3, answered: 0 });
});

test("answers are the same by their content", () => {
  expect(sameAnswer({ text: "x" }, { text: "x" })).toBe(true);
  expect(sameAnswer({ text: "x" }, { text: "y" })).toBe(false);
  expect(sameAnswer(null, { choice: "a" })).toBe(false);
});
