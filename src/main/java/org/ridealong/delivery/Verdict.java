package org.ridealong.delivery;

/** What the server says about an event when it takes it in. */
public enum Verdict {
  /** In order and, where it is an answer, in time. */
  ACCEPTED,
  /** An answer that was committed after its window by the browser's own clock. */
  TIMED_OUT,
  /** Committed in its window, arrived past grace, and the clocks agree: counts. */
  LATE_ARRIVAL,
  /** Arrived past grace and its time cannot be confirmed: kept, a named person decides. */
  LATE_UNVERIFIED,
  /** Unreadable or out of place: kept in the log, changes nothing. */
  QUARANTINED
}
