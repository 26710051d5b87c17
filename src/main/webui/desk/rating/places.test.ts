import { describe, expect, it } from "vitest";
import { AnswerText, moved, pieces, type Place, placeOf, quote, type Range } from "./places";

const TEXT = "I am Reyes.  I have time.\n\nSit, or stand?";
const answer = new AnswerText(TEXT);
const said = (place: Place | null) => (place === null ? null : TEXT.slice(place.from, place.to));

function walk(...steps: ["sentence" | "word", "forward" | "back", boolean?][]): string | null {
  let range: Range | null = null;
  for (const [unit, direction, extend] of steps) {
    range = moved(answer, range, unit, direction === "forward", extend === true);
  }
  return range === null ? null : said(placeOf(range));
}

describe("AnswerText", () => {
  it("finds sentences without the blanks around them", () => {
    expect(answer.sentences.map(said)).toEqual(["I am Reyes.", "I have time.", "Sit, or stand?"]);
  });

  it("makes each line of a list a place of its own", () => {
    const list = new AnswerText("first step back\n- then ask\n\n  3 wait");
    expect(list.sentences.map(({ from, to }) => list.text.slice(from, to))).toEqual(["first step back", "- then ask", "3 wait"]);
  });

  it("counts in UTF-16 units, as the server does", () => {
    const hand = new AnswerText("👋🏽 Hello. Sit down.");
    expect(hand.sentences[1]).toEqual({ from: 12, to: 21 });
    expect("👋🏽 Hello. Sit down.".slice(12, 21)).toBe("Sit down.");
  });

  it("has no place where nothing is written", () => {
    expect(new AnswerText("  \n ").sentences).toEqual([]);
    expect(moved(new AnswerText(" "), null, "sentence", true, false)).toBeNull();
  });

  it("knows the sentence of a character, of a blank too", () => {
    expect([0, 11, 12, 13, 26, 27, 999].map((index) => answer.sentenceAt(index))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });
});

describe("moving through an answer", () => {
  it.each([
    ["begins at the first sentence", [["sentence", "forward"]], "I am Reyes."],
    ["goes on to the next", [["sentence", "forward"], ["sentence", "forward"]], "I have time."],
    ["stays at the first", [["sentence", "forward"], ["sentence", "back"]], "I am Reyes."],
    ["goes from a sentence to its first word", [["sentence", "forward"], ["word", "forward"]], "I"],
    ["goes from a sentence to its last word", [["sentence", "forward"], ["word", "back"]], "Reyes"],
    ["takes the next word in", [["word", "forward"], ["word", "forward", true], ["word", "forward", true]], "I am Reyes"],
    ["takes the next sentence in", [["sentence", "forward"], ["sentence", "forward", true]], "I am Reyes.  I have time."],
    ["gives it back", [["sentence", "forward"], ["sentence", "forward", true], ["sentence", "back", true]], "I am Reyes."],
    ["goes from a word to the next sentence", [["word", "forward"], ["sentence", "forward"]], "I have time."],
  ] as [string, Parameters<typeof walk>, string][])("%s", (_name, steps, place) => {
    expect(walk(...steps)).toBe(place);
  });

  it("ends at the last sentence", () => {
    const steps = Array.from({ length: 9 }, () => ["sentence", "forward"] as ["sentence", "forward"]);
    expect(walk(...steps)).toBe("Sit, or stand?");
  });
});

describe("pieces", () => {
  const sentence = answer.sentences[0]!;

  it("cuts where a pin or the selection begins or ends, and loses no character", () => {
    const cut = pieces(TEXT, sentence, [{ from: 0, to: 4, label: "DE" }, { from: 2, to: 25, label: "LC" }], { from: 5, to: 10 });
    expect(cut.map(({ text, labels, selected }) => [text, labels.join(), selected])).toEqual([
      ["I ", "DE", false],
      ["am", "DE,LC", false],
      [" ", "LC", false],
      ["Reyes", "LC", true],
      [".", "LC", false],
    ]);
    expect(cut.map((piece) => piece.text).join("")).toBe("I am Reyes.");
  });

  it("names a label once", () => {
    expect(pieces(TEXT, sentence, [{ ...sentence, label: "DE" }, { ...sentence, label: "DE" }], null)[0]!.labels).toEqual(["DE"]);
  });
});

describe("quote", () => {
  it("shortens at a word", () => {
    expect(quote("One two  three\nfour", { from: 0, to: 19 })).toBe("One two three four");
    expect(quote("One two three four", { from: 0, to: 18 }, 12)).toBe("One two…");
  });
});
