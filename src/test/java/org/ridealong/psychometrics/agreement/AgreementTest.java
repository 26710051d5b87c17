package org.ridealong.psychometrics.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

class AgreementTest {

  private static final double NONE = Double.NaN;

  /** Krippendorff (2011), section C: twelve units, four observers. */
  private static final double[][] TWELVE = {
    {1, 1, NONE, 1},
    {2, 2, 3, 2},
    {3, 3, 3, 3},
    {3, 3, 3, 3},
    {2, 2, 2, 2},
    {1, 2, 3, 4},
    {4, 4, 4, 4},
    {1, 1, 2, 1},
    {2, 2, 2, 2},
    {NONE, 5, 5, 5},
    {NONE, NONE, 1, 1},
    {NONE, NONE, 3, NONE}
  };

  /** Shrout and Fleiss (1979), table 2: six targets, four judges. */
  private static final double[][] SIX = {
    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
  };

  @ParameterizedTest
  @CsvSource({"NOMINAL, .743", "ORDINAL, .815", "INTERVAL, .849", "RATIO, .797"})
  void gives_the_printed_alphas(KrippendorffAlpha.Level level, double printed) {
    assertFigure(printed, KrippendorffAlpha.of(Ratings.ofNumbers(4, TWELVE), level), 5e-4);
  }

  @Test
  void gives_the_printed_intraclass_correlations() {
    IntraclassCorrelation.Result icc = IntraclassCorrelation.of(Ratings.ofNumbers(4, SIX));

    assertFigure(0.17, icc.icc1(), 5e-3);
    assertFigure(0.29, icc.icc2(), 5e-3);
    assertFigure(0.71, icc.icc3(), 5e-3);
    assertFigure(0.44, icc.icc1k(), 5e-3);
    assertFigure(0.62, icc.icc2k(), 5e-3);
    assertFigure(0.91, icc.icc3k(), 5e-3);
  }

  /** Of 50 units, 20 yes-yes, 15 no-no, 10 and 5 apart: po .7, pe .5, kappa .4. */
  @Test
  void cohens_kappa_of_a_two_by_two_table() {
    double[][] rows = new double[50][];
    for (int unit = 0; unit < 50; unit++) {
      rows[unit] =
          unit < 20
              ? new double[] {1, 1}
              : unit < 35
                  ? new double[] {0, 0}
                  : unit < 45 ? new double[] {0, 1} : new double[] {1, 0};
    }
    Ratings ratings = Ratings.ofNumbers(2, rows);

    assertFigure(0.4, CohenKappa.of(ratings, Weighting.UNWEIGHTED), 1e-12);
    assertFigure(0.4, ChanceCorrected.of(ratings, Coefficient.CONGER, Weighting.UNWEIGHTED), 1e-12);
    assertFigure(
        0.7, ChanceCorrected.of(ratings, Coefficient.PERCENT, Weighting.UNWEIGHTED), 1e-12);
    assertFigure(
        0.4,
        ChanceCorrected.of(ratings, Coefficient.BRENNAN_PREDIGER, Weighting.UNWEIGHTED),
        1e-12);
  }

  @Test
  void full_agreement_is_one() {
    Ratings ratings =
        Ratings.ofNumbers(3, new double[][] {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}, {1, 1, 1}});

