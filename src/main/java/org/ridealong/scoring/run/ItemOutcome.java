package org.ridealong.scoring.run;

/** How an item, or one criterion of a rated one, came to its score, or why it has none. */
public enum ItemOutcome {
  /** By key, effectiveness or resolved ratings. */
  SCORED,
  /** Asked, and nothing was answered in time. */
  OMITTED,
  /** The exam ended before the question. */
  NEVER_ASKED,
  /** It arrived late and its time is not confirmed. */
  LATE_UNVERIFIED,
  /** Its ratings have not come to a result. */
  UNRESOLVED,
  /** Raters say that clip and prompt gave no occasion: missing by plan. */
  NO_OPPORTUNITY,
  /** Raters say that the answer did not arrive whole: missing by plan. */
  TECHNICAL_FAULT
}
