package org.ridealong.psychometrics.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Candidates brought together by what the model needs to know of them.
 *
 * <p>In a Rasch model a candidate's likelihood depends on the candidate's total score and on who
 * rated what, and on nothing else: log L = theta * total - sum of log D + constants, where D is the
 * denominator of each rating. All candidates with the same raters on the same criteria form a
 * <em>design</em>, those of one design with the same total a <em>group</em>; each group is computed
 * once. A <em>look</em> is one rater on one set of criteria.
 *
 * <p>O(cells) to build.
 */
final class Designs {

  /** One rater on a set of criteria. */
  @SuppressWarnings("ArrayRecordComponent")
  record Look(int rater, int[] criteria) {}

  /** Identity by content, for maps. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Key(int[] numbers) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(numbers, key.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  private final List<Look> looks = new ArrayList<>();
  private final int[][] designLooks;
  private final int[] firstGroup;
  private final int[] groupTotal;
  private final int[] groupCount;
  private final int[] candidateGroup;

  Designs(Layout layout) {
    Ratings ratings = layout.ratings();
    int candidates = ratings.candidates();
    int[] total = new int[candidates];
    int[] lookOfEvent = lookOfEvent(layout, total);
    int[][] own = looksByCandidate(ratings, lookOfEvent);
    Map<Key, Integer> known = new HashMap<>();
    int[] designOf = new int[candidates];
    List<int[]> designs = new ArrayList<>();
    for (int c = 0; c < candidates; c++) {
      Integer design = known.putIfAbsent(new Key(own[c]), designs.size());
      if (design == null) {
        design = designs.size();
        designs.add(own[c]);
      }
      designOf[c] = design;
    }
    designLooks = designs.toArray(int[][]::new);
    firstGroup = new int[designLooks.length + 1];
    candidateGroup = new int[candidates];
    int[] everyone = IntStream.range(0, candidates).toArray();
    int[] totals = new int[candidates];
    int[] counts = new int[candidates];
    int groups = 0;
    for (int c : sortedBy(designOf, sortedBy(total, everyone))) {
      boolean designBegan = firstGroup[designOf[c] + 1] > 0;
      if (!designBegan || totals[groups - 1] != total[c]) {
        totals[groups++] = total[c];
      }
      counts[groups - 1]++;
      candidateGroup[c] = groups - 1;
      firstGroup[designOf[c] + 1] = groups;
    }
    groupTotal = Arrays.copyOf(totals, groups);
    groupCount = Arrays.copyOf(counts, groups);
  }

  private int[] lookOfEvent(Layout layout, int[] total) {
    Ratings ratings = layout.ratings();
    Map<Key, Integer> known = new HashMap<>();
    int[] lookOfEvent = new int[ratings.events()];
    int[] buffer = new int[ratings.criteria() + 1];
    for (int event = 0; event < lookOfEvent.length; event++) {
      int used = 0;
      buffer[used++] = ratings.rater(event);
      for (int i = 0; i < ratings.criteria(); i++) {
        if (layout.isUsed(event, i)) {
          buffer[used++] = i;
          total[ratings.candidate(event)] += layout.score(event, i);
        }
      }
      if (used == 1) {
        lookOfEvent[event] = -1;
        continue;
      }
      Key key = new Key(Arrays.copyOf(buffer, used));
      Integer look = known.putIfAbsent(key, looks.size());
      if (look == null) {
        look = looks.size();
        looks.add(new Look(key.numbers[0], Arrays.copyOfRange(key.numbers, 1, used)));
      }
      lookOfEvent[event] = look;
    }
    return lookOfEvent;
  }

  private static int[][] looksByCandidate(Ratings ratings, int[] lookOfEvent) {
    int[] counts = new int[ratings.candidates()];
    for (int event = 0; event < lookOfEvent.length; event++) {
      counts[ratings.candidate(event)] += lookOfEvent[event] >= 0 ? 1 : 0;
    }
    int[][] own = new int[counts.length][];
    Arrays.setAll(own, c -> new int[counts[c]]);
    for (int event = 0; event < lookOfEvent.length; event++) {
      if (lookOfEvent[event] >= 0) {
        int c = ratings.candidate(event);
        own[c][--counts[c]] = lookOfEvent[event];
      }
    }
    for (int[] looksOfOne : own) {
      Arrays.sort(looksOfOne);
    }
    return own;
  }

  /** The numbers in {@code order}, sorted by their keys from 0; equal keys keep their order. */
  private static int[] sortedBy(int[] keys, int[] order) {
    int[] next = new int[Arrays.stream(keys).max().orElse(0) + 2];
    for (int key : keys) {
      next[key + 1]++;
    }
    for (int key = 1; key < next.length; key++) {
      next[key] += next[key - 1];
    }
    int[] sorted = new int[order.length];
    for (int number : order) {
      sorted[next[keys[number]]++] = number;
    }
    return sorted;
  }

  /** All looks, numbered. */
  List<Look> looks() {
    return looks;
  }

  /** How many designs there are. */
  int count() {
    return designLooks.length;
  }

  /** The looks of a design, the same look twice if a rater rated twice. */
  int[] looksOf(int design) {
    return designLooks[design];
  }

  int firstGroup(int design) {
    return firstGroup[design];
  }

  /** The group after the design's last. */
  int endGroup(int design) {
    return firstGroup[design + 1];
  }

  int groups() {
    return groupTotal.length;
  }

  /** The total score of a group's candidates, counted from the lowest categories. */
  int total(int group) {
    return groupTotal[group];
  }

  /** How many candidates a group has. */
  int candidatesIn(int group) {
    return groupCount[group];
  }

  int candidates() {
    return candidateGroup.length;
  }

  int groupOf(int candidate) {
    return candidateGroup[candidate];
  }
}
