import { describe, expect, it } from "vitest";
import { commandOf, SIGN_KEYS } from "./keys";

describe("keys", () => {
  it("give every sign of a full criterion, and the common ones, a key of its own", () => {
    // 5 signs at each of 3 anchors, and 2 that every criterion has.
    expect(new Set(SIGN_KEYS).size).toBe(17);
    [...SIGN_KEYS].forEach((key, index) => expect(commandOf(key)).toEqual({ name: "sign", index }));
  });

  it("mean the same with Shift, and nothing where nothing is meant", () => {
    expect(commandOf("N")).toEqual({ name: "criterion", forward: true });
    expect(["6", "0", "Enter", "Tab", "ArrowDown", "é", ""].map(commandOf)).toEqual(Array.from({ length: 7 }, () => null));
  });
});
