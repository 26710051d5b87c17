package org.ridealong.psychometrics.fairness;

import org.ridealong.psychometrics.numeric.TailProbability;

/** How much an item differs between groups, in the classes of the Educational Testing Service. */
public enum EtsClass {
  /** Negligible. */
  A,
  /** Moderate. */
  B,
  /** Large. */
  C;

  private static final double MODERATE = 1;
  private static final double LARGE = 1.5;
  private static final double LEVEL = 0.05;

  /**
   * A: |delta| below 1 or not different from 0 at .05. C: |delta| at least 1.5 and greater than 1
   * at .05, one-sided. B: the others (Zieky 1993).
   *
   * @param p of the continuity-corrected chi-square
   */
  static EtsClass of(double delta, double standardError, double p) {
    double size = Math.abs(delta);
    if (size < MODERATE || p > LEVEL) {
      return A;
    }
    boolean above = TailProbability.normal((size - MODERATE) / standardError) < LEVEL;
    return size >= LARGE && above ? C : B;
  }

  /** By size alone. */
  static EtsClass ofSize(double delta) {
    double size = Math.abs(delta);
    if (size < MODERATE) {
      return A;
    }
    return size < LARGE ? B : C;
  }
}
