package org.ridealong.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
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
import net.jqwik.api.constraints.IntRange;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.ScoreTable;

class TestAnalysisProperties {

  private static final double CLOSE = 1e-9;

  @Property(tries = 200, seed = "20261125")
  void the_order_of_candidates_and_the_threads_change_no_bit(
      @ForAll("rows") int[][] rows,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int threads) {
    List<int[]> shuffled = new ArrayList<>(Arrays.asList(rows));
    Collections.shuffle(shuffled, new Random(seed));

    assertEquals(
        TestAnalysis.analyze(table(rows), 1),
        TestAnalysis.analyze(table(shuffled.toArray(int[][]::new)), threads));
  }

  @Property(tries = 200, seed = "20261125")
  void the_order_of_items_only_reorders_them(@ForAll("rows") int[][] rows, @ForAll long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows[0].length).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    int[] places = order.stream().mapToInt(Integer::intValue).toArray();

    TestAnalysis.Result plain = TestAnalysis.analyze(table(rows), 1);
    TestAnalysis.Result moved = TestAnalysis.analyze(table(rows).choose(places), 1);
    for (int i = 0; i < places.length; i++) {
      ItemFigures before = plain.items().get(places[i]);
      ItemFigures after = moved.items().get(i);
      assertClose(before.correctedItemTotal(), after.correctedItemTotal());
      assertClose(before.alphaIfDropped(), after.alphaIfDropped());
      assertClose(before.discrimination(), after.discrimination());
      assertClose(before.skewness(), after.skewness());
    }
    assertClose(plain.test().consistency().alpha(), moved.test().consistency().alpha());
    assertClose(plain.test().consistency().lambda2(), moved.test().consistency().lambda2());
    assertClose(plain.test().consistency().kr21(), moved.test().consistency().kr21());
    assertEquals(plain.test().total(), moved.test().total());
    assertEquals(plain.levels().size(), moved.levels().size());
  }

  /** The other kernel works on decimal scores and by other formulas. */
  @Property(tries = 200, seed = "20261125")
  void agrees_with_item_analysis(@ForAll("rows") int[][] rows) {
    double[][] scores =
        Arrays.stream(rows)
            .map(
                row ->
                    Arrays.stream(row)
                        .mapToDouble(x -> x == ScoreTable.MISSING ? ScoreMatrix.MISSING : x)
                        .toArray())
            .toArray(double[][]::new);
    ScoreMatrix matrix = ScoreMatrix.ofRows(rows[0].length, scores);
    ItemAnalysis.Result expected =
        ItemAnalysis.analyze(matrix, ScoreRange.zeroToLargest(matrix), MissingRule.LISTWISE);

    TestAnalysis.Result actual = TestAnalysis.analyze(table(rows), 1);
    for (int item = 0; item < rows[0].length; item++) {
      ItemStatistics theirs = expected.items().get(item);
      ItemFigures ours = actual.items().get(item);
      assertClose(theirs.mean(), ours.mean());
      assertClose(theirs.standardDeviation(), ours.standardDeviation());
      assertClose(theirs.itemTotal(), ours.itemTotal());
      assertClose(theirs.correctedItemTotal(), ours.correctedItemTotal());
      assertClose(theirs.alphaIfDeleted(), ours.alphaIfDropped());
    }
    assertClose(expected.test().alpha(), actual.test().consistency().alpha());
    assertClose(
        expected.test().standardErrorOfMeasurement(), actual.test().precision().measurementError());
  }

  @Property(tries = 200, seed = "20261125")
  void the_order_of_candidates_changes_no_bit_of_distractors(
      @ForAll("rows") int[][] rows, @ForAll long seed) {
    List<int[]> shuffled = new ArrayList<>(Arrays.asList(rows));
    Collections.shuffle(shuffled, new Random(seed));

    List<OptionFigures> plain = DistractorAnalysis.analyze(options(rows), 1);
    assertEquals(plain, DistractorAnalysis.analyze(options(shuffled.toArray(int[][]::new)), 3));
    for (int item = 0; item < rows[0].length; item++) {
      int place = item;
      assertEquals(
          rows.length,
          plain.stream().filter(of -> of.item() == place).mapToLong(OptionFigures::n).sum());
    }
  }

  @Provide
  Arbitrary<int[][]> rows() {
    Arbitrary<Integer> cell =
        Arbitraries.frequencyOf(
            Tuple.of(19, Arbitraries.integers().between(0, 1)),
            Tuple.of(3, Arbitraries.integers().between(0, 4)),
            Tuple.of(1, Arbitraries.just(ScoreTable.MISSING)));
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(
            items ->
                cell.array(int[].class)
                    .ofSize(items)
                    .array(int[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(40));
  }

  private static ScoreTable table(int[][] rows) {
    return ScoreTable.ofRows(rows[0].length, rows);
  }

  /** Scores read as options; option 1 is the key. */
  private static OptionTable options(int[][] rows) {
    int items = rows[0].length;
    int[][] choices = new int[items][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int item = 0; item < items; item++) {
        choices[item][row] = rows[row][item];
      }
    }
    int[] keys = new int[items];
    int[] options = new int[items];
    Arrays.fill(keys, 1);
    Arrays.fill(options, 5);
    return new OptionTable(rows.length, choices, keys, options);
  }

  private static void assertClose(Estimate expected, Estimate actual) {
    assertEquals(
        expected.refusal().map(Estimate.NotEstimable::outcome),
        actual.refusal().map(Estimate.NotEstimable::outcome));
    expected.value().ifPresent(value -> assertEquals(value, actual.value().orElseThrow(), CLOSE));
  }
}
