package org.ridealong.psychometrics.irt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

class FitTest {

  private static int[][] rows(ItemModel model, int n, int items, int categories, long seed) {
    Random random = new Random(seed);
    return Simulated.rows(
        model,
        Simulated.items(model, items, categories, random),
        categories,
        Simulated.normal(n, 0, 1, random),
        random);
  }

  private static double value(Estimate estimate) {
    return estimate.value().getAsDouble();
  }

  /** A model that holds is rejected as often as the level says. */
  @ParameterizedTest
  @CsvSource({
    "RASCH, 2",
    "TWO_PARAMETER, 2",
    "GRADED, 3",
    "GENERALIZED_PARTIAL_CREDIT, 3",
    "PARTIAL_CREDIT, 3"
  })
  void p_values_are_uniform_where_the_model_holds(ItemModel model, int categories) {
    int samples = 60;
    double limited = 0;
    double summed = 0;
    int small = 0;
    int items = 8;
    for (int sample = 0; sample < samples; sample++) {
      Calibration calibration =
          Simulated.calibrated(rows(model, 1000, items, categories, 100 + sample), model);
      double p = value(LimitedInformation.of(calibration).p());
      limited += p / samples;
      small += p < 0.1 ? 1 : 0;
      for (SummedScoreFit.Fit fit : SummedScoreFit.of(calibration)) {
        summed += value(fit.p()) / (samples * items);
      }
    }
    assertEquals(0.5, limited, 4 * 0.2887 / Math.sqrt(samples));
    assertTrue(small <= 14, small + " of " + samples + " below 0.1");
    if (!model.hasUnitDiscrimination()) {
      // As in mirt, a free variance is taken off every item's degrees of freedom.
      assertEquals(0.5, summed, 0.08);
    }
  }

  /** Its location is one parameter more than a partial credit item of the same steps has. */
  @Test
  void an_item_of_a_rating_scale_but_the_first_has_a_degree_of_freedom_less() {
    int[][] rows = rows(ItemModel.RATING_SCALE, 4000, 5, 3, 11);
    List<SummedScoreFit.Fit> scale =
        SummedScoreFit.of(Simulated.calibrated(rows, ItemModel.RATING_SCALE));
    List<SummedScoreFit.Fit> credit =
        SummedScoreFit.of(Simulated.calibrated(rows, ItemModel.PARTIAL_CREDIT));
    for (int item = 0; item < 5; item++) {
      assertEquals(
          value(credit.get(item).degreesOfFreedom()) - (item == 0 ? 0 : 1),
          value(scale.get(item).degreesOfFreedom()),
          "item " + item);
    }
  }

  /** Four items with four scores: the mean products alone leave no degree of freedom. */
  @ParameterizedTest
  @EnumSource(names = {"PARTIAL_CREDIT", "GENERALIZED_PARTIAL_CREDIT", "GRADED"})
  void p_values_with_proportions_of_scores_are_uniform_too(ItemModel model) {
    int samples = 60;
    double mean = 0;
    for (int sample = 0; sample < samples; sample++) {
      Calibration calibration = Simulated.calibrated(rows(model, 1500, 4, 4, 500 + sample), model);
      LimitedInformation.Fit fit = LimitedInformation.of(calibration);
      assertEquals(18 - calibration.freeParameters(), value(fit.degreesOfFreedom()));
      mean += value(fit.p()) / samples;
    }
    assertEquals(0.5, mean, 4 * 0.2887 / Math.sqrt(samples));
  }

  @Test
  void an_item_that_follows_another_law_is_seen() {
    int[][] rows = rows(ItemModel.RASCH, 2000, 10, 2, 7);
    Random random = new Random(8);
    for (int[] row : rows) {
      row[4] = random.nextInt(2);
    }
    Calibration calibration = Simulated.calibrated(rows, ItemModel.RASCH);
    PersonScores scores = PersonEstimation.estimate(calibration);
    List<MeanSquares> fits = ResidualFit.items(calibration, scores, ResidualFit.At.POSTERIOR_MEAN);
    for (int i = 0; i < 10; i++) {
      assertTrue(i == 4 || value(fits.get(i).infit()) < value(fits.get(4).infit()));
    }
    assertTrue(value(fits.get(4).infitZ()) > 3);
    assertTrue(value(SummedScoreFit.of(calibration).get(4).p()) < 1e-6);
    assertTrue(value(LimitedInformation.of(calibration).p()) < 1e-6);
  }