    for (Coefficient coefficient : Coefficient.values()) {
      for (Weighting weighting : Weighting.values()) {
        assertFigure(1, ChanceCorrected.of(ratings, coefficient, weighting), 1e-12);
      }
    }
    for (KrippendorffAlpha.Level level : KrippendorffAlpha.Level.values()) {
      assertFigure(1, KrippendorffAlpha.of(ratings, level), 1e-12);
    }
    assertFigure(1, RankAgreement.kendall(ratings), 1e-12);
    assertFigure(1, IntraclassCorrelation.of(ratings).icc1(), 1e-12);
    assertOutcome(Outcome.AT_BOUNDARY, CrossedVariance.of(ratings).residual());
  }

  @Test
  void names_are_ratings_without_a_distance() {
    Ratings ratings =
        Ratings.ofNames(
            2, List.of(List.of("a", "a"), List.of("b", "c"), List.of("c", "c"), List.of("b", "b")));

    assertEquals(3, ratings.categories());
    assertFigure(
        0.75, ChanceCorrected.of(ratings, Coefficient.PERCENT, Weighting.UNWEIGHTED), 1e-12);
  }

  @Test
  void a_unit_that_nobody_rated_takes_no_part() {
    Ratings with = Ratings.ofNumbers(2, new double[][] {{1, 2}, {NONE, NONE}, {2, 2}, {1, 1}});
    Ratings without = Ratings.ofNumbers(2, new double[][] {{1, 2}, {2, 2}, {1, 1}});

    assertEquals(
        ChanceCorrected.of(without, Coefficient.GWET, Weighting.LINEAR),
        ChanceCorrected.of(with, Coefficient.GWET, Weighting.LINEAR));
    assertEquals(IntraclassCorrelation.of(without).icc2(), IntraclassCorrelation.of(with).icc2());
  }

  @Test
  void irr_corrects_complete_data_for_too_many_ratings() {
    Ratings complete = Ratings.ofNumbers(4, SIX);
    double exact = figure(KrippendorffAlpha.of(complete, KrippendorffAlpha.Level.INTERVAL));
    double theirs = figure(KrippendorffAlpha.asIrr(complete, KrippendorffAlpha.Level.INTERVAL));

    // 24 ratings; theirs takes them for 72 coincidences.
    assertEquals(1 - (1 - exact) * (72 - 1) / 3 / (24 - 1), theirs, 1e-12);
    assertEquals(
        KrippendorffAlpha.of(Ratings.ofNumbers(4, TWELVE), KrippendorffAlpha.Level.RATIO),
        KrippendorffAlpha.asIrr(Ratings.ofNumbers(4, TWELVE), KrippendorffAlpha.Level.RATIO));
  }

  /** Two thirds of the ratings missing; a units x units matrix would take 3 GB. */
  @Test
  void many_units_with_missing_ratings_give_back_the_components() {
    Random random = new Random(21);
    int raters = 12;
    double[] severity = random.doubles(raters).map(x -> 2 * x).toArray();
    double[][] rows = new double[20_000][raters];
    for (double[] row : rows) {
      double unit = 1.5 * random.nextGaussian();
      for (int rater = 0; rater < raters; rater++) {
        row[rater] = random.nextInt(3) == 0 ? unit + severity[rater] + random.nextGaussian() : NONE;
      }
    }
    Ratings ratings = Ratings.ofNumbers(raters, rows);
    CrossedVariance.Result reml = CrossedVariance.of(ratings);

    assertEquals(2.25, reml.units().value().orElseThrow(), 0.06);
    assertEquals(1, reml.residual().value().orElseThrow(), 0.02);
    double mean = Arrays.stream(severity).average().orElseThrow();
    double variance =
        Arrays.stream(severity).map(s -> (s - mean) * (s - mean)).sum() / (raters - 1);
    assertEquals(variance, reml.raters().value().orElseThrow(), 0.02);
    assertOutcome(
        Outcome.NOT_DEFINED,
        KrippendorffAlpha.of(ratings, KrippendorffAlpha.Level.INTERVAL).estimate());
  }

  @Test
  void what_cannot_be_estimated_is_named() {
    Ratings equal = Ratings.ofNumbers(2, new double[][] {{3, 3}, {3, 3}, {3, 3}});
    Ratings single = Ratings.ofNumbers(2, new double[][] {{1, NONE}, {NONE, 2}, {3, NONE}});
    Ratings missing = Ratings.ofNumbers(2, new double[][] {{1, NONE}, {1, 2}, {3, 1}});
    Ratings negative = Ratings.ofNumbers(2, new double[][] {{-1, 1}, {1, 2}, {3, 1}});

    assertOutcome(
        Outcome.ZERO_VARIANCE,
        ChanceCorrected.of(equal, Coefficient.GWET, Weighting.UNWEIGHTED).estimate());
    assertOutcome(Outcome.ZERO_VARIANCE, CohenKappa.of(equal, Weighting.UNWEIGHTED).estimate());
    assertOutcome(Outcome.ZERO_VARIANCE, RankAgreement.kendall(equal).estimate());
    assertOutcome(Outcome.ZERO_VARIANCE, IntraclassCorrelation.of(equal).icc1().estimate());
    assertOutcome(Outcome.ZERO_VARIANCE, CrossedVariance.of(equal).units());
    assertOutcome(
        Outcome.NO_SCORES,
        ChanceCorrected.of(single, Coefficient.FLEISS, Weighting.UNWEIGHTED).estimate());
    assertOutcome(Outcome.NOT_IDENTIFIED, CrossedVariance.of(single).units());
    assertOutcome(Outcome.MISSING_CELLS, IntraclassCorrelation.of(missing).icc3().estimate());
    assertOutcome(
        Outcome.NOT_DEFINED,
        KrippendorffAlpha.of(negative, KrippendorffAlpha.Level.RATIO).estimate());
  }

  /** The mean of 45 twos is not exactly 2; what is left must not pass for variance. */
  @Test
  void equal_ratings_have_no_intraclass_correlation() {
    double[][] rows = new double[15][3];
    Arrays.stream(rows).forEach(row -> Arrays.fill(row, 2));

    IntraclassCorrelation.Result icc = IntraclassCorrelation.of(Ratings.ofNumbers(3, rows));

    for (AgreementFigure one :
        List.of(icc.icc1(), icc.icc2(), icc.icc3(), icc.icc1k(), icc.icc2k(), icc.icc3k())) {
      assertOutcome(Outcome.ZERO_VARIANCE, one.estimate());
    }
    assertEquals(0, icc.meanSquareUnits().value().orElseThrow());
    assertEquals(0, icc.meanSquareRaters().value().orElseThrow());
  }

  /** Observed and expected agreement are then the same sum, up to rounding. */
  @Test
  void a_rater_of_one_category_agrees_by_chance_and_has_no_p() {
    Random random = new Random(5);
    double[][] rows = new double[40][];
    for (int unit = 0; unit < rows.length; unit++) {
      rows[unit] = new double[] {1 + random.nextInt(4), 2};
    }
    Ratings ratings = Ratings.ofNumbers(2, rows);

    for (Weighting weighting : Weighting.values()) {
      AgreementFigure cohen = CohenKappa.of(ratings, weighting);
      assertEquals(0, figure(cohen));
      assertOutcome(Outcome.ZERO_VARIANCE, cohen.p().orElseThrow());
      AgreementFigure conger = ChanceCorrected.of(ratings, Coefficient.CONGER, weighting);
      assertFigure(0, conger, 1e-14);
      assertOutcome(Outcome.ZERO_VARIANCE, conger.p().orElseThrow());
    }
  }

  private static double figure(AgreementFigure figure) {
    return figure.estimate().value().orElseThrow();
  }

  private static void assertFigure(double expected, AgreementFigure figure, double tolerance) {
    assertEquals(expected, figure(figure), tolerance);
  }

  private static void assertOutcome(Outcome expected, Estimate figure) {
    assertTrue(figure.refusal().isPresent(), figure.toString());
    assertEquals(expected, figure.refusal().get().outcome());
  }
}
