package org.ridealong.psychometrics.sjt;

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

  private final OptionKey key;

  /**
   * @param effectiveness rated effectiveness of each option, from 1 to 5; at least two options
   * @throws IllegalArgumentException with fewer than two options or a value off the scale
   */
  public BestOption(double... effectiveness) {
    this.key = new OptionKey(effectiveness);
  }

  /** Whether the item is scored 1 or 0 by its key. */
  public boolean isKeyed() {
    return key.bestLeadsBy(KEY_LEAD);
  }

  /** The score of a choice, from 0 to 1. */
  public double score(int choice) {
    if (isKeyed()) {
      return choice == key.best() ? 1 : 0;
    }
    return (key.effectiveness(choice) - OptionKey.LOWEST) / (OptionKey.HIGHEST - OptionKey.LOWEST);
  }
}
