import type { Answer } from "../../shared/api/exam";

/** What can be recorded. The server reads the same names; times in microseconds. */
export type Payload =
  | { type: "PAGE_OPENED"; segmentUs: number; userAgent: string }
  | { type: "PREFLIGHT_PASSED"; clips: string[] }
  | { type: "RULES_ACCEPTED" }
  | { type: "PRACTICE_FINISHED" }
  | { type: "SCENARIO_OPENED"; scenario: string }
  | { type: "CLIP_STARTED"; scenario: string; rendition: string; play: number }
  | { type: "CLIP_PAUSED"; scenario: string }
  | { type: "CLIP_STALLED"; scenario: string; stallMs: number }
  | { type: "CLIP_FAILED"; scenario: string }
  | { type: "CLIP_ENDED"; scenario: string }
  | { type: "SEEK_PREVENTED"; scenario: string }
  | { type: "DECISION_OPENED"; onsetUs: number; segmentUs: number }
  | { type: "ANSWER_DRAFTED"; answer: Answer }
  | { type: "ANSWER_COMMITTED"; answer: Answer; trigger: "CANDIDATE" | "DEADLINE"; segmentUs: number }
  | { type: "VISIBILITY_CHANGED"; hidden: boolean }
  | { type: "CLOCK_CHANGED"; stepMs: number }
  | { type: "CONNECTION_CHANGED"; online: boolean }
  | { type: "EXAM_ENDED" };

/** Where and when it happened. */
export interface Moment {
  /** Microseconds on this browser's clock; now when it is left out. */
  tMono?: number;
  /** Position in the clip, microseconds. */
  tMedia?: number | null;
  decisionPoint?: string;
}
