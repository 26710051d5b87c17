package org.ridealong.psychometrics.fairness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    int highest = Math.max(1, scores.highest(studied));
    Map<Integer, Level> levels = new TreeMap<>();
    for (int candidate = 0; candidate < scores.candidates(); candidate++) {
      int score = scores.score(candidate, studied);
      if (score == ScoreTable.MISSING) {
        continue;
      }
      Level level =
          levels.computeIfAbsent(
              matching.of(candidate, studied),
              at -> new Level(at, new int[highest + 1], new int[highest + 1]));
      (focal.get(candidate) ? level.focal() : level.reference())[score]++;
    }
    return new Strata(new ArrayList<>(levels.values()));
  }

  /** Whether there are candidates of both groups. */
  boolean hasBothGroups() {
    return levels.stream().anyMatch(level -> level.focals() > 0)
        && levels.stream().anyMatch(level -> level.references() > 0);
  }
}
