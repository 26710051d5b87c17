package org.ridealong.rater;

/** Whether a rater has shown to rate as the benchmarks do. */
public enum Qualification {
  /** Has not passed a qualification round yet. */
  IN_TRAINING,
  /** Passed, and gets live work. */
  QUALIFIED,
  /** Passed once; gets no live work until a lead or a new round says otherwise. */
  SUSPENDED
}
