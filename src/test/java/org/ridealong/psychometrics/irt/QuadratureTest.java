package org.ridealong.psychometrics.irt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuadratureTest {

  /** The k-th moment of N(0, 1) is 1, 0, 1, 0, 3, 0, 15, .. */
  @ParameterizedTest
  @ValueSource(ints = {5, 21, 99})
  void gauss_and_hermite_integrate_a_polynomial_exactly(int nodes) {
    Quadrature rule = Quadrature.gaussHermite(nodes);
    double[] weights = rule.normalWeights(0, 1);
    double[] moments = {1, 0, 1, 0, 3, 0, 15, 0, 105, 0};
    for (int k = 0; k < moments.length; k++) {
      double sum = 0;
      for (int q = 0; q < nodes; q++) {
        sum += weights[q] * Math.pow(rule.node(q), k);
      }
      assertEquals(moments[k], sum, 1e-11 * Math.max(1, moments[k]));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0.7, 1.4", "-1, 0.5"})
  void both_rules_have_the_moments_of_a_normal_distribution(double mean, double variance) {
    for (Quadrature rule :
        new Quadrature[] {Quadrature.equallySpaced(61, 8), Quadrature.gaussHermite(61)}) {
      double[] weights = rule.normalWeights(mean, variance);
      double first = 0;
      double second = 0;
      for (int q = 0; q < weights.length; q++) {
        first += weights[q] * rule.node(q);
        second += weights[q] * (rule.node(q) - mean) * (rule.node(q) - mean);
      }
      assertEquals(mean, first, 1e-6);
      assertEquals(variance, second, 1e-6);
    }
  }

  @Test
  void nodes_of_either_rule_give_the_same_calibration() {
    Random random = new Random(7);
    ItemModel model = ItemModel.TWO_PARAMETER;
    int[][] rows =
        Simulated.rows(
            model,
            Simulated.items(model, 8, 2, random),
            2,
            Simulated.normal(600, 0, 1, random),
            random);
    Calibration spaced =
        Simulated.calibrated(
            MarginalCalibration.calibrate(
                Simulated.table(rows), model, CalibrationSettings.usual(1)));
    Calibration hermite =
        Simulated.calibrated(
            MarginalCalibration.calibrate(
                Simulated.table(rows), model, CalibrationSettings.standardNormal(61)));
    assertEquals(spaced.logLikelihood(), hermite.logLikelihood(), 1e-5);
    for (int item = 0; item < 8; item++) {
      ParameterEstimate one = spaced.items().get(item).difficulties().get(0);
      ParameterEstimate other = hermite.items().get(item).difficulties().get(0);
      assertEquals(Simulated.value(one), Simulated.value(other), 1e-3);
      assertEquals(Simulated.error(one), Simulated.error(other), 1e-3);
    }
  }

  @Test
  void a_standard_variance_is_fixed_where_all_discriminations_are_one() {
    Random random = new Random(8);
    ItemModel model = ItemModel.RASCH;
    int[][] rows =
        Simulated.rows(
            model,
            Simulated.items(model, 6, 2, random),
            2,
            Simulated.normal(400, 0, 1.5, random),
            random);
    Calibration calibration =
        Simulated.calibrated(
            MarginalCalibration.calibrate(
                Simulated.table(rows), model, CalibrationSettings.standardNormal(21)));
    assertTrue(calibration.groups().get(0).variance().isFixed());
    assertEquals(1, Simulated.value(calibration.groups().get(0).variance()));
    assertEquals(6, calibration.freeParameters());
  }
}