  @Test
  void a_copied_item_shows_in_the_residual_correlation() {
    int[][] rows = rows(ItemModel.TWO_PARAMETER, 1500, 12, 2, 9);
    Random random = new Random(10);
    for (int[] row : rows) {
      row[7] = random.nextDouble() < 0.8 ? row[2] : row[7];
    }
    Calibration calibration = Simulated.calibrated(rows, ItemModel.TWO_PARAMETER);
    Estimate[][] q3 =
        ResidualFit.residualCorrelations(calibration, PersonEstimation.estimate(calibration));
    assertTrue(value(q3[2][7]) > 0.3);
    assertEquals(value(q3[2][7]), value(q3[7][2]));
    assertTrue(Math.abs(value(q3[0][1])) < 0.2);
  }

  @Test
  void a_candidate_who_guesses_does_not_fit() {
    int[][] rows = rows(ItemModel.TWO_PARAMETER, 1000, 30, 2, 11);
    Calibration first = Simulated.calibrated(rows, ItemModel.TWO_PARAMETER);
    for (int i = 0; i < 30; i++) {
      double b = Simulated.value(first.items().get(i).difficulties().get(0));
      rows[0][i] = b > 0 ? 1 : 0;
      rows[1][i] = b > 0 ? 0 : 1;
    }
    Calibration calibration = Simulated.calibrated(rows, ItemModel.TWO_PARAMETER);
    PersonFits fits = ResidualFit.persons(calibration, PersonEstimation.estimate(calibration));
    assertTrue(value(fits.of(0).standardizedLogLikelihood()) < -3);
    assertTrue(value(fits.of(1).standardizedLogLikelihood()) > 1);
    assertTrue(value(fits.of(0).meanSquares().infit()) > 1.5);
  }

  @Test
  void totals_do_not_compare_with_missing_scores() {
    int[][] rows = rows(ItemModel.RASCH, 300, 6, 2, 12);
    rows[5][2] = -1;
    Calibration calibration = Simulated.calibrated(rows, ItemModel.RASCH);
    assertEquals(
        Outcome.MISSING_CELLS,
        SummedScoreFit.of(calibration).get(0).chiSquare().refusal().orElseThrow().outcome());
    assertEquals(
        Outcome.MISSING_CELLS,
        LimitedInformation.of(calibration).statistic().refusal().orElseThrow().outcome());
  }

  @Test
  void nothing_is_left_to_test_with_as_many_parameters_as_moments() {
    Calibration calibration =
        Simulated.calibrated(rows(ItemModel.TWO_PARAMETER, 900, 3, 2, 13), ItemModel.TWO_PARAMETER);
    assertEquals(
        Outcome.TOO_FEW_ITEMS,
        LimitedInformation.of(calibration).p().refusal().orElseThrow().outcome());
  }

  @Test
  void sparse_rows_go_into_the_neighbor_with_fewer_candidates() {
    SparseCells cells = new SparseCells(2);
    cells.addRow(new long[] {9, 3}, new double[] {8, 4}, true);
    cells.addRow(new long[] {4, 0}, new double[] {3.5, 0.5}, true);
    cells.addRow(new long[] {5, 4}, new double[] {5, 4}, true);
    cells.join();
    assertEquals(2, cells.rows());
    assertEquals(4, cells.cells());
    assertEquals(1.0 / 8 + 1.0 / 4 + 0.25 / 8.5 + 0.25 / 4.5, cells.chiSquare(), 1e-12);
  }

  @Test
  void information_is_the_inverse_variance_of_the_weighted_estimate() {
    Random random = new Random(14);
    double[][] items = Simulated.items(ItemModel.TWO_PARAMETER, 40, 2, random);
    double[] theta = new double[3000];
    int[][] known =
        Simulated.rows(
            ItemModel.TWO_PARAMETER, items, 2, Simulated.normal(3000, 0, 1, random), random);
    int[][] fixed = Simulated.rows(ItemModel.TWO_PARAMETER, items, 2, theta, random);
    int[][] both = new int[6000][];
    System.arraycopy(known, 0, both, 0, 3000);
    System.arraycopy(fixed, 0, both, 3000, 3000);
    int[] group = new int[6000];
    Arrays.fill(group, 3000, 6000, 1);
    Calibration calibration =
        Simulated.calibrated(
            MarginalCalibration.calibrate(
                Simulated.table(both),
                group,
                2,
                ItemModel.TWO_PARAMETER,
                CalibrationSettings.usual(2)));
    PersonScores scores = PersonEstimation.estimate(calibration);
    double sum = 0;
    for (int n = 3000; n < 6000; n++) {
      sum += Math.pow(value(scores.of(n).weightedLikelihood()), 2);
    }
    double expected = 1 / TestInformation.at(calibration, 0).test();
    assertEquals(1, sum / 3000 / expected, 0.1);
  }
}
