package org.ridealong.scoring.run;

/** Whether a score is given, or why not. */
public enum ScoreStatus {
  /** It is. */
  SCORED,
  /** An answer that belongs to it has no result of its ratings yet. */
  WAITS_FOR_RATINGS,
  /** An item that belongs to it has no score, and the plan gives none then. */
  INCOMPLETE,
  /** Less of its weight was scored than the plan asks for. */
  TOO_LITTLE_SCORED
}
