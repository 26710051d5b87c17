package org.ridealong.psychometrics.irt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

class PersonEstimationTest {

  private static Calibration calibration(ItemModel model, int categories, int n) {
    Random random = new Random(61);
    int[][] rows =
        Simulated.rows(
            model,
            Simulated.items(model, 8, categories, random),
            categories,
            Simulated.normal(n, 0, 1, random),
            random);
    for (int i = 0; i < 8; i++) {
      rows[0][i] = 0;
      rows[1][i] = categories - 1;
      rows[2][i] = i < 2 ? 1 : -1;
    }
    return Simulated.calibrated(rows, model);
  }

  private static double value(Estimate estimate) {
    return estimate.value().getAsDouble();
  }

  @Test
  void all_wrong_and_all_right_have_no_likelihood_estimate_but_a_weighted_one() {
    PersonScores scores = PersonEstimation.estimate(calibration(ItemModel.TWO_PARAMETER, 2, 800));
    assertEquals(-1, scores.of(0).extreme());
    assertEquals(1, scores.of(1).extreme());
    assertEquals(
        Outcome.EXTREME_SCORE, scores.of(0).maximumLikelihood().refusal().orElseThrow().outcome());
    assertTrue(value(scores.of(0).weightedLikelihood()) < -1.5);
    assertTrue(value(scores.of(1).weightedLikelihood()) > 1.5);
  }

  @ParameterizedTest
  @EnumSource(names = {"TWO_PARAMETER", "GRADED", "GENERALIZED_PARTIAL_CREDIT"})
  void each_estimate_is_the_maximum_of_its_criterion(ItemModel model) {
    int categories = model.isBinary() ? 2 : 4;
    Calibration calibration = calibration(model, categories, 700);
    PersonScores scores = PersonEstimation.estimate(calibration);
    int[] own = new int[8];
    for (int n = 2; n < 40; n++) {
      calibration.responses().scores(calibration.responses().patternOf()[n], own);
      PersonScore person = scores.of(n);
      double map = value(person.posteriorMode());
      double wle = value(person.weightedLikelihood());
      for (double step : new double[] {-0.01, 0.01}) {
        assertTrue(posterior(calibration, own, map) > posterior(calibration, own, map + step));
        assertTrue(weighted(calibration, own, wle) > weighted(calibration, own, wle + step));
        if (person.extreme() == 0) {
          double ml = value(person.maximumLikelihood());
          assertTrue(likelihood(calibration, own, ml) > likelihood(calibration, own, ml + step));
        }
      }
    }
  }

  /**
   * With one or two items of several scores the criterion has two hills, and where they stand
   * depends on the items that a candidate has.
   */
  @Test
  void a_weighted_estimate_stands_on_the_higher_of_two_hills() {
    Random random = new Random(73);
    ItemModel model = ItemModel.GENERALIZED_PARTIAL_CREDIT;
    double[][] items = {
      {2, 4.2, 0.4}, {2, 3.8, -0.4}, {1.2, -1.5, -3.5}, {1.3, -1.6, -3.8}, {1.1, 3, 4.5}
    };
    int[][] rows = Simulated.rows(model, items, 3, Simulated.normal(600, 0, 1, random), random);
    Calibration calibration = Simulated.calibrated(Simulated.withMissing(rows, 0.7, random), model);
    PersonScores scores = PersonEstimation.estimate(calibration);
    int[] own = new int[items.length];
    for (int n = 0; n < rows.length; n++) {
      int pattern = calibration.responses().patternOf()[n];
      if (pattern < 0) {
        continue;
      }
      calibration.responses().scores(pattern, own);
      double reached = weighted(calibration, own, value(scores.of(n).weightedLikelihood()));
      for (int node = 0; node <= 60; node++) {
        double theta = -6 + 0.2 * node;
        assertTrue(reached >= weighted(calibration, own, theta) - 1e-9, n + " at " + theta);
      }
    }
  }

  private static double likelihood(Calibration calibration, int[] scores, double theta) {
    ItemSlopes slopes = PersonEstimation.slopes(calibration);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      int categories = calibration.layout().categories(i);
      if (scores[i] < categories) {
        slopes.at(calibration.itemParameters(i), categories, theta);
        sum += Math.log(slopes.probability[scores[i]]);
      }
    }
    return sum;
  }

  private static double posterior(Calibration calibration, int[] scores, double theta) {
    return likelihood(calibration, scores, theta) - theta * theta / 2;
  }

  private static double weighted(Calibration calibration, int[] scores, double theta) {
    ItemSlopes slopes = PersonEstimation.slopes(calibration);
    double information = 0;
    for (int i = 0; i < scores.length; i++) {
      int categories = calibration.layout().categories(i);
      if (scores[i] < categories) {
        slopes.at(calibration.itemParameters(i), categories, theta);
        information += slopes.information();
      }
    }
    return likelihood(calibration, scores, theta) + Math.log(information) / 2;
  }

  @Test
  void errors_say_how_far_estimates_lie_from_the_truth() {
    Random random = new Random(67);
    double[] theta = Simulated.normal(4000, 0, 1, random);
    double[][] items = Simulated.items(ItemModel.TWO_PARAMETER, 30, 2, random);
    int[][] rows = Simulated.rows(ItemModel.TWO_PARAMETER, items, 2, theta, random);
    PersonScores scores =
        PersonEstimation.estimate(Simulated.calibrated(rows, ItemModel.TWO_PARAMETER));
    double squares = 0;
    double errors = 0;
    for (int n = 0; n < theta.length; n++) {
      double distance = value(scores.of(n).posteriorMean()) - theta[n];
      squares += distance * distance;
      errors += Math.pow(value(scores.of(n).posteriorMeanError()), 2);
    }
    assertEquals(1, squares / errors, 0.06);
    assertEquals(1 - squares / theta.length, value(scores.empiricalReliability()), 0.03);
  }

  @Test
  void groups_differ_in_their_prior() {
    Random random = new Random(71);
    double[][] items = Simulated.items(ItemModel.RASCH, 6, 2, random);
    int[][] rows = new int[1200][];
    int[] group = new int[1200];
    for (int n = 0; n < rows.length; n++) {
      group[n] = n % 2;
      rows[n] =
          Simulated.rows(
              ItemModel.RASCH, items, 2, Simulated.normal(1, 1.5 * group[n], 1, random), random)[0];
    }
    rows[0] = new int[] {1, 1, 1, 0, 0, 0};
    rows[1] = rows[0].clone();
    Calibration calibration =
        Simulated.calibrated(
            MarginalCalibration.calibrate(
                Simulated.table(rows), group, 2, ItemModel.RASCH, CalibrationSettings.usual(1)));
    PersonScores scores = PersonEstimation.estimate(calibration);
    assertTrue(value(scores.of(1).posteriorMean()) > value(scores.of(0).posteriorMean()) + 0.3);
    assertEquals(
        value(scores.of(0).weightedLikelihood()), value(scores.of(1).weightedLikelihood()), 1e-8);
  }
}
