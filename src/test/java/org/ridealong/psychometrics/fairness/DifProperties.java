package org.ridealong.psychometrics.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.ScoreTable;

class DifProperties {

  private static final double CLOSE = 1e-7;

  @Property(tries = 150, seed = "20261125")
  void theOrderOfCandidatesDoesNotMatter(@ForAll("rows") int[][] rows, @ForAll long seed) {
    List<int[]> shuffled = new ArrayList<>(Arrays.asList(rows));
    Collections.shuffle(shuffled, new Random(seed));
    assertClose(figures(rows), figures(shuffled.toArray(int[][]::new)));
  }

  @Property(tries = 150, seed = "20261125")
  void theOrderOfItemsOnlyReordersTheResult(@ForAll("rows") int[][] rows, @ForAll long seed) {
    int items = rows[0].length - 1;
    List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, items).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    int[][] shuffled =
        Arrays.stream(rows)
            .map(
                row ->
                    IntStream.concat(
                            IntStream.of(row[0]), order.stream().mapToInt(item -> row[item]))
                        .toArray())
            .toArray(int[][]::new);
    List<List<Estimate>> plain = figures(rows);
    assertClose(order.stream().map(item -> plain.get(item - 1)).toList(), figures(shuffled));
  }

  @Property(tries = 150, seed = "20261125")
  void swappingTheGroupsFlipsSignsAndKeepsSizes(@ForAll("rows") int[][] rows) {
    int[][] swapped =
        Arrays.stream(rows)
            .map(
                row -> {
                  int[] other = row.clone();
                  other[0] = 1 - other[0];
                  return other;
                })
            .toArray(int[][]::new);
    int items = rows[0].length - 1;
    for (int item = 0; item < items; item++) {
      MantelHaenszel.Result one = mantelHaenszel(rows).get(item);
      MantelHaenszel.Result two = mantelHaenszel(swapped).get(item);
      assertEquals(one.chiSquare().value().isPresent(), two.chiSquare().value().isPresent());
      assertClose(one.chiSquare(), two.chiSquare(), 1);
      if (one.delta().value().isPresent() && two.delta().value().isPresent()) {
        assertClose(one.delta(), two.delta(), -1);
        assertClose(one.deltaError(), two.deltaError(), 1);
      }
      MantelTest.Result first = mantel(rows).get(item);
      MantelTest.Result second = mantel(swapped).get(item);
      assertClose(first.z(), second.z(), -1);
      LogisticDif.Result before = logistic(rows).get(item);
      LogisticDif.Result after = logistic(swapped).get(item);
      assertClose(before.both().chiSquare(), after.both().chiSquare(), 1);
      if (before.group().value().isPresent() && after.group().value().isPresent()) {
        assertClose(before.group(), after.group(), -1);
      }
    }
  }

  @Property(tries = 150, seed = "20261125")
  void mantelsTestOfZeroOneItemsIsTheUncorrectedMantelHaenszel(@ForAll("rows") int[][] rows) {
    List<MantelHaenszel.Result> haenszel = mantelHaenszel(rows);
    List<MantelTest.Result> mantel = mantel(rows);
    for (int item = 0; item < haenszel.size(); item++) {
      if (haenszel.get(item).uncorrected().value().isPresent()) {
        assertClose(haenszel.get(item).uncorrected(), mantel.get(item).chiSquare(), 1);
      }
    }
  }

  @Property(tries = 100, seed = "20261125")
  void figuresAreFiniteOrNamed(@ForAll("rows") int[][] rows) {
    for (List<Estimate> item : figures(rows)) {
      for (Estimate figure : item) {
        assertEquals(figure.value().isEmpty(), figure.refusal().isPresent());
      }
    }
  }

  /** The first cell is the group, 1 for focal. */
  @Provide
  Arbitrary<int[][]> rows() {
    Arbitrary<Integer> cell =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.integers().between(0, 1)),
            Tuple.of(1, Arbitraries.just(ScoreTable.MISSING)));
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(
            items ->
                Arbitraries.integers()
                    .between(0, 1)
                    .flatMap(
                        group ->
                            cell.list()
                                .ofSize(items)
                                .map(
                                    cells ->
                                        IntStream.concat(
                                                IntStream.of(group),
                                                cells.stream().mapToInt(Integer::intValue))
                                            .toArray()))
                    .array(int[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(60));
  }

  private static ScoreTable scores(int[][] rows) {
    return ScoreTable.ofRows(
        rows[0].length - 1,
        Arrays.stream(rows)
            .map(row -> Arrays.copyOfRange(row, 1, row.length))
            .toArray(int[][]::new));
  }

  private static BitSet focal(int[][] rows) {
    BitSet focal = new BitSet();
    for (int row = 0; row < rows.length; row++) {
      focal.set(row, rows[row][0] == 1);
    }
    return focal;
  }

  private static List<MantelHaenszel.Result> mantelHaenszel(int[][] rows) {
    ScoreTable scores = scores(rows);
    return MantelHaenszel.analyze(scores, focal(rows), MatchingScore.everyItem(scores));
  }

  private static List<MantelTest.Result> mantel(int[][] rows) {
    ScoreTable scores = scores(rows);
    return MantelTest.analyze(scores, focal(rows), MatchingScore.everyItem(scores));
  }

  private static List<LogisticDif.Result> logistic(int[][] rows) {
    ScoreTable scores = scores(rows);
    return LogisticDif.analyze(scores, focal(rows), MatchingScore.everyItem(scores));
  }

  private static List<List<Estimate>> figures(int[][] rows) {
    ScoreTable scores = scores(rows);
    BitSet anchors = MatchingScore.everyItem(scores);
    List<MantelHaenszel.Result> haenszel = mantelHaenszel(rows);
    List<MantelTest.Result> mantel = mantel(rows);
    List<LogisticDif.Result> logistic = logistic(rows);
    List<BreslowDay.Result> breslowDay = BreslowDay.analyze(scores, focal(rows), anchors);
    List<Standardization.Result> std = Standardization.analyze(scores, focal(rows), anchors);
    return IntStream.range(0, scores.items())
        .mapToObj(
            item ->
                List.of(
                    haenszel.get(item).chiSquare(),
                    haenszel.get(item).delta(),
                    haenszel.get(item).deltaError(),
                    std.get(item).difference(),
                    std.get(item).error(),
                    logistic.get(item).both().chiSquare(),
                    logistic.get(item).uniform().explained(),
                    logistic.get(item).group(),
                    logistic.get(item).interactionError(),
                    breslowDay.get(item).chiSquare(),
                    breslowDay.get(item).trend(),
                    mantel.get(item).z(),
                    mantel.get(item).meanDifferenceError(),
                    mantel.get(item).inDeviations()))
        .toList();
  }

  private static void assertClose(List<List<Estimate>> expected, List<List<Estimate>> actual) {
    assertEquals(expected.size(), actual.size());
    for (int item = 0; item < expected.size(); item++) {
      for (int i = 0; i < expected.get(item).size(); i++) {
        Estimate wanted = expected.get(item).get(i);
        Estimate got = actual.get(item).get(i);
        assertEquals(wanted.refusal(), got.refusal(), "figure " + i);
        assertClose(wanted, got, 1);
      }
    }
  }

  private static void assertClose(Estimate expected, Estimate actual, int sign) {
    if (expected.value().isPresent()) {
      double wanted = sign * expected.value().getAsDouble();
      assertEquals(wanted, actual.value().orElseThrow(), CLOSE * (1 + Math.abs(wanted)));
    }
  }
}
