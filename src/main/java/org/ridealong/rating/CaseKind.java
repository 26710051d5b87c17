package org.ridealong.rating;

/** What a case for the lead is about. */
public enum CaseKind {
  /** The readings are still 2 or more apart; the answer waits for the lead. */
  DISCREPANCY(true),
  /** A rater sent it; the answer waits for the lead. */
  SENT_BY_RATER(true),
  /** Two readers or more saw a critical behavior. */
  CRITICAL_BEHAVIOR(false),
  /** The writer tells of own distress. Not a score; somebody has to care. */
  WELLBEING(false),
  /** A rater recognized a person after having rated another answer of theirs. */
  RATED_BEFORE_RECOGNITION(false);

  private final boolean holdsResponse;

  CaseKind(boolean holdsResponse) {
    this.holdsResponse = holdsResponse;
  }

  /** Whether the answer waits until the lead has decided it. */
  boolean holdsResponse() {
    return holdsResponse;
  }
}
