package org.ridealong.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

class OneFactorTest {

  @Test
  void correlations_of_one_factor_give_back_its_loadings() {
    double[] loadings = {0.8, 0.3, 0.55, 0.9, 0.1};
    double[][] r = implied(loadings);

    assertArrayEquals(loadings, OneFactor.leastSquares(r).factor().loadings(), 1e-9);
    OneFactor likely = OneFactor.maximumLikelihood(r).factor();
    assertArrayEquals(loadings, likely.loadings(), 1e-9);
    assertEquals(1 - 0.64, likely.residuals()[0], 1e-9);
  }

  @Test
  void omega_is_the_share_of_the_common_factor() {
    double[] loadings = {0.6, 0.6, 0.6};
    double expected = 1.8 * 1.8 / (1.8 * 1.8 + 3 * 0.64);

    Estimate omega = OneFactor.leastSquares(implied(loadings)).then(OneFactor::omega);

    assertEquals(expected, omega.value().orElseThrow(), 1e-10);
  }

  @Test
  void a_reversed_item_only_turns_its_sign() {
    double[] loadings = {0.8, -0.5, 0.7, 0.6};
    double[] found = OneFactor.maximumLikelihood(implied(loadings)).factor().loadings();
    double sign = Math.signum(found[0]);

    for (int i = 0; i < loadings.length; i++) {
      assertEquals(loadings[i], sign * found[i], 1e-8);
    }
  }

  /** r12 r13 / r23 = 1.2 > 1: the residual of the first item is -.2 at the exact solution. */
  @Test
  void maximum_likelihood_follows_a_residual_below_zero_and_least_squares_stops_before() {
    double[][] r = {{1, 0.6, 0.6}, {0.6, 1, 0.3}, {0.6, 0.3, 1}};

    OneFactor likely = OneFactor.maximumLikelihood(r).factor();
    assertEquals(-0.2, likely.residuals()[0], 1e-7);
    OneFactor least = OneFactor.leastSquares(r).factor();
    assertEquals(0.005, least.residuals()[0], 1e-9);
  }

  /** Noise as of some hundred candidates: both settle, and nearly agree. */
  @Test
  void both_methods_settle_on_noisy_correlations() {
    Random random = new Random(11);
    int k = 12;
    double[][] data = new double[300][k];
    for (double[] row : data) {
      double factor = random.nextGaussian();
      for (int i = 0; i < k; i++) {
        row[i] = 0.6 * factor + 0.8 * random.nextGaussian();
      }
    }
    double[][] r = correlations(data);
    double least = OneFactor.leastSquares(r).then(OneFactor::omega).value().orElseThrow();
    double likely = OneFactor.maximumLikelihood(r).then(OneFactor::omega).value().orElseThrow();

    assertTrue(Math.abs(least - likely) < 0.01, least + " " + likely);
    assertEquals(0.87, likely, 0.03);
  }

  @Test
  void what_cannot_be_told_apart_is_named() {
    assertEquals(
        Outcome.NOT_IDENTIFIED,
        outcome(OneFactor.leastSquares(new double[][] {{1, 0.5}, {0.5, 1}})));
    double[][] doubled = {{1, 1, 0.5}, {1, 1, 0.5}, {0.5, 0.5, 1}};
    assertEquals(Outcome.SINGULAR, outcome(OneFactor.maximumLikelihood(doubled)));
  }

  private static Outcome outcome(OneFactor.Fit fit) {
    return fit.then(OneFactor::omega).refusal().orElseThrow().outcome();
  }

  private static double[][] implied(double[] loadings) {
    int k = loadings.length;
    double[][] r = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        r[i][j] = i == j ? 1 : loadings[i] * loadings[j];
      }
    }
    return r;
  }

  private static double[][] correlations(double[][] data) {
    int k = data[0].length;
    double[][] r = new double[k][k];
    double[][] columns = new double[k][data.length];
    for (int row = 0; row < data.length; row++) {
      for (int i = 0; i < k; i++) {
        columns[i][row] = data[row][i];
      }
    }
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        r[i][j] = SampleMoments.correlation(columns[i], columns[j]).value().orElseThrow();
      }
    }
    return r;
  }
}
