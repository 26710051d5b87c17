package org.ridealong.calibration.agreement;

import org.ridealong.rubric.RubricContent;

/**
 * A rater's level beside the definitive one.
 *
 * @param own from 1 to 5, or null where the rater found a reason why there is no level
 */
public record LevelPair(Integer own, int definitive) {

  public LevelPair {
    if (isOutside(definitive) || (own != null && isOutside(own))) {
      throw new IllegalArgumentException("Levels go from 1 to 5, not " + own + ", " + definitive);
    }
  }

  boolean isRated() {
    return own != null;
  }

  /** Own minus definitive: above 0 for a lenient rating. */
  int difference() {
    return own - definitive;
  }

  private static boolean isOutside(int level) {
    return level < RubricContent.LOWEST_LEVEL || level > RubricContent.HIGHEST_LEVEL;
  }
}
