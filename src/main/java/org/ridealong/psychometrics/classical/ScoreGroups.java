package org.ridealong.psychometrics.classical;

import java.util.Arrays;

/**
 * Low and high scorers by their totals: at most the 27th and at least the 73rd percentile (Kelley
 * 1939), quantiles by definition 7 of Hyndman and Fan (1996). Everybody with a total on a bound
 * belongs, so groups may hold more than 27 %, and with few different totals a candidate may belong
 * to both.
 */
record ScoreGroups(double low, double high) {

  private static final double LOW = 0.27;
  private static final double HIGH = 0.73;

  /** Bounds for at least one total. */
  static ScoreGroups of(int[] totals) {
    int[] ordered = totals.clone();
    Arrays.sort(ordered);
    return new ScoreGroups(quantile(ordered, LOW), quantile(ordered, HIGH));
  }

  /** Adds one before it takes the floor, as R does, so that both round alike. */
  private static double quantile(int[] ordered, double probability) {
    double place = 1 + (ordered.length - 1) * probability;
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    double at = ordered[below - 1];
    double step = place - below;
    return ordered[above - 1] == at ? at : (1 - step) * at + step * ordered[above - 1];
  }

  boolean isLow(int total) {
    return total <= low;
  }

  boolean isHigh(int total) {
    return total >= high;
  }
}
