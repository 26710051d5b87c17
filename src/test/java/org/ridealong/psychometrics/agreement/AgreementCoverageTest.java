package org.ridealong.psychometrics.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whether 95 % intervals hold the truth in 95 % of samples. Of 1,000 samples the share has a
 * standard error of .007; bounds are some four of them, wider where a method is approximate.
 */
class AgreementCoverageTest {

  private static final int SAMPLES = 1_000;

  /** Units and raters normal with variances 1 and .25, residual .5: ICC(2,1) = 1 / 1.75. */
  @Test
  void intraclass_correlations() {
    Random random = new Random(95);
    Function<Random, double[][]> sample = chance -> normal(chance, 30, 4);

    assertEquals(
        0.95, coverage(random, sample, 1 / 1.75, r -> IntraclassCorrelation.of(r).icc2()), 0.03);
    assertEquals(
        0.95, coverage(random, sample, 1 / 1.5, r -> IntraclassCorrelation.of(r).icc3()), 0.03);
    assertEquals(
        0.95,
        coverage(random, sample, 1 / (1 + 0.5 / 4), r -> IntraclassCorrelation.of(r).icc3k()),
        0.03);
  }

  /** The truth of the same raters is that of very many units. */
  @ParameterizedTest
  @EnumSource(Coefficient.class)
  void chance_corrected_agreement_with_missing_ratings(Coefficient coefficient) {
    double truth =
        ChanceCorrected.of(
                Ratings.ofNumbers(4, categories(new Random(1), 200_000)),
                coefficient,
                Weighting.QUADRATIC)
            .estimate()
            .value()
            .orElseThrow();
    double share =
        coverage(
            new Random(2),
            chance -> categories(chance, 60),
            truth,
            ratings -> ChanceCorrected.of(ratings, coefficient, Weighting.QUADRATIC));

    assertEquals(0.95, share, 0.035);
  }

  @Test
  void kappa_of_two() {
    Function<Random, double[][]> sample = chance -> firstTwo(categories(chance, 150));
    double truth =
        CohenKappa.of(
                Ratings.ofNumbers(2, firstTwo(categories(new Random(3), 200_000))),
                Weighting.LINEAR)
            .estimate()
            .value()
            .orElseThrow();

    assertEquals(
        0.95,
        coverage(new Random(4), sample, truth, r -> CohenKappa.of(r, Weighting.LINEAR)),
        0.03);
  }

  private static double coverage(
      Random random,
      Function<Random, double[][]> sample,
      double truth,
      Function<Ratings, AgreementFigure> method) {
    int held = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[][] rows = sample.apply(random);
      AgreementFigure figure = method.apply(Ratings.ofNumbers(rows[0].length, rows));
      double low = figure.low().orElseThrow().value().orElseThrow();
      double high = figure.high().orElseThrow().value().orElseThrow();
      held += low <= truth && truth <= high ? 1 : 0;
    }
    return (double) held / SAMPLES;
  }

  private static double[][] normal(Random random, int units, int raters) {
    double[] severity = random.doubles(raters).map(ignored -> random.nextGaussian() / 2).toArray();
    double[][] rows = new double[units][raters];
    for (double[] row : rows) {
      double unit = random.nextGaussian();
      for (int rater = 0; rater < raters; rater++) {
        row[rater] = unit + severity[rater] + Math.sqrt(0.5) * random.nextGaussian();
      }
    }
    return rows;
  }

  /** Four raters of different severity, five categories, a fifth of the ratings missing. */
  private static double[][] categories(Random random, int units) {
    double[][] rows = new double[units][4];
    for (double[] row : rows) {
      double unit = 3 + random.nextGaussian();
      for (int rater = 0; rater < row.length; rater++) {
        double rating = Math.rint(unit + 0.2 * rater - 0.3 + 0.7 * random.nextGaussian());
        row[rater] =
            rater > 1 && random.nextInt(5) < 2 ? Double.NaN : Math.max(1, Math.min(5, rating));
      }
    }
    return rows;
  }

  private static double[][] firstTwo(double[][] rows) {
    double[][] pairs = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      pairs[row] = new double[] {rows[row][0], rows[row][1]};
    }
    return pairs;
  }
}
