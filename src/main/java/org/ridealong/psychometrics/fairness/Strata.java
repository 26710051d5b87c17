package org.ridealong.psychometrics.fairness;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * The candidates who have a score on the studied item, by matching score, group and item score.
 *
 * @param levels in ascending order of the matching score
 */
record Strata(List<Level> levels) {

  Strata {
    levels = List.copyOf(levels);
  }

  /**
   * One matching score.
   *
   * @param reference how many of the reference group have each item score
   * @param focal how many of the focal group have it
   */
  record Level(int matching, int[] reference, int[] focal) {

    int references() {
      return sum(reference);
    }

    int focals() {
      return sum(focal);
    }

    int candidates() {
      return references() + focals();
    }

    private static int sum(int[] counts) {
      int sum = 0;
      for (int count : counts) {
        sum += count;
      }
      return sum;
    }
  }

  /**
   * Counts. O(candidates).
   *
   * @param focal the candidates of the focal group; the others are the reference group
   */
  static Strata of(ScoreTable scores, BitSet focal, MatchingScore matching, int studied) {
    int categories = Math.max(1, scores.highest(studied)) + 1;
    Level[] levels = new Level[matching.highest() + 1];
    for (int candidate = 0; candidate < scores.candidates(); candidate++) {
      int score = scores.score(candidate, studied);
      if (score == ScoreTable.MISSING) {
        continue;
      }
      int at = matching.of(candidate, studied);
      if (levels[at] == null) {
        levels[at] = new Level(at, new int[categories], new int[categories]);
      }
      (focal.get(candidate) ? levels[at].focal() : levels[at].reference())[score]++;
    }
    return new Strata(Arrays.stream(levels).filter(Objects::nonNull).toList());
  }

  /** Whether there are candidates of both groups. */
  boolean hasBothGroups() {
    return levels.stream().anyMatch(level -> level.focals() > 0)
        && levels.stream().anyMatch(level -> level.references() > 0);
  }
}
