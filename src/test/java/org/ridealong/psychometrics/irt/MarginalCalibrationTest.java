package org.ridealong.psychometrics.irt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Outcome;

class MarginalCalibrationTest {

  private static int[][] twoParameterRows(int n, int items, long seed) {
    Random random = new Random(seed);
    return Simulated.rows(
        ItemModel.TWO_PARAMETER,
        Simulated.items(ItemModel.TWO_PARAMETER, items, 2, random),
        2,
        Simulated.normal(n, 0, 1, random),
        random);
  }

  private static int[][] orderedRows(ItemModel model, int n, int items, int scores, long seed) {
    Random random = new Random(seed);
    return Simulated.rows(
        model,
        Simulated.items(model, items, scores, random),
        scores,
        Simulated.normal(n, 0, 1, random),
        random);
  }

  private static CalibrationResult calibrate(int[][] rows, ItemModel model) {
    return MarginalCalibration.calibrate(
        Simulated.table(rows), model, CalibrationSettings.usual(1));
  }

  private static CalibrationResult.Refused refused(int[][] rows, ItemModel model) {
    return assertInstanceOf(CalibrationResult.Refused.class, calibrate(rows, model));
  }

  @Test
  void an_item_with_one_score_for_all_takes_no_part_and_is_named() {
    int[][] rows = twoParameterRows(600, 6, 1);
    int[][] without = new int[rows.length][5];
    for (int n = 0; n < rows.length; n++) {
      rows[n][3] = 1;
      System.arraycopy(rows[n], 0, without[n], 0, 3);
      System.arraycopy(rows[n], 4, without[n], 3, 2);
    }
    Calibration calibration = Simulated.calibrated(rows, ItemModel.TWO_PARAMETER);
    assertEquals(1, calibration.excluded().size());
    assertEquals(3, calibration.excluded().get(0).item());
    assertEquals(Outcome.ZERO_VARIANCE, calibration.excluded().get(0).outcome());
    assertEquals(
        List.of(0, 1, 2, 4, 5), calibration.items().stream().map(CalibratedItem::item).toList());
    assertEquals(
        Simulated.calibrated(without, ItemModel.TWO_PARAMETER).logLikelihood(),
        calibration.logLikelihood());
  }

  @Test
  void an_item_without_any_score_is_named() {
    int[][] rows = twoParameterRows(600, 6, 2);
    for (int[] row : rows) {
      row[0] = -1;
    }
    Calibration calibration = Simulated.calibrated(rows, ItemModel.TWO_PARAMETER);
    assertEquals(Outcome.NO_SCORES, calibration.excluded().get(0).outcome());
  }

  @Test
  void a_score_that_nobody_has_between_others_is_refused() {
    int[][] rows = orderedRows(ItemModel.GRADED, 300, 4, 4, 3);
    for (int[] row : rows) {
      row[2] = row[2] == 1 ? 2 : row[2];
    }
    CalibrationResult.Refused refusal = refused(rows, ItemModel.GRADED);
    assertEquals(Outcome.EMPTY_CATEGORY, refusal.outcome());
    assertEquals(2, refusal.item());
    assertTrue(refusal.reason().contains("nobody has score 1"), refusal.reason());
  }

  @Test
  void scores_that_begin_above_zero_give_the_same_parameters() {
    int[][] rows = orderedRows(ItemModel.GRADED, 300, 4, 4, 4);
    Calibration plain = Simulated.calibrated(rows, ItemModel.GRADED);
    for (int[] row : rows) {
      row[1] += 1;
    }
    Calibration shifted = Simulated.calibrated(rows, ItemModel.GRADED);
    assertEquals(1, shifted.items().get(1).lowest());
    assertEquals(plain.items().get(1).difficulties(), shifted.items().get(1).difficulties());
    assertEquals(
        TestInformation.at(plain, 0.3).expectedTotal() + 1,
        TestInformation.at(shifted, 0.3).expectedTotal(),
        1e-12);
  }

  @Test
  void more_than_two_scores_are_refused_by_models_for_two() {
    CalibrationResult.Refused refusal =
        refused(orderedRows(ItemModel.GRADED, 300, 4, 3, 5), ItemModel.TWO_PARAMETER);
    assertEquals(Outcome.NOT_DEFINED, refusal.outcome());
    assertEquals(0, refusal.item());
  }

