/** One caption as it is shown: who speaks, and what is said. */
export interface Caption {
  speaker: string | null;
  text: string;
}

const VOICE = /^<v(?:\.[^\s>]+)* ([^>]+)>/;
const TAG = /<[^>]*>/g;
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0", "&lrm;": "\u200e", "&rlm;": "\u200f" };

/** Reads the text of a WebVTT cue; browsers do not show the speaker that it names. */
export function readCaption(cueText: string): Caption {
  const voice = VOICE.exec(cueText);
  const text = cueText.replace(TAG, "").replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
  return { speaker: voice?.[1]?.trim() ?? null, text: text.trim() };
}
