package org.ridealong.psychometrics.sjt;

import java.util.Arrays;

/**
 * Scores the choice of the best option.
 *
 * <p>Where one option leads all others by at least 1.0 on the effectiveness scale from 1 to 5, it
 * is the key and the item is scored 1 or 0. Otherwise no single option is defensible as the key,
 * and the score is the chosen option's effectiveness, mapped to 0 to 1: {@code (effectiveness - 1)
 * / 4}. Lead rule: Motowidlo, Dunnette and Carter (1990) score by expert judgment; the lead of one
 * scale point is this project's rule for when a key is clear.
 *
 * <p>Linear in the number of options.
 */
public final class BestOption {

  /** How far the best option must lead to be the key, in scale points. */
  public static final double KEY_LEAD = 1.0;

  private static final double LOWEST = 1.0;
  private static final double HIGHEST = 5.0;

  private final double[] effectiveness;
  private final boolean keyed;
  private final int best;

  /**
   * @param effectiveness rated effectiveness of each option, from 1 to 5; at least two options
   * @throws IllegalArgumentException with fewer than two options or a value off the scale
   */
  public BestOption(double... effectiveness) {
    if (effectiveness.length < 2
        || Arrays.stream(effectiveness).anyMatch(e -> !(e >= LOWEST && e <= HIGHEST))) {
      throw new IllegalArgumentException("Two options or more, each rated from 1 to 5");
    }
    this.effectiveness = effectiveness.clone();
    double[] sorted = effectiveness.clone();
    Arrays.sort(sorted);
    double top = sorted[sorted.length - 1];
    this.keyed = top - sorted[sorted.length - 2] >= KEY_LEAD - 1e-9;
    int index = 0;
    while (effectiveness[index] != top) {
      index++;
    }
    this.best = index;
  }

  /** Whether the item is scored 1 or 0 by its key. */
  public boolean isKeyed() {
    return keyed;
  }

  /** The score of a choice, from 0 to 1. */
  public double score(int choice) {
    if (keyed) {
      return choice == best ? 1 : 0;
    }
    return (effectiveness[choice] - LOWEST) / (HIGHEST - LOWEST);
  }
}
