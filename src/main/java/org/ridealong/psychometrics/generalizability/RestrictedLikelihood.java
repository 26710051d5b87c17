package org.ridealong.psychometrics.generalizability;

import java.util.Arrays;
import java.util.List;
import org.ridealong.psychometrics.generalizability.Observations.Partition;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * The restricted likelihood (Patterson and Thompson 1971) of variance components with one common
 * mean, its exact gradient, and the average information (Gilmour, Thompson and Cullis 1995).
 *
 * <p>V = sum of s(k) Z(k) Z(k)' + s(e) I, P = V^-1 - V^-1 1 1' V^-1 / (1' V^-1 1). With r = P y:
 *
 * <pre>
 * log L    = -1/2 ((n - 1) log 2 pi + log |V| + log 1' V^-1 1 + y' r)
 * gradient = -1/2 (trace P V(k) - r' V(k) r)
 * average information (k, l) = 1/2 r' V(k) P V(l) r
 * </pre>
 *
 * <p>V is never built: V^-1 f = (f - Z G M^-1 G Z' f) / s(e) by {@link MixedEquations}, and the
 * traces follow from the diagonal of M^-1.
 */
final class RestrictedLikelihood {

  private final double[] scores;
  private final int effects;
  private final OrderedTasks tasks;
  private final MixedEquations equations;

  /**
   * What the likelihood is at some variances, the residual's last.
   *
   * @param mean the estimate of the common mean
   * @param meanVariance its variance
   * @param projected r = P y of each observation
   * @param weights V^-1 1 of each observation
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Evaluation(
      double logLikelihood,
      double[] gradient,
      double[][] averageInformation,
      double mean,
      double meanVariance,
      double[] projected,
      double[] weights) {}

  RestrictedLikelihood(List<Partition> partitions, double[] scores, OrderedTasks tasks) {
    this.scores = scores;
    effects = partitions.size();
    this.tasks = tasks;
    equations = new MixedEquations(partitions, scores.length, tasks);
  }

  MixedEquations equations() {
    return equations;
  }

  /** Everything at these variances; the residual's must be positive. */
  Evaluation at(double[] variances) {
    return at(variances, true);
  }

  /** The gradient at these variances. */
  double[] gradient(double[] variances) {
    return at(variances, false).gradient();
  }

  private Evaluation at(double[] variances, boolean information) {
    int n = scores.length;
    double residual = variances[effects];
    double[] ratios = Arrays.copyOf(variances, effects);
    for (int k = 0; k < effects; k++) {
      ratios[k] /= residual;
    }
    equations.factor(ratios);
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    double[] weights = inverseTimes(ones, residual);
    double precision = sum(weights);
    double mean = dot(weights, scores) / precision;
    double[] centered = scores.clone();
    for (int i = 0; i < n; i++) {
      centered[i] -= mean;
    }
    double[] projected = inverseTimes(centered, residual);
    double logLikelihood =
        -0.5
            * ((n - 1) * Math.log(2 * Math.PI)
                + n * Math.log(residual)
                + equations.logDeterminant()
                + Math.log(precision)
                + dot(centered, projected));
    double[] gradient = traces(variances, weights, precision);
    double[][] working = workingVectors(projected);
    for (int k = 0; k <= effects; k++) {
      gradient[k] = -0.5 * (gradient[k] - dot(projected, working[k]));
    }
    return new Evaluation(
        logLikelihood,
        gradient,
        information ? averageInformation(working, weights, precision, residual) : new double[0][0],
        mean,
        1 / precision,
        projected,
        weights);
  }

  private double[] inverseTimes(double[] values, double residual) {
    double[] levels = equations.solve(equations.scaledSums(values));
    double[] explained = equations.spread(levels, values.length);
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (values[i] - explained[i]) / residual;
    }
    return result;
  }

  /** trace P V(k) for each component. */
  private double[] traces(double[] variances, double[] weights, double precision) {
    double residual = variances[effects];
    double[] diagonal = equations.inverseDiagonal();
    double[] weightSums = equations.sums(weights);
    double[] traces = new double[effects + 1];
    double explained = 0;
    for (int k = 0; k < effects; k++) {
      double share = 0;
      double squares = 0;
      for (int at = equations.offset(k); at < equations.offset(k + 1); at++) {
        share += 1 - diagonal[at];
        squares += weightSums[at] * weightSums[at];
      }
      explained += share;
      traces[k] = share / variances[k] - squares / precision;
    }
    traces[effects] = (scores.length - explained) / residual - dot(weights, weights) / precision;
    return traces;
  }

  /** V(k) r for each component. */
  private double[][] workingVectors(double[] projected) {
    double[] sums = equations.sums(projected);
    double[][] working = new double[effects + 1][];
    for (int k = 0; k < effects; k++) {
      working[k] = equations.spreadOne(k, sums, projected.length);
    }
    working[effects] = projected;
    return working;
  }

  private double[][] averageInformation(
      double[][] working, double[] weights, double precision, double residual) {
    List<double[]> columns =
        tasks.run(
            effects + 1,
            l -> {
              double[] solved = inverseTimes(working[l], residual);
              double shift = dot(weights, working[l]) / precision;
              double[] column = new double[effects + 1];
              for (int k = 0; k <= effects; k++) {
                column[k] = 0.5 * (dot(working[k], solved) - shift * dot(working[k], weights));
              }
              return column;
            });
    return columns.toArray(double[][]::new);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double dot(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }
}
