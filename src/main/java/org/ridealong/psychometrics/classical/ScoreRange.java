package org.ridealong.psychometrics.classical;

import java.util.Collections;
import java.util.List;

/** The lowest and the highest score that an item can give, whether or not anybody got it. */
public record ScoreRange(double lowest, double highest) {

  public ScoreRange {
    if (!Double.isFinite(lowest) || !Double.isFinite(highest) || lowest > highest) {
      throw new IllegalArgumentException("not a score range: " + lowest + " to " + highest);
    }
  }

  /**
   * One range for all items, from zero to the largest score in the whole matrix: for data that come
   * without a description of their scale. Without any score above zero the range is empty and
   * difficulty not estimable.
   *
   * @throws IllegalArgumentException if a score is negative
   */
  public static List<ScoreRange> zeroToLargest(ScoreMatrix scores) {
    double largest = 0;
    for (int item = 0; item < scores.items(); item++) {
      for (double score : scores.presentScores(item)) {
        if (score < 0) {
          throw new IllegalArgumentException("a score below zero needs a stated range: " + score);
        }
        largest = Math.max(largest, score);
      }
    }
    return Collections.nCopies(scores.items(), new ScoreRange(0, largest));
  }
}
