package org.ridealong.psychometrics.irt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates come back to the parameters that data were drawn from, as often as they claim. */
class RecoveryTest {

  private static final double Z = 1.959964;

  /** Counts how often true values lie within their 95 % intervals. */
  private static final class Coverage {
    private int inside;
    private int all;
    private double distances;
    private double errors;

    void add(ParameterEstimate estimate, double truth) {
      if (estimate.isFixed()) {
        return;
      }
      double distance = Simulated.value(estimate) - truth;
      inside += Math.abs(distance) < Z * Simulated.error(estimate) ? 1 : 0;
      distances += distance;
      errors += Simulated.error(estimate);
      all++;
    }

    /** 95 % within four binomial standard deviations (intervals of one data set are dependent). */
    void check() {
      double share = (double) inside / all;
      double spread = 4 * Math.sqrt(0.95 * 0.05 / all);
      assertEquals(0.95, share, spread, inside + " of " + all);
      assertEquals(0, distances / errors, 0.2, "bias in standard errors");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RASCH, 2, 500",
    "ONE_PARAMETER, 2, 500",
    "TWO_PARAMETER, 2, 1000",
    "PARTIAL_CREDIT, 3, 500",
    "GENERALIZED_PARTIAL_CREDIT, 3, 1000",
    "GRADED, 4, 1000",
  })
  void intervals_hold_the_truth_as_often_as_they_say(ItemModel model, int categories, int n) {
    Random random = new Random(41);
    Coverage slopes = new Coverage();
    Coverage intercepts = new Coverage();
    for (int sample = 0; sample < 40; sample++) {
      double[][] items = Simulated.items(model, 10, categories, random);
      for (int i = 0; model == ItemModel.ONE_PARAMETER && i < items.length; i++) {
        items[i][1] *= 1.3 / items[i][0];
        items[i][0] = 1.3;
      }
      int[][] rows =
          Simulated.rows(model, items, categories, Simulated.normal(n, 0, 1, random), random);
      Calibration calibration = Simulated.calibrated(rows, model);
      assertTrue(calibration.hasConverged());
      for (int i = 0; i < items.length; i++) {
        slopes.add(calibration.items().get(i).discrimination(), items[i][0]);
        for (int k = 1; k < categories; k++) {
          intercepts.add(calibration.items().get(i).intercepts().get(k - 1), items[i][k]);
        }
      }
    }
    intercepts.check();
    if (!model.hasUnitDiscrimination()) {
      slopes.check();
    }
  }

  @Test
  void difficulties_of_generalized_partial_credit_have_honest_errors_from_the_first_on() {
    Random random = new Random(43);
    Coverage[] steps = {new Coverage(), new Coverage(), new Coverage()};
    for (int sample = 0; sample < 40; sample++) {
      ItemModel model = ItemModel.GENERALIZED_PARTIAL_CREDIT;
      double[][] items = Simulated.items(model, 10, 4, random);
      int[][] rows = Simulated.rows(model, items, 4, Simulated.normal(1000, 0, 1, random), random);
      Calibration calibration = Simulated.calibrated(rows, model);
      for (int i = 0; i < items.length; i++) {
        double before = 0;
        for (int k = 1; k < 4; k++) {
          double truth = -(items[i][k] - before) / items[i][0];
          before = items[i][k];
          steps[k - 1].add(calibration.items().get(i).difficulties().get(k - 1), truth);
        }
      }
    }
    for (Coverage step : steps) {
      step.check();
    }
  }

  @Test
  void the_variance_of_the_trait_is_recovered() {
    Random random = new Random(47);
    Coverage variances = new Coverage();
    for (int sample = 0; sample < 60; sample++) {
      int[][] rows =
          Simulated.rows(
              ItemModel.RASCH,
              Simulated.items(ItemModel.RASCH, 12, 2, random),
              2,
              Simulated.normal(600, 0, 1.4, random),
              random);
      variances.add(
          Simulated.calibrated(rows, ItemModel.RASCH).groups().get(0).variance(), 1.4 * 1.4);
    }
    double share = (double) variances.inside / variances.all;
    assertEquals(0.95, share, 0.1);
  }

  /** Three forms of 12 items, neighbors joined by 4, taken by groups that differ. */
  @ParameterizedTest
  @CsvSource({"RASCH", "TWO_PARAMETER"})
  void linked_forms_recover_the_groups_means_and_variances(ItemModel model) {
    Random random = new Random(53);
    double[] means = {0, 0.5, -0.4};
    double[] deviations = {1, 1.3, 0.8};
    Coverage groupMeans = new Coverage();
    Coverage groupVariances = new Coverage();
    Coverage intercepts = new Coverage();
    for (int sample = 0; sample < 25; sample++) {
      double[][] items = Simulated.items(model, 28, 2, random);
      int each = 700;
      int[][] rows = new int[3 * each][];
      int[] group = new int[3 * each];
      for (int g = 0; g < 3; g++) {
        double[] theta = Simulated.normal(each, means[g], deviations[g], random);
        int[][] own = Simulated.rows(model, items, 2, theta, random);
        for (int n = 0; n < each; n++) {
          group[g * each + n] = g;
          rows[g * each + n] = own[n];
          for (int i = 0; i < 28; i++) {
            if (i < 8 * g || i >= 8 * g + 12) {
              own[n][i] = -1;
            }
          }
        }
      }
      Calibration calibration =
          Simulated.calibrated(
              MarginalCalibration.calibrate(
                  Simulated.table(rows), group, 3, model, CalibrationSettings.usual(2)));
      assertTrue(calibration.hasConverged());
      for (int g = 0; g < 3; g++) {
        groupMeans.add(calibration.groups().get(g).mean(), means[g]);
        groupVariances.add(calibration.groups().get(g).variance(), deviations[g] * deviations[g]);
      }
      for (int i = 0; i < 28; i++) {
        intercepts.add(calibration.items().get(i).intercepts().get(0), items[i][1]);
      }
    }
    assertEquals(0.95, (double) groupMeans.inside / groupMeans.all, 0.11);
    assertEquals(0.95, (double) groupVariances.inside / groupVariances.all, 0.11);
    intercepts.check();
  }

  @Test
  void guessing_is_recovered_with_many_candidates() {
    Random random = new Random(59);
    double[][] items = Simulated.items(ItemModel.THREE_PARAMETER, 20, 2, random);
    int[][] rows =
        Simulated.rows(
            ItemModel.THREE_PARAMETER, items, 2, Simulated.normal(20_000, 0, 1, random), random);
    Calibration calibration =
        Simulated.calibrated(
            MarginalCalibration.calibrate(
                Simulated.table(rows),
                ItemModel.THREE_PARAMETER,
                CalibrationSettings.usual(2).with(new GuessingPrior(-1.39, 0.5))));
    int inside = 0;
    for (int i = 0; i < 20; i++) {
      ParameterEstimate guess = calibration.items().get(i).guessing();
      inside += Math.abs(Simulated.value(guess) - 0.2) < Z * Simulated.error(guess) ? 1 : 0;
      assertEquals(items[i][0], Simulated.value(calibration.items().get(i).discrimination()), 0.25);
    }
    assertTrue(inside >= 17, inside + " of 20");
  }
}
