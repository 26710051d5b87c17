package org.ridealong.psychometrics.sjt;

/**
 * How a candidate's rating of an option is scored against a panel's; the mean over the rated
 * options is the score, and higher is always better. Reviews: Weng and others (2018), McDaniel and
 * others (2011).
 */
public enum ScoringMethod {
  /** 1 for the panel's most frequent rating, else 0. */
  MODE,
  /** The share of judges who gave the same rating. */
  PROPORTION,
  /** Less the distance from the panel's mean. */
  DISTANCE,
  /** Less the squared distance from the panel's mean. */
  SQUARED_DISTANCE,
  /** Less the distance in the panel's standard deviations; options without any do not count. */
  STANDARDIZED_DISTANCE,
  /**
   * Less the squared distance after each person's ratings, judge's or candidate's, were brought to
   * mean 0 and standard deviation 1: free of elevation and scatter. Equal ratings become zeros.
   */
  WITHIN_PERSON_DISTANCE,
  /** Correlation of the candidate's ratings with the panel's means: shape alone. */
  PROFILE_CORRELATION,
  /** Less the distance from the panel's median, which a few odd judges do not move. */
  MEDIAN_DISTANCE,
  /** 1 for a rating at most one point from the panel's mode, else 0. */
  NEAR_MODE,
  /** 1 for a rating on the panel mean's side of the scale's middle, 1/2 where either is at it. */
  SAME_SIDE
}
