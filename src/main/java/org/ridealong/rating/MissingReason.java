package org.ridealong.rating;

/**
 * Why a criterion has no level, by the plan: the fault of clip or prompt, never the candidate's.
 */
public enum MissingReason {
  /** Clip and prompt gave no occasion to show it. */
  NO_OPPORTUNITY,
  /** The answer did not arrive whole or cannot be read. */
  TECHNICAL_FAULT
}
