package org.ridealong.psychometrics.generalizability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores in long format with the level of each factor. The arrays are kept, not copied.
 *
 * <p>Levels of a factor are numbered from 0. Where a factor is nested, its numbers may be used
 * again in each level of what it is nested in.
 */
public final class Observations {

  private final int[][] levels;
  private final double[] scores;

  /**
   * @param levels factors x observations
   * @param scores finite
   * @throws IllegalArgumentException if lengths differ or a score is not finite
   */
  public Observations(int[][] levels, double[] scores) {
    this.levels = levels.clone();
    this.scores = scores;
    for (int[] ofFactor : levels) {
      if (ofFactor.length != scores.length) {
        throw new IllegalArgumentException(
            "%d levels for %d scores".formatted(ofFactor.length, scores.length));
      }
    }
    for (double score : scores) {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException("a score of " + score);
      }
    }
  }

  int count() {
    return scores.length;
  }

  double score(int observation) {
    return scores[observation];
  }

  int level(int factor, int observation) {
    return levels[factor][observation];
  }

  /** Numbers the combinations of levels that an effect has, in the order in which they occur. */
  Partition partition(List<Integer> factors) {
    int[] numbers = new int[scores.length];
    int count = scores.length == 0 ? 0 : 1;
    for (int factor : factors) {
      count = refine(numbers, levels[factor]);
    }
    return new Partition(numbers, count);
  }

  private static int refine(int[] numbers, int[] ofFactor) {
    Map<Long, Integer> known = new HashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      long key = ((long) numbers[i] << 32) | ofFactor[i];
      Integer number = known.putIfAbsent(key, known.size());
      numbers[i] = number == null ? known.size() - 1 : number;
    }
    return known.size();
  }

  /** The level of each observation, numbered by first occurrence, and how many levels there are. */
  @SuppressWarnings("ArrayRecordComponent")
  record Partition(int[] levelOf, int count) {

    boolean isSameAs(Partition other) {
      return count == other.count && Arrays.equals(levelOf, other.levelOf);
    }

    /** Whether the level of the other follows from the level of this. */
    boolean refines(Partition other) {
      int[] above = new int[count];
      Arrays.fill(above, -1);
      for (int i = 0; i < levelOf.length; i++) {
        int level = levelOf[i];
        if (above[level] >= 0 && above[level] != other.levelOf[i]) {
          return false;
        }
        above[level] = other.levelOf[i];
      }
      return true;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Partition partition && isSameAs(partition);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(levelOf);
    }

    @Override
    public String toString() {
      return count + " levels of " + levelOf.length + " observations";
    }
  }
}
