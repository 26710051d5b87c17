package org.ridealong.psychometrics.sjt;

import java.util.Arrays;

/**
 * What experts said about the options of one item: how effective each is, from 1 (worst) to 5
 * (best), and what follows from it.
 */
final class OptionKey {

  static final double LOWEST = 1.0;
  static final double HIGHEST = 5.0;

  /** Differences of decimal fractions are not exact: 4.6 - 3.6 is a little less than 1. */
  private static final double ROUNDING = 1e-9;

  private final double[] effectiveness;
  private final double[] sorted;

  /**
   * @throws IllegalArgumentException with fewer than two options or a value off the scale
   */
  OptionKey(double... effectiveness) {
    if (effectiveness.length < 2
        || Arrays.stream(effectiveness).anyMatch(e -> !(e >= LOWEST && e <= HIGHEST))) {
      throw new IllegalArgumentException("Two options or more, each rated from 1 to 5");
    }
    this.effectiveness = effectiveness.clone();
    this.sorted = effectiveness.clone();
    Arrays.sort(sorted);
  }

  int size() {
    return effectiveness.length;
  }

  double effectiveness(int option) {
    return effectiveness[option];
  }

  /** How far the most effective option is from the least effective one. */
  double spread() {
    return sorted[sorted.length - 1] - sorted[0];
  }

  /** The first of the most effective options. */
  int best() {
    return indexOf(sorted[sorted.length - 1]);
  }

  /** The first of the least effective options. */
  int worst() {
    return indexOf(sorted[0]);
  }

  boolean bestLeadsBy(double lead) {
    return sorted[sorted.length - 1] - sorted[sorted.length - 2] >= lead - ROUNDING;
  }

  boolean worstTrailsBy(double lead) {
    return sorted[1] - sorted[0] >= lead - ROUNDING;
  }

  private int indexOf(double value) {
    int index = 0;
    while (effectiveness[index] != value) {
      index++;
    }
    return index;
  }
}
