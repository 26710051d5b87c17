package org.ridealong.scenario;

/** How a candidate responds at a decision point. */
public enum ResponseFormat {
  /** Choose the one option that is best. */
  BEST,
  /** Write an answer in own words. */
  WRITTEN
}
