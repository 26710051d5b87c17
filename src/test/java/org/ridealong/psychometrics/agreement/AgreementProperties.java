package org.ridealong.psychometrics.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ridealong.psychometrics.numeric.Estimate;

class AgreementProperties {

  private static final double CLOSE = 1e-7;

  @Property(tries = 150, seed = "20261125")
  void the_order_of_units_does_not_matter(@ForAll("rows") double[][] rows, @ForAll long seed) {
    List<double[]> shuffled = new ArrayList<>(Arrays.asList(rows));
    Collections.shuffle(shuffled, new Random(seed));

    assertSame(rows, shuffled.toArray(double[][]::new));
  }

  @Property(tries = 150, seed = "20261125")
  void the_order_of_raters_does_not_matter(@ForAll("rows") double[][] rows, @ForAll long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows[0].length).boxed().toList());
    Collections.shuffle(order, new Random(seed));

    assertSame(
        rows,
        Arrays.stream(rows)
            .map(row -> order.stream().mapToDouble(rater -> row[rater]).toArray())
            .toArray(double[][]::new));
  }

  /** Another zero and another unit change nothing on an interval scale. */
  @Property(tries = 150, seed = "20261125")
  void interval_figures_know_no_zero_and_no_unit(@ForAll("rows") double[][] rows) {
    Ratings plain = Ratings.ofNumbers(rows[0].length, rows);
    Ratings moved =
        Ratings.ofNumbers(
            rows[0].length,
            Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(x -> 4 * x - 9).toArray())
                .toArray(double[][]::new));

    assertClose(
        "interval",
        KrippendorffAlpha.of(plain, KrippendorffAlpha.Level.INTERVAL).estimate(),
        KrippendorffAlpha.of(moved, KrippendorffAlpha.Level.INTERVAL).estimate());
    assertClose("ICC", CrossedVariance.of(plain).icc21(), CrossedVariance.of(moved).icc21());
    assertClose(
        "ICC2",
        IntraclassCorrelation.of(plain).icc2().estimate(),
        IntraclassCorrelation.of(moved).icc2().estimate());
  }

  /** Of complete data, restricted likelihood and mean squares give the same positive components. */
  @Property(tries = 150, seed = "20261125")
  void complete_data_give_the_components_of_the_mean_squares(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 5 + random.nextInt(20);
    int k = 2 + random.nextInt(5);
    double[][] rows = new double[n][k];
    double[] severity = random.doubles(k, 0, 3).toArray();
    for (double[] row : rows) {
      double unit = 2 * random.nextGaussian();
      for (int rater = 0; rater < k; rater++) {
        row[rater] = unit + severity[rater] + random.nextGaussian();
      }
    }
    Ratings ratings = Ratings.ofNumbers(k, rows);
    IntraclassCorrelation.Result squares = IntraclassCorrelation.of(ratings);
    double residual = squares.meanSquareResidual().value().orElseThrow();
    double units = (squares.meanSquareUnits().value().orElseThrow() - residual) / k;
    double raters = (squares.meanSquareRaters().value().orElseThrow() - residual) / n;
    CrossedVariance.Result reml = CrossedVariance.of(ratings);
    if (units > 0 && raters > 0) {
      assertEquals(units, reml.units().value().orElseThrow(), 1e-7 * (1 + units));
      assertEquals(raters, reml.raters().value().orElseThrow(), 1e-7 * (1 + raters));
      assertEquals(residual, reml.residual().value().orElseThrow(), 1e-7 * residual);
    } else {
      assertEquals(0, Math.min(reml.units().value().orElse(0), reml.raters().value().orElse(0)));
    }
  }

  private static void assertSame(double[][] rows, double[][] others) {
    Map<String, Estimate> expected = figures(rows);
    Map<String, Estimate> actual = figures(others);
    expected.forEach((name, figure) -> assertClose(name, figure, actual.get(name)));
  }

  private static Map<String, Estimate> figures(double[][] rows) {
    Ratings ratings = Ratings.ofNumbers(rows[0].length, rows);
    Map<String, Estimate> figures = new LinkedHashMap<>();
    for (Weighting weighting : Weighting.values()) {
      for (Coefficient coefficient : Coefficient.values()) {
        put(
            figures,
            coefficient + " " + weighting,
            ChanceCorrected.of(ratings, coefficient, weighting));
      }
    }
    for (KrippendorffAlpha.Level level : KrippendorffAlpha.Level.values()) {
      put(figures, "alpha " + level, KrippendorffAlpha.of(ratings, level));
    }
    if (ratings.raters() == 2) {
      put(figures, "cohen", CohenKappa.of(ratings, Weighting.QUADRATIC));
    }
    figures.put("light", CohenKappa.light(ratings));
    IntraclassCorrelation.Result icc = IntraclassCorrelation.of(ratings);
    put(figures, "ICC1", icc.icc1());
    put(figures, "ICC2k", icc.icc2k());
    put(figures, "ICC3", icc.icc3());
    put(figures, "W", RankAgreement.kendall(ratings));
    CrossedVariance.Result reml = CrossedVariance.of(ratings);
    figures.put("unit", reml.units());
    figures.put("rater", reml.raters());
    figures.put("residual", reml.residual());
    figures.put("likelihood", reml.logLikelihood());
    return figures;
  }

  private static void put(Map<String, Estimate> figures, String name, AgreementFigure figure) {
    figures.put(name, figure.estimate());
    Optional<Estimate> error = figure.standardError();
    error.ifPresent(value -> figures.put(name + " error", value));
    figure.low().ifPresent(value -> figures.put(name + " low", value));
    figure.high().ifPresent(value -> figures.put(name + " high", value));
  }

  private static void assertClose(String name, Estimate expected, Estimate actual) {
    assertEquals(
        expected.refusal().map(Estimate.NotEstimable::outcome),
        actual.refusal().map(Estimate.NotEstimable::outcome),
        name);
    expected
        .value()
        .ifPresent(
            value ->
                assertEquals(
                    value, actual.value().orElseThrow(), CLOSE * (1 + Math.abs(value)), name));
  }

  @Provide
  Arbitrary<double[][]> rows() {
    Arbitrary<Double> cell =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.integers().between(1, 4).map(Integer::doubleValue)),
            Tuple.of(1, Arbitraries.just(Double.NaN)));
    return Arbitraries.integers()
        .between(2, 5)
        .flatMap(
            raters ->
                cell.array(double[].class)
                    .ofSize(raters)
                    .array(double[][].class)
                    .ofMinSize(3)
                    .ofMaxSize(25));
  }
}
