/** What a key without Ctrl or Alt asks for. */
export type Command =
  | { name: "level"; level: number }
  | { name: "missing"; missing: "NO_OPPORTUNITY" | "TECHNICAL_FAULT" }
  | { name: "sign"; index: number }
  | { name: "criterion"; forward: boolean }
  | { name: "answer" }
  | { name: "criteria" }
  | { name: "play" }
  | { name: "moment" }
  | { name: "undo" }
  | { name: "help" };

/** Keys of the signs of a criterion, in their order; none of them has another meaning. */
export const SIGN_KEYS = "asdfghjklqweruivy";

const COMMANDS: Record<string, Command> = {
  "1": { name: "level", level: 1 },
  "2": { name: "level", level: 2 },
  "3": { name: "level", level: 3 },
  "4": { name: "level", level: 4 },
  "5": { name: "level", level: 5 },
  o: { name: "missing", missing: "NO_OPPORTUNITY" },
  x: { name: "missing", missing: "TECHNICAL_FAULT" },
  n: { name: "criterion", forward: true },
  b: { name: "criterion", forward: false },
  t: { name: "answer" },
  c: { name: "criteria" },
  p: { name: "play" },
  m: { name: "moment" },
  z: { name: "undo" },
  "?": { name: "help" },
};

/** What a key asks for, or null; `key` as the browser names it. */
export function commandOf(key: string): Command | null {
  const letter = key.toLowerCase();
  const index = letter.length === 1 ? SIGN_KEYS.indexOf(letter) : -1;
  return COMMANDS[letter] ?? (index === -1 ? null : { name: "sign", index });
}

/** Whether letters are typed where an event happened, so that they are no commands. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return element?.closest("textarea, select, dialog, input:not([type=radio]):not([type=checkbox])") != null;
}

const KEY = "ridealong-rating-letters";

/** Whether single letters are commands; remembered on this computer. */
export function lettersOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function switchLetters(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // It holds for this page at least.
  }
}
