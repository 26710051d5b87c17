package org.ridealong.rating;

/** Why an answer is in a pool. A rater cannot tell live work from a validity response. */
public enum ResponsePurpose {
  /** A candidate's answer that counts. */
  LIVE,
  /** A benchmark among live work, to watch raters. */
  VALIDITY,
  /** A benchmark of a qualification round. */
  QUALIFICATION,
  /** A benchmark to practice with. */
  PRACTICE;

  /** Whether only qualified raters get it. */
  boolean isLiveWork() {
    return switch (this) {
      case LIVE, VALIDITY -> true;
      case QUALIFICATION, PRACTICE -> false;
    };
  }
}
