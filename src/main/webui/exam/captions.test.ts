import { expect, test } from "vitest";
import { readCaption } from "./captions";

test("a voice becomes the speaker", () => {
  expect(readCaption("<v Officer Reyes>Good evening, sir.")).toEqual({ speaker: "Officer Reyes", text: "Good evening, sir." });
  expect(readCaption("<v.loud Man>Do not come closer.</v>")).toEqual({ speaker: "Man", text: "Do not come closer." });
});

test("a cue without a voice has no speaker", () => {
  expect(readCaption("A door closes.")).toEqual({ speaker: null, text: "A door closes." });
});

test("marks and escapes are read, line breaks stay", () => {
  expect(readCaption("<v Clerk><i>You</i> &amp; me\nand &lt;him&gt;")).toEqual({ speaker: "Clerk", text: "You & me\nand <him>" });
});
