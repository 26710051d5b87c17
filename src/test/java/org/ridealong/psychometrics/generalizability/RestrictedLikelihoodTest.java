package org.ridealong.psychometrics.generalizability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/** Holds the equations in blocks against the plain formulas with the whole covariance matrix. */
class RestrictedLikelihoodTest {

  private static final MeasurementDesign CROSSED =
      new MeasurementDesign(List.of("p", "i", "r"), List.of());
  private static final MeasurementDesign NESTED =
      new MeasurementDesign(List.of("p", "t", "r"), List.of(new MeasurementDesign.Nesting(2, 1)));

  static Stream<Arguments> designs() {
    double[] seven = {1.2, 0.5, 0.3, 0.4, 0.2, 0.1, 0.9};
    double[] five = {1.2, 0.5, 0.4, 0.3, 0.9};
    return Stream.of(
        Arguments.of(new DesignedScores(1, CROSSED).cross(0.3, 9, 4, 3).draw(5, seven), CROSSED),
        Arguments.of(new DesignedScores(2, CROSSED).cross(0, 6, 3, 3).draw(5, seven), CROSSED),
        Arguments.of(new DesignedScores(3, NESTED).cross(0.3, 10, 3, 3).draw(5, five), NESTED));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void valueGradientAndMeanAreThoseOfTheWholeMatrix(
      Observations observations, MeasurementDesign design) {
    List<Observations.Partition> partitions = partitions(observations, design);
    double[] scores = scores(observations);
    RestrictedLikelihood likelihood =
        new RestrictedLikelihood(partitions, scores, new OrderedTasks(1));
    double[] at = new double[partitions.size() + 1];
    for (int k = 0; k < at.length; k++) {
      at[k] = 0.2 + 0.3 * k % 1.1;
    }
    RestrictedLikelihood.Evaluation found = likelihood.at(at);

    assertEquals(plain(partitions, scores, at)[0], found.logLikelihood(), 1e-9);
    assertEquals(plain(partitions, scores, at)[1], found.mean(), 1e-9);
    for (int k = 0; k < at.length; k++) {
      double step = 1e-5;
      double[] above = at.clone();
      above[k] += step;
      double[] below = at.clone();
      below[k] -= step;
      double slope =
          (plain(partitions, scores, above)[0] - plain(partitions, scores, below)[0]) / (2 * step);
      assertEquals(slope, found.gradient()[k], 1e-5 * (1 + Math.abs(slope)), "component " + k);
    }
  }

  @ParameterizedTest
  @MethodSource("designs")
  void predictionsAreThoseOfTheWholeMatrix(Observations observations, MeasurementDesign design) {
    GeneralizabilityEstimates found = Generalizability.estimate(design, observations, 1);
    List<Observations.Partition> partitions = partitions(observations, design);
    double[] scores = scores(observations);
    double[] at =
        found.components().stream()
            .mapToDouble(component -> component.variance().value().orElseThrow())
            .toArray();
    int n = scores.length;
    double[][] inverse = Cholesky.of(covariances(partitions, at, n)).orElseThrow().inverse();
    double mean = plain(partitions, scores, at)[1];
    int[] levelOf = partitions.get(0).levelOf();
    for (int level = 0; level < found.objects().size(); level++) {
      double prediction = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n && levelOf[i] == level; j++) {
          prediction += at[0] * inverse[i][j] * (scores[j] - mean);
        }
      }
      assertEquals(prediction, found.objects().get(level).prediction().value().orElseThrow(), 1e-6);
    }
  }

  @ParameterizedTest
  @MethodSource("designs")
  void noOtherVariancesAreMoreLikely(Observations observations, MeasurementDesign design) {
    GeneralizabilityEstimates found = Generalizability.estimate(design, observations, 1);
    List<Observations.Partition> partitions = partitions(observations, design);
    double[] at =
        found.components().stream()
            .mapToDouble(component -> component.variance().value().orElseThrow())
            .toArray();
    double best = plain(partitions, scores(observations), at)[0];
    assertEquals(best, found.logLikelihood().value().orElseThrow(), 1e-6);
    for (int k = 0; k < at.length; k++) {
      for (double change : new double[] {-0.01, -0.001, 0.001, 0.01}) {
        double[] moved = at.clone();
        moved[k] = Math.max(0, moved[k] + change);
        assertTrue(plain(partitions, scores(observations), moved)[0] <= best + 1e-6);
      }
    }
  }

  private static List<Observations.Partition> partitions(
      Observations observations, MeasurementDesign design) {
    return design.effects().stream()
        .map(effect -> observations.partition(effect.factors()))
        .toList();
  }

  private static double[] scores(Observations observations) {
    double[] scores = new double[observations.count()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = observations.score(i);
    }
    return scores;
  }

  private static double[][] covariances(
      List<Observations.Partition> partitions, double[] variances, int n) {
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = variances[partitions.size()];
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < partitions.size(); k++) {
          int[] levelOf = partitions.get(k).levelOf();
          v[i][j] += levelOf[i] == levelOf[j] ? variances[k] : 0;
        }
      }
    }
    return v;
  }

  /** Restricted log-likelihood and mean. */
  private static double[] plain(
      List<Observations.Partition> partitions, double[] scores, double[] variances) {
    int n = scores.length;
    Cholesky factor = Cholesky.of(covariances(partitions, variances, n)).orElseThrow();
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    double[] weights = factor.solve(ones);
    double precision = dot(weights, ones);
    double mean = dot(weights, scores) / precision;
    double[] centered = new double[n];
    for (int i = 0; i < n; i++) {
      centered[i] = scores[i] - mean;
    }
    double quadratic = dot(centered, factor.solve(centered));
    double value =
        -0.5
            * ((n - 1) * Math.log(2 * Math.PI)
                + factor.logDeterminant()
                + Math.log(precision)
                + quadratic);
    return new double[] {value, mean};
  }

  private static double dot(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }
}
