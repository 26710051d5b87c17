package org.ridealong.launcher.demodata;

/** What is planted in a rater. */
enum RaterTrait {
  /** Nothing beyond a small severity of one's own. */
  ORDINARY,
  /** Gives nearly a level less than the answer deserves. */
  SEVERE,
  /** Is right on average and far off each time. */
  INCONSISTENT,
  /** Rates all criteria of an answer by the impression of the whole. */
  HALO,
  /** Hardly leaves the middle of the scale. */
  CENTRAL,
  /** Begins like the others and grows stricter rating by rating. */
  DRIFTING,
  /** Innocent: reads weak answers only, so that the mean is low. */
  WEAK_ANSWERS
}
