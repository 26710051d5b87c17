package org.ridealong.delivery;

/** How a decision point was closed. */
public enum Closure {
  /** An answer stood when it closed. */
  ANSWERED,
  /** The window ended without an answer, or the answer came after it. */
  TIMED_OUT,
  /** The answer was given in time and arrived late. */
  LATE_ARRIVAL,
  /** The answer arrived late and its time is not confirmed. */
  LATE_UNVERIFIED
}
