package org.ridealong.analysis.scores;

import java.math.BigDecimal;

/** Scores as people read them. */
final class ScorePoints {

  /** The highest possible score. */
  static final double HIGHEST = 100;

  private static final double MICRO_PER_POINT = 10_000;
  private static final int MICRO_DIGITS = 6;

  private ScorePoints() {}

  /** Of 100 points. */
  static double of(int scoreMicro) {
    return scoreMicro / MICRO_PER_POINT;
  }

  /** From 0 to 1, to the last digit that was kept; null where there is no score. */
  static BigDecimal exact(Integer scoreMicro) {
    return scoreMicro == null ? null : BigDecimal.valueOf(scoreMicro, MICRO_DIGITS);
  }
}