  @Test
  void a_score_of_a_rating_scale_needs_to_occur_on_some_item_only() {
    int[][] rows = orderedRows(ItemModel.GRADED, 300, 4, 3, 6);
    for (int[] row : rows) {
      row[3] = Math.min(1, row[3]);
    }
    Calibration calibration = Simulated.calibrated(rows, ItemModel.RATING_SCALE);
    assertTrue(calibration.hasConverged());
    assertEquals(3, calibration.items().get(3).categories());
    assertEquals(2, calibration.items().get(3).commonSteps().size());
  }

  @Test
  void a_score_that_no_item_of_a_rating_scale_has_is_refused() {
    int[][] rows = orderedRows(ItemModel.GRADED, 300, 4, 3, 6);
    for (int[] row : rows) {
      for (int item = 0; item < row.length; item++) {
        row[item] = row[item] == 1 ? 3 : row[item];
      }
    }
    CalibrationResult.Refused refusal = refused(rows, ItemModel.RATING_SCALE);
    assertEquals(Outcome.EMPTY_CATEGORY, refusal.outcome());
    assertEquals(CalibrationResult.NO_ITEM, refusal.item());
  }

  @Test
  void too_few_items_and_candidates_are_refused() {
    assertEquals(
        Outcome.TOO_FEW_ITEMS,
        refused(new int[][] {{0, 1}, {1, 0}, {1, 1}}, ItemModel.TWO_PARAMETER).outcome());
    assertEquals(
        Outcome.TOO_FEW_ITEMS, refused(new int[][] {{0}, {1}, {1}}, ItemModel.RASCH).outcome());
    assertEquals(
        Outcome.TOO_FEW_ITEMS,
        refused(new int[][] {{1, 1, 1}, {1, 1, 1}}, ItemModel.RASCH).outcome());
    assertEquals(
        Outcome.TOO_FEW_ITEMS, refused(new int[][] {{0, 1, 1}}, ItemModel.RASCH).outcome());
  }

  @Test
  void parameters_that_the_data_do_not_tell_apart_have_no_standard_error() {
    int[][] rows = new int[40][2];
    for (int n = 0; n < rows.length; n++) {
      rows[n][0] = n % 2;
      rows[n][1] = n % 4 / 2;
    }
    Calibration calibration = Simulated.calibrated(rows, ItemModel.GENERALIZED_PARTIAL_CREDIT);
    assertFalse(calibration.isIdentified() && calibration.hasConverged());
  }

  @Test
  void more_parameters_than_a_table_can_hold_are_refused_before_any_work() {
    int[][] rows = new int[3][7000];
    Arrays.fill(rows[1], 1);
    assertEquals(Outcome.NOT_DEFINED, refused(rows, ItemModel.RASCH).outcome());
    assertInstanceOf(
        ConditionalResult.Refused.class,
        ConditionalCalibration.calibrate(Simulated.table(rows), 1));
  }

  @Test
  void groups_without_a_common_item_are_refused() {
    int[][] rows = twoParameterRows(400, 8, 7);
    int[] group = new int[rows.length];
    for (int n = 0; n < rows.length; n++) {
      group[n] = n % 2;
      for (int i = 0; i < 4; i++) {
        rows[n][group[n] == 0 ? i : i + 4] = -1;
      }
    }
    CalibrationResult result =
        MarginalCalibration.calibrate(
            Simulated.table(rows), group, 2, ItemModel.TWO_PARAMETER, CalibrationSettings.usual(1));
    assertEquals(
        Outcome.DISCONNECTED, assertInstanceOf(CalibrationResult.Refused.class, result).outcome());
  }

