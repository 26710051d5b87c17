package org.ridealong.scenario;

import java.util.Arrays;
import java.util.Locale;

/** How a candidate responds at a decision point. */
public enum ResponseFormat {
  /** Choose the one option that is best. */
  BEST,
  /** Choose the one option that is best and the one that is worst. */
  BEST_WORST,
  /** Say of each option how effective it is, from 1 to 5. */
  RATE_EACH,
  /** Put the options in order, the most effective first. */
  RANK,
  /** Write an answer in own words. */
  WRITTEN;

  /** How a storyboard names it, such as {@code best-worst}. */
  String inStoryboard() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The format that a storyboard names.
   *
   * @throws IllegalArgumentException for a name that the storyboard's own rules would refuse
   */
  static ResponseFormat ofStoryboard(String name) {
    return Arrays.stream(values())
        .filter(format -> format.inStoryboard().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No response format " + name));
  }
}
