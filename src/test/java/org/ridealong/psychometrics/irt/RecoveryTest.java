package org.ridealong.psychometrics.irt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.psychometrics.Coverage;

/**
 * Estimates come back to the parameters that data were drawn from, as often as they claim. Ten
 * times the samples with {@code ./ridealong test --soak}.
 */
class RecoveryTest {

  private static final double Z = 1.959964;
  private static final int SAMPLES = Coverage.samples(40, 400);

  /** How often true values lie within their 95 % intervals, and how far off estimates are. */
  private static final class Recovery {
    private final Coverage coverage = new Coverage();
    private int all;
    private double distances;
    private double errors;

    void add(ParameterEstimate estimate, double truth) {
      if (!estimate.isFixed()) {
        coverage.add(estimate.value(), estimate.standardError(), truth);
        distances += Simulated.value(estimate) - truth;
        errors += Simulated.error(estimate);
        all++;
      }
    }

    void check(String what) {
      coverage.check(what, 0.95, all, 0.005);
      double bound = Math.max(0.2, 4 / Math.sqrt(all));
      assertEquals(0, distances / errors, bound, what + ": bias in standard errors");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RASCH, 2, 500",
    "ONE_PARAMETER, 2, 500",
    "TWO_PARAMETER, 2, 1000",
    "PARTIAL_CREDIT, 3, 500",
    "RATING_SCALE, 4, 500",
    "GENERALIZED_PARTIAL_CREDIT, 3, 1000",
    "GRADED, 4, 1000",
  })
  void intervals_hold_the_truth_as_often_as_they_say(ItemModel model, int categories, int n) {
    Random random = new Random(41);
    Recovery slopes = new Recovery();
    Recovery intercepts = new Recovery();
    for (int sample = 0; sample < SAMPLES; sample++) {
      double[][] items = Simulated.items(model, 10, categories, random);
      for (int i = 0; model == ItemModel.ONE_PARAMETER && i < items.length; i++) {
        items[i][1] *= 1.3 / items[i][0];
        items[i][0] = 1.3;
      }
      if (model == ItemModel.RATING_SCALE) {
        shareSteps(items);
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
    intercepts.check("intercepts");
    if (!model.hasUnitDiscrimination()) {
      slopes.check("slopes");
    }
  }

  /** Gives all items the steps of the first, each at its own place. */
  private static void shareSteps(double[][] items) {
    double[] first = items[0].clone();
    int highest = first.length - 1;
    for (double[] item : items) {
      double easier = (item[highest] - first[highest]) / highest;
      for (int k = 1; k <= highest; k++) {
        item[k] = first[k] + k * easier;
      }
    }
  }

  @Test
  void difficulties_of_generalized_partial_credit_have_honest_errors_from_the_first_on() {
    Random random = new Random(43);
    Recovery[] steps = {new Recovery(), new Recovery(), new Recovery()};
    for (int sample = 0; sample < SAMPLES; sample++) {
      ItemModel model = ItemModel.GENERALIZED_PARTIAL_CREDIT;
      double[][] items = Simulated.items(model, 10, 4, random);
      int[][] rows = Simulated.rows(model, items, 4, Simulated.normal(1000, 0, 1, random), random);
      Calibration calibration = Simulated.calibrated(rows, model);
      for (int i = 0; i < items.length; i++) {
        if (calibration.items().get(i).categories() < 4) {
          // Nobody reached its highest score, as happens to a very hard item.
          continue;
        }
        double before = 0;
        for (int k = 1; k < 4; k++) {
          double truth = -(items[i][k] - before) / items[i][0];
          before = items[i][k];
          steps[k - 1].add(calibration.items().get(i).difficulties().get(k - 1), truth);
        }
      }
    }
    for (Recovery step : steps) {
      step.check("difficulties");
    }
  }

  @Test
  void the_variance_of_the_trait_is_recovered() {
    Random random = new Random(47);
    Recovery variances = new Recovery();
    for (int sample = 0; sample < 3 * SAMPLES / 2; sample++) {
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
    variances.check("variance");
  }

  /** Three forms of 12 items, neighbors joined by 4, taken by groups that differ. */
  @ParameterizedTest
  @CsvSource({"RASCH, 2", "TWO_PARAMETER, 2", "PARTIAL_CREDIT, 3", "GRADED, 3"})
  void linked_forms_recover_the_groups_means_and_variances(ItemModel model, int categories) {
    Random random = new Random(53);
    double[] means = {0, 0.5, -0.4};
    double[] deviations = {1, 1.3, 0.8};
    Recovery groupMeans = new Recovery();
    Recovery groupVariances = new Recovery();
    Recovery intercepts = new Recovery();
    for (int sample = 0; sample < SAMPLES / 2; sample++) {
      double[][] items = Simulated.items(model, 28, categories, random);
      int each = 700;
      int[][] rows = new int[3 * each][];
      int[] group = new int[3 * each];
      for (int g = 0; g < 3; g++) {
        double[] theta = Simulated.normal(each, means[g], deviations[g], random);
        int[][] own = Simulated.rows(model, items, categories, theta, random);
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
    groupMeans.check("means");
    groupVariances.check("variances");
    intercepts.check("intercepts");
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