  @Test
  void candidates_without_any_score_count_for_nothing() {
    int[][] rows = twoParameterRows(500, 6, 8);
    int[][] more = new int[rows.length + 3][6];
    System.arraycopy(rows, 0, more, 2, rows.length);
    for (int n : new int[] {0, 1, rows.length + 2}) {
      more[n] = new int[] {-1, -1, -1, -1, -1, -1};
    }
    Calibration plain = Simulated.calibrated(rows, ItemModel.RASCH);
    Calibration with = Simulated.calibrated(more, ItemModel.RASCH);
    assertEquals(500, with.candidates());
    assertEquals(plain.logLikelihood(), with.logLikelihood(), 1e-9);
    PersonScore none = PersonEstimation.estimate(with).of(0);
    assertEquals(Outcome.NO_SCORES, none.posteriorMean().refusal().orElseThrow().outcome());
  }

  @Test
  void likelihoods_too_small_for_a_double_are_summed_by_logarithms() {
    Random random = new Random(9);
    int items = 900;
    int[][] rows = new int[20][items];
    for (int[] row : rows) {
      for (int i = 0; i < items; i++) {
        row[i] = random.nextInt(2);
      }
    }
    Calibration calibration = Simulated.calibrated(rows, ItemModel.RASCH);
    double atRandom = -20 * items * Math.log(2);
    assertTrue(calibration.logLikelihood() > atRandom);
    assertTrue(calibration.logLikelihood() < atRandom + 2 * items);
  }

  @Test
  void a_reversed_item_has_a_negative_discrimination() {
    int[][] rows = twoParameterRows(2000, 8, 10);
    Calibration plain = Simulated.calibrated(rows, ItemModel.TWO_PARAMETER);
    for (int[] row : rows) {
      row[2] = 1 - row[2];
    }
    Calibration reversed = Simulated.calibrated(rows, ItemModel.TWO_PARAMETER);
    double a = Simulated.value(plain.items().get(2).discrimination());
    assertEquals(-a, Simulated.value(reversed.items().get(2).discrimination()), 1e-4);
    assertEquals(plain.logLikelihood(), reversed.logLikelihood(), 1e-6);
  }

  /** Every pattern once: no two items go together. */
  @Test
  void without_differences_between_candidates_the_variance_is_held_at_the_edge_and_named() {
    int[][] rows = new int[64][6];
    for (int n = 0; n < rows.length; n++) {
      for (int i = 0; i < 6; i++) {
        rows[n][i] = n >> i & 1;
      }
    }
    Calibration calibration = Simulated.calibrated(rows, ItemModel.RASCH);
    assertTrue(calibration.hasConverged());
    assertTrue(calibration.isAtBoundary());
    ParameterEstimate variance = calibration.groups().get(0).variance();
    assertTrue(Simulated.value(variance) < 0.01);
    assertEquals(Outcome.AT_BOUNDARY, variance.standardError().refusal().orElseThrow().outcome());
    assertTrue(
        calibration.items().get(0).difficulties().get(0).standardError().value().isPresent());
  }

  @Test
  void a_discrimination_without_end_is_held_and_the_other_items_keep_their_errors() {
    Random random = new Random(12);
    double[] theta = Simulated.normal(1500, 0, 1, random);
    double[][] items = Simulated.items(ItemModel.TWO_PARAMETER, 8, 2, random);
    items[5][0] = 400;
    items[5][1] = 40;
    items[6][0] = 400;
    items[6][1] = 40;
    Calibration calibration =
        Simulated.calibrated(
            Simulated.rows(ItemModel.TWO_PARAMETER, items, 2, theta, random),
            ItemModel.TWO_PARAMETER);
    assertTrue(calibration.isAtBoundary());
    assertEquals(
        Outcome.AT_BOUNDARY,
        calibration
            .items()
            .get(5)
            .discrimination()
            .standardError()
            .refusal()
            .orElseThrow()
            .outcome());
    assertTrue(Simulated.error(calibration.items().get(0).discrimination()) < 0.3);
  }

  @Test
  void without_a_prior_items_that_nobody_guesses_have_their_guessing_held_at_zero() {
    Calibration calibration =
        Simulated.calibrated(twoParameterRows(3000, 10, 13), ItemModel.THREE_PARAMETER);
    assertTrue(calibration.hasConverged());
    assertTrue(calibration.isAtBoundary());
    for (CalibratedItem item : calibration.items()) {
      assertTrue(item.discrimination().standardError().value().isPresent());
    }
  }
}
