package org.ridealong.psychometrics.sjt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;

class PanelScoringProperties {

  private static final double CLOSE = 1e-10;

  @Property(tries = 100, seed = "20261125")
  void the_order_of_judges_and_items_does_not_matter(@ForAll long seed) {
    Random random = new Random(seed);
    int items = 2 + random.nextInt(6);
    int[][] panel = ratings(random, 1 + random.nextInt(12), items);
    int[][] candidates = ratings(random, 1 + random.nextInt(12), items);
    List<Integer> judges = shuffled(panel.length, random);
    List<Integer> order = shuffled(items, random);
    int[][] movedPanel =
        judges.stream().map(judge -> moved(panel[judge], order)).toArray(int[][]::new);
    int[][] movedCandidates =
        IntStream.range(0, candidates.length)
            .mapToObj(candidate -> moved(candidates[candidate], order))
            .toArray(int[][]::new);

    List<Map<ScoringMethod, Estimate>> plain = score(panel, candidates);
    List<Map<ScoringMethod, Estimate>> after = score(movedPanel, movedCandidates);
    for (int candidate = 0; candidate < candidates.length; candidate++) {
      for (ScoringMethod method : ScoringMethod.values()) {
        Estimate expected = plain.get(candidate).get(method);
        Estimate actual = after.get(candidate).get(method);
        assertEquals(
            expected.refusal().map(Estimate.NotEstimable::outcome),
            actual.refusal().map(Estimate.NotEstimable::outcome));
        expected
            .value()
            .ifPresent(value -> assertEquals(value, actual.value().orElseThrow(), CLOSE));
      }
    }
  }

  /** Three judges say 1, 2, 2 of the first option and 5, 5, 4 of the second. */
  @Example
  void scores_by_hand() {
    int[][] panel = {{1, 5}, {2, 5}, {2, 4}};
    Map<ScoringMethod, Estimate> scores = score(panel, new int[][] {{1, 4}}).get(0);

    assertScore(0, scores, ScoringMethod.MODE);
    assertScore(1.0 / 3, scores, ScoringMethod.PROPORTION);
    assertScore(-2.0 / 3, scores, ScoringMethod.DISTANCE);
    assertScore(-4.0 / 9, scores, ScoringMethod.SQUARED_DISTANCE);
    assertScore(-2.0 / Math.sqrt(3), scores, ScoringMethod.STANDARDIZED_DISTANCE);
    assertScore(-1, scores, ScoringMethod.MEDIAN_DISTANCE);
    assertScore(1, scores, ScoringMethod.NEAR_MODE);
    assertScore(1, scores, ScoringMethod.SAME_SIDE);
    assertScore(1, scores, ScoringMethod.PROFILE_CORRELATION);
    assertScore(0, scores, ScoringMethod.WITHIN_PERSON_DISTANCE);
  }

  @Example
  void the_key_by_hand() {
    PanelKey key =
        PanelKey.of(
            ScoreTable.ofRows(1, new int[][] {{1}, {2}, {2}, {1}, {5}}),
            ScoreTable.ofRows(1, new int[][] {{4}}));
    PanelKey.Item item = key.items().get(0);

    assertEquals(1, item.mode().value().orElseThrow());
    assertEquals(2, item.tied());
    assertEquals(2, item.median().value().orElseThrow());
    assertEquals(2.2, item.mean().value().orElseThrow(), 1e-15);
    assertEquals(1 - 2.7 / (15.0 / 12), item.agreement().value().orElseThrow(), 1e-14);
    assertEquals(5.6 / 5, item.averageDeviation().value().orElseThrow(), 1e-15);
    assertEquals(List.of(0.4, 0.4, 0.0, 0.2), item.shares());
  }

  @Example
  void a_candidate_without_ratings_has_no_score() {
    Map<ScoringMethod, Estimate> scores =
        score(new int[][] {{1, 5}}, new int[][] {{ScoreTable.MISSING, ScoreTable.MISSING}}).get(0);

    assertEquals(
        Outcome.NO_SCORES, scores.get(ScoringMethod.MODE).refusal().orElseThrow().outcome());
    assertEquals(
        Outcome.NO_SCORES,
        scores.get(ScoringMethod.WITHIN_PERSON_DISTANCE).refusal().orElseThrow().outcome());
  }

  private static List<Map<ScoringMethod, Estimate>> score(int[][] panel, int[][] candidates) {
    ScoreTable rated = ScoreTable.ofRows(panel[0].length, candidates);
    return PanelScoring.score(PanelKey.of(ScoreTable.ofRows(panel[0].length, panel), rated), rated);
  }

  private static int[][] ratings(Random random, int rows, int items) {
    int[][] ratings = new int[rows][items];
    for (int[] row : ratings) {
      for (int item = 0; item < items; item++) {
        row[item] = random.nextInt(10) == 0 ? ScoreTable.MISSING : 1 + random.nextInt(5);
      }
    }
    return ratings;
  }

  private static List<Integer> shuffled(int size, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  private static int[] moved(int[] row, List<Integer> order) {
    return order.stream().mapToInt(item -> row[item]).toArray();
  }

  private static void assertScore(
      double expected, Map<ScoringMethod, Estimate> scores, ScoringMethod method) {
    assertEquals(expected, scores.get(method).value().orElseThrow(), 1e-14, method.name());
  }
}
