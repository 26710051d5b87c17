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
import org.ridealong.psychometrics.numeric.NamedOutcome;

class ItemAnalysisProperties {

  private static final double CLOSE = 1e-10;

  @Property(tries = 200, seed = "20261125")
  void theOrderOfCandidatesDoesNotMatter(
      @ForAll("rows") double[][] rows, @ForAll MissingRule rule, @ForAll long seed) {
    List<double[]> shuffled = new ArrayList<>(Arrays.asList(rows));
    Collections.shuffle(shuffled, new Random(seed));

    assertClose(analyze(rows, 0, rule), analyze(shuffled.toArray(double[][]::new), 0, rule));
  }

  @Property(tries = 200, seed = "20261125")
  void theOrderOfItemsOnlyReordersTheResult(
      @ForAll("rows") double[][] rows, @ForAll MissingRule rule, @ForAll long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows[0].length).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    double[][] shuffled =
        Arrays.stream(rows)
            .map(row -> order.stream().mapToDouble(item -> row[item]).toArray())
            .toArray(double[][]::new);

    ItemAnalysis.Result plain = analyze(rows, 0, rule);
    assertClose(
        new ItemAnalysis.Result(order.stream().map(plain.items()::get).toList(), plain.test()),
        analyze(shuffled, 0, rule));
  }

  @Property(tries = 200, seed = "20261125")
  void aConstantAddedToEveryScoreAndRangeMovesOnlyTheMeans(
      @ForAll("rows") double[][] rows,
      @ForAll MissingRule rule,
      @ForAll @IntRange(min = -50, max = 50) int constant) {
    double[][] moved =
        Arrays.stream(rows)
            .map(row -> Arrays.stream(row).map(score -> score + constant).toArray())
            .toArray(double[][]::new);

    ItemAnalysis.Result plain = analyze(rows, 0, rule);
    ItemAnalysis.Result after = analyze(moved, constant, rule);
    for (int item = 0; item < rows[0].length; item++) {
      ItemStatistics before = plain.items().get(item);
      ItemStatistics now = after.items().get(item);
      assertClose(before.mean().then(mean -> Estimate.of(mean + constant)), now.mean(), "mean");
      assertClose(before.standardDeviation(), now.standardDeviation(), "standard deviation");
      assertClose(before.difficulty(), now.difficulty(), "difficulty");
      assertClose(before.correctedItemTotal(), now.correctedItemTotal(), "corrected item-total");
      assertClose(before.alphaIfDeleted(), now.alphaIfDeleted(), "alpha if deleted");
    }
    assertClose(plain.test().alpha(), after.test().alpha(), "alpha");
  }

  @Property(tries = 200, seed = "20261125")
  void everyFigureIsFiniteOrHasANamedOutcome(
      @ForAll("rows") double[][] rows, @ForAll MissingRule rule) {
    for (ItemStatistics item : analyze(rows, 0, rule).items()) {
      long present = figures(item).stream().filter(figure -> figure.value().isPresent()).count();
      assertEquals(6, present + item.outcomes().size());
      assertEquals(
          item.outcomes().size(),
          item.outcomes().stream().map(NamedOutcome::statistic).distinct().count());
    }
  }

  @Provide
  Arbitrary<double[][]> rows() {
    Arbitrary<Double> cell =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.integers().between(0, 4).map(Integer::doubleValue)),
            Tuple.of(1, Arbitraries.just(ScoreMatrix.MISSING)));
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(
            items ->
                cell.array(Double[].class)
                    .ofSize(items)
                    .map(row -> Arrays.stream(row).mapToDouble(Double::doubleValue).toArray())
                    .array(double[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(30));
  }

  private static ItemAnalysis.Result analyze(double[][] rows, double lowest, MissingRule rule) {
    int items = rows[0].length;
    return ItemAnalysis.analyze(
        ScoreMatrix.ofRows(items, rows),
        Collections.nCopies(items, new ScoreRange(lowest, lowest + 4)),
        rule);
  }

  private static List<Estimate> figures(ItemStatistics item) {
    return List.of(
        item.mean(),
        item.standardDeviation(),
        item.difficulty(),
        item.itemTotal(),
        item.correctedItemTotal(),
        item.alphaIfDeleted());
  }

  private static void assertClose(ItemAnalysis.Result expected, ItemAnalysis.Result actual) {
    for (int item = 0; item < expected.items().size(); item++) {
      assertEquals(expected.items().get(item).n(), actual.items().get(item).n());
      assertEquals(expected.items().get(item).omits(), actual.items().get(item).omits());
      List<Estimate> wanted = figures(expected.items().get(item));
      List<Estimate> got = figures(actual.items().get(item));
      for (int i = 0; i < wanted.size(); i++) {
        assertClose(wanted.get(i), got.get(i), "figure " + i);
      }
    }
    assertClose(expected.test().alpha(), actual.test().alpha(), "alpha");
  }

  private static void assertClose(Estimate expected, Estimate actual, String figure) {
    assertEquals(expected.refusal(), actual.refusal(), figure);
    if (expected.value().isPresent()) {
      assertEquals(expected.value().getAsDouble(), actual.value().orElseThrow(), CLOSE, figure);
    }
  }
}
