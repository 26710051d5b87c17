package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * The M-step: Newton's method on the expected complete-data log-likelihood, with step halving,
 * apart for each set of items that shares no parameter and for each group. Where the second
 * derivatives are not negative definite (the three-parameter model only), the expected information
 * takes their place (Fisher scoring). O(items x nodes x categories) per step.
 */
final class MaximizationStep {

  private static final int MOST_STEPS = 12;
  private static final int MOST_HALVINGS = 30;

  /** A part stops when a Newton step would gain less log-likelihood than this per candidate. */
  private static final double GAIN = 1e-13;

  private final ParameterLayout layout;
  private final ParameterBounds bounds;
  private final Quadrature quadrature;
  private final GuessingPrior prior;
  private final OrderedTasks tasks;
  private final List<Part> parts = new ArrayList<>();

  /** Items, or one group, that are maximized together over some free parameters. */
  private record Part(int[] items, int group, int[] free) {}

  MaximizationStep(
      ParameterLayout layout,
      ParameterBounds bounds,
      Quadrature quadrature,
      GuessingPrior prior,
      OrderedTasks tasks) {
    this.layout = layout;
    this.bounds = bounds;
    this.quadrature = quadrature;
    this.prior = prior;
    this.tasks = tasks;
    for (int[] items : layout.separateItems()) {
      int[] free =
          Arrays.stream(items)
              .flatMap(item -> IntStream.range(layout.itemCell(item), layout.itemCell(item + 1)))
              .flatMap(cell -> Arrays.stream(layout.freeOf(cell)))
              .distinct()
              .sorted()
              .toArray();
      parts.add(new Part(items, -1, free));
    }
    for (int group = 0; group < layout.groups(); group++) {
      int cell = layout.meanCell(group);
      int[] free =
          IntStream.of(cell, cell + 1).flatMap(c -> Arrays.stream(layout.freeOf(c))).toArray();
      if (free.length > 0) {
        parts.add(new Part(new int[0], group, free));
      }
    }
  }

  /** Better parameters for the counts; the given ones are not changed. */
  double[] run(double[] parameters, ExpectedCounts counts) {
    double[] result = parameters.clone();
    List<double[]> parted =
        tasks.run(parts.size(), i -> maximize(parts.get(i), parameters, counts));
    for (int i = 0; i < parts.size(); i++) {
      int[] free = parts.get(i).free();
      for (int j = 0; j < free.length; j++) {
        result[free[j]] = parted.get(i)[free[j]];
      }
    }
    return result;
  }

  private double[] maximize(Part part, double[] start, ExpectedCounts counts) {
    double[] at = start.clone();
    double value = value(part, at, counts);
    for (int step = 0; step < MOST_STEPS; step++) {
      Derivatives here = derivatives(part, at, counts);
      int[] free = notHeld(part.free(), at, here.gradient);
      double[] direction = here.direction(free);
      double gain = 0;
      for (int j = 0; j < direction.length; j++) {
        gain += direction[j] * here.gradient[free[j]];
      }
      if (!(gain > GAIN * here.candidates)) {
        return at;
      }
      double length = 1;
      double[] next = at;
      double reached = Double.NEGATIVE_INFINITY;
      for (int halving = 0; halving < MOST_HALVINGS && !(reached >= value); halving++) {
        next = bounds.apply(moved(at, free, direction, length));
        reached = layout.isValid(next) ? value(part, next, counts) : Double.NEGATIVE_INFINITY;
        length /= 2;
      }
      if (!(reached >= value)) {
        return at;
      }
      at = next;
      value = reached;
    }
    return at;
  }

  private int[] notHeld(int[] free, double[] at, double[] gradient) {
    return Arrays.stream(free).filter(j -> !bounds.holds(at, gradient, j)).toArray();
  }

  private static double[] moved(double[] at, int[] free, double[] direction, double length) {
    double[] next = at.clone();
    for (int j = 0; j < free.length; j++) {
      next[free[j]] += length * direction[j];
    }
    return next;
  }

  private double value(Part part, double[] parameters, ExpectedCounts counts) {
    if (part.group() >= 0) {
      return latent(parameters, part.group()).logLikelihood(counts.groups()[part.group()]);
    }
    double sum = 0;
    ResponseFunction function = layout.model().function();
    for (int item : part.items()) {
      int categories = layout.categories(item);
      double[] own = layout.item(parameters, item);
      double[] probability = new double[categories];
      double[][] score = counts.scores()[item];
      for (int q = 0; q < quadrature.size(); q++) {
        function.probabilities(own, categories, quadrature.node(q), probability);
        for (int k = 0; k < categories; k++) {
          if (score[k][q] > 0) {
            sum += score[k][q] * Math.log(Math.max(probability[k], Double.MIN_NORMAL));
          }
        }
      }
      sum += prior.logDensity(layout, parameters, item);
    }
    return sum;
  }

  private LatentNormal latent(double[] parameters, int group) {
    return new LatentNormal(
        quadrature, layout.mean(parameters, group), layout.variance(parameters, group));
  }

