package org.ridealong.psychometrics.irt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every derivative against a central difference of the probabilities. */
class ResponseFunctionTest {

  private static final double STEP = 1e-5;

  static Stream<Arguments> items() {
    return Stream.of(
        Arguments.of(new PartialCreditFunction(), 2, new double[] {1.3, -0.4}),
        Arguments.of(new PartialCreditFunction(), 4, new double[] {0.8, 1.2, 0.3, -2}),
        Arguments.of(new GradedFunction(), 2, new double[] {1.3, -0.4}),
        Arguments.of(new GradedFunction(), 5, new double[] {1.7, 2, 0.5, 0.2, -1.5}),
        Arguments.of(new GuessingFunction(), 2, new double[] {1.3, -0.4, -1.4}),
        Arguments.of(new GuessingFunction(), 2, new double[] {-0.6, 0.9, 0.3}));
  }

  @ParameterizedTest
  @MethodSource("items")
  void probabilities_sum_to_one(ResponseFunction function, int categories, double[] item) {
    for (double theta = -8; theta <= 8; theta++) {
      double[] p = new double[categories];
      function.probabilities(item, categories, theta, p);
      double sum = 0;
      for (double one : p) {
        sum += one;
      }
      assertEquals(1, sum, 1e-14);
    }
  }

  @ParameterizedTest
  @MethodSource("items")
  void scores_are_the_slopes_of_log_probabilities(
      ResponseFunction function, int categories, double[] item) {
    double[][] gradient = new double[categories][item.length];
    for (double theta = -3; theta <= 3; theta += 0.75) {
      function.scores(item, categories, theta, new double[categories], gradient);
      for (int k = 0; k < categories; k++) {
        for (int j = 0; j < item.length; j++) {
          double up = log(function, moved(item, j, STEP), categories, theta, k);
          double down = log(function, moved(item, j, -STEP), categories, theta, k);
          assertEquals((up - down) / (2 * STEP), gradient[k][j], 1e-7);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("items")
  void curvature_is_the_slope_of_the_scores(
      ResponseFunction function, int categories, double[] item) {
    double theta = 0.6;
    for (int k = 0; k < categories; k++) {
      double[] weight = new double[categories];
      weight[k] = 2.5;
      double[][] curvature = new double[item.length][item.length];
      function.addCurvature(item, categories, theta, weight, curvature);
      for (int j = 0; j < item.length; j++) {
        for (int l = 0; l <= j; l++) {
          double up = score(function, moved(item, l, STEP), categories, theta, k, j);
          double down = score(function, moved(item, l, -STEP), categories, theta, k, j);
          assertEquals(2.5 * (up - down) / (2 * STEP), curvature[j][l], 1e-6);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("items")
  void slopes_in_theta_are_the_differences_of_probabilities(
      ResponseFunction function, int categories, double[] item) {
    double theta = -0.7;
    double step = 1e-4;
    double[] p = new double[categories];
    double[] first = new double[categories];
    double[] second = new double[categories];
    function.slopes(item, categories, theta, p, first, second);
    double[] up = new double[categories];
    double[] down = new double[categories];
    function.probabilities(item, categories, theta + step, up);
    function.probabilities(item, categories, theta - step, down);
    for (int k = 0; k < categories; k++) {
      assertEquals((up[k] - down[k]) / (2 * step), first[k], 1e-8);
      assertEquals((up[k] - 2 * p[k] + down[k]) / (step * step), second[k], 1e-6);
    }
  }

  private static double[] moved(double[] item, int parameter, double by) {
    double[] result = item.clone();
    result[parameter] += by;
    return result;
  }

  private static double log(
      ResponseFunction function, double[] item, int categories, double theta, int k) {
    double[] p = new double[categories];
    function.probabilities(item, categories, theta, p);
    return Math.log(p[k]);
  }

  private static double score(
      ResponseFunction function, double[] item, int categories, double theta, int k, int j) {
    double[][] gradient = new double[categories][item.length];
    function.scores(item, categories, theta, new double[categories], gradient);
    return gradient[k][j];
  }
}