  private Derivatives derivatives(Part part, double[] parameters, ExpectedCounts counts) {
    Derivatives sums = new Derivatives(layout);
    if (part.group() >= 0) {
      sums.addGroup(latent(parameters, part.group()), part.group(), counts);
    }
    for (int item : part.items()) {
      sums.addItem(item, layout.item(parameters, item), quadrature, counts.scores()[item]);
      prior.addDerivatives(layout, parameters, item, sums.gradient, sums.curvature);
    }
    return sums;
  }

  /** First and second derivatives of a part; only its own free parameters are ever touched. */
  private static final class Derivatives {

    private final ParameterLayout layout;
    private final double[] gradient;
    private final double[][] curvature;
    private final double[][] scoring;
    private double candidates = 1;

    Derivatives(ParameterLayout layout) {
      this.layout = layout;
      gradient = new double[layout.freeCount()];
      curvature = new double[layout.freeCount()][];
      scoring = new double[layout.freeCount()][];
    }

    void addItem(int item, double[] own, Quadrature quadrature, double[][] score) {
      ResponseFunction function = layout.model().function();
      int categories = layout.categories(item);
      int n = own.length;
      double[] probability = new double[categories];
      double[][] slopes = new double[categories][n];
      double[] first = new double[n];
      double[][] second = new double[n][n];
      double[][] expected = new double[n][n];
      double[] weight = new double[categories];
      boolean indefinite = layout.model() == ItemModel.THREE_PARAMETER;
      for (int q = 0; q < quadrature.size(); q++) {
        double theta = quadrature.node(q);
        function.scores(own, categories, theta, probability, slopes);
        double total = 0;
        for (int k = 0; k < categories; k++) {
          weight[k] = score[k][q];
          total += weight[k];
          for (int j = 0; j < n; j++) {
            first[j] += weight[k] * slopes[k][j];
          }
        }
        candidates += total;
        function.addCurvature(own, categories, theta, weight, second);
        for (int k = 0; indefinite && k < categories; k++) {
          for (int j = 0; j < n; j++) {
            for (int l = 0; l <= j; l++) {
              expected[j][l] -= total * probability[k] * slopes[k][j] * slopes[k][l];
            }
          }
        }
      }
      add(layout.itemCell(item), first, second, expected);
    }

    void addGroup(LatentNormal latent, int group, ExpectedCounts counts) {
      double[] first = new double[2];
      double[] at = counts.groups()[group];
      for (int q = 0; q < at.length; q++) {
        first[0] += at[q] * latent.meanScore(q);
        first[1] += at[q] * latent.logVarianceScore(q);
        candidates += at[q];
      }
      double[][] second = new double[2][2];
      latent.addCurvature(at, second, 0);
      add(layout.meanCell(group), first, second, new double[2][2]);
    }

    private void add(int firstCell, double[] first, double[][] second, double[][] expected) {
      for (int r = 0; r < first.length; r++) {
        int[] rows = layout.freeOf(firstCell + r);
        double[] rowFactors = layout.factorsOf(firstCell + r);
        for (int j = 0; j < rows.length; j++) {
          gradient[rows[j]] += rowFactors[j] * first[r];
        }
        for (int s = 0; s < first.length; s++) {
          int[] columns = layout.freeOf(firstCell + s);
          double[] columnFactors = layout.factorsOf(firstCell + s);
          double actual = second[Math.max(r, s)][Math.min(r, s)];
          double fisher = expected[Math.max(r, s)][Math.min(r, s)];
          for (int j = 0; j < rows.length; j++) {
            for (int l = 0; l < columns.length; l++) {
              double factor = rowFactors[j] * columnFactors[l];
              row(curvature, rows[j])[columns[l]] += factor * actual;
              row(scoring, rows[j])[columns[l]] += factor * fisher;
            }
          }
        }
      }
    }

    private double[] row(double[][] matrix, int row) {
      if (matrix[row] == null) {
        matrix[row] = new double[layout.freeCount()];
      }
      return matrix[row];
    }

    /** The Newton step of the free parameters, or a scoring step, or uphill as a last resort. */
    double[] direction(int[] free) {
      double[] right = new double[free.length];
      for (int j = 0; j < free.length; j++) {
        right[j] = gradient[free[j]];
      }
      Optional<Cholesky> factor = Cholesky.of(negative(curvature, free));
      if (factor.isEmpty()) {
        factor = Cholesky.of(negative(scoring, free));
      }
      if (factor.isPresent()) {
        return factor.get().solve(right);
      }
      for (int j = 0; j < free.length; j++) {
        right[j] /= candidates;
      }
      return right;
    }

    private static double[][] negative(double[][] matrix, int[] free) {
      double[][] result = new double[free.length][free.length];
      for (int j = 0; j < free.length; j++) {
        for (int l = 0; l < free.length; l++) {
          result[j][l] = matrix[free[j]] == null ? 0 : -matrix[free[j]][free[l]];
        }
      }
      return result;
    }
  }
}
