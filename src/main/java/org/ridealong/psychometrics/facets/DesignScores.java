package org.ridealong.psychometrics.facets;

import java.util.Arrays;

/**
 * The part of the complete-data score that varies with theta, for the parameters that one design
 * touches: expected scores for difficulties and severities, category probabilities for steps, and
 * theta^2 / sigma^2 for the latent standard deviation.
 *
 * <p>One object serves one piece of work and is loaded with one design after the other.
 */
final class DesignScores {

  /**
   * Points with a smaller share of a design's posterior mass change nothing in double precision.
   */
  private static final double NEGLIGIBLE = 1e-18;

  private final Parameters parameters;
  private final LatentGrid grid;
  private final ResponseTables tables;
  private final Designs designs;
  private final double[][] rows;
  private final int[] touched;
  private final int[] rowOf;
  private final double[] logKernel;
  private final double[] mean;
  private final double[] centered;
  private int size;

  DesignScores(Parameters parameters, LatentGrid grid, ResponseTables tables, Designs designs) {
    this.parameters = parameters;
    this.grid = grid;
    this.tables = tables;
    this.designs = designs;
    rows = new double[parameters.size()][];
    touched = new int[parameters.size()];
    rowOf = new int[parameters.size()];
    mean = new double[parameters.size()];
    logKernel = new double[grid.points()];
    centered = new double[grid.points()];
    Arrays.fill(rowOf, -1);
  }

  /** Makes ready for one design. */
  void load(int design, LatentGrid.Population population) {
    for (int k = 0; k < size; k++) {
      rowOf[touched[k]] = -1;
    }
    size = 0;
    System.arraycopy(population.logWeight(), 0, logKernel, 0, logKernel.length);
    for (int number : designs.looksOf(design)) {
      Designs.Look look = designs.looks().get(number);
      for (int criterion : look.criteria()) {
        int pair = tables.pair(criterion, look.rater());
        double[] logDenominator = tables.logDenominator(pair);
        for (int q = 0; q < logKernel.length; q++) {
          logKernel[q] -= logDenominator[q];
        }
        add(parameters.criterionAt(criterion), tables.expected(pair), 0);
        add(parameters.raterAt(look.rater()), tables.expected(pair), 0);
        int scale = parameters.layout().scaleOf(criterion);
        for (int place = 1; place < tables.categories(pair) - 1; place++) {
          add(parameters.stepAt(scale, place), tables.probability(pair), tables.offset(place));
        }
      }
    }
    add(parameters.latentAt(), population.scaled(), 0);
  }

  /** Adds to a parameter's row what stands in {@code values} from a place on. */
  private void add(int parameter, double[] values, int from) {
    int row = rowOf[parameter];
    if (row < 0) {
      row = size++;
      rowOf[parameter] = row;
      touched[row] = parameter;
      if (rows[row] == null) {
        rows[row] = new double[grid.points()];
      } else {
        Arrays.fill(rows[row], 0);
      }
    }
    double[] sums = rows[row];
    for (int q = 0; q < sums.length; q++) {
      sums[q] += values[from + q];
    }
  }

  /**
   * Fills the posterior of the design's candidates with this total.
   *
   * @return the logarithm of their marginal likelihood, without the constants of the data
   */
  double posterior(int total, double[] posterior) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int q = 0; q < posterior.length; q++) {
      posterior[q] = logKernel[q] + total * grid.theta(q);
      largest = Math.max(largest, posterior[q]);
    }
    double sum = 0;
    for (int q = 0; q < posterior.length; q++) {
      posterior[q] = Math.exp(posterior[q] - largest);
      sum += posterior[q];
    }
    for (int q = 0; q < posterior.length; q++) {
      posterior[q] /= sum;
    }
    return largest + Math.log(sum);
  }

  /** Takes n times the posterior covariance of each touched parameter's score and another off. */
  void subtractCovariance(
      double[] posterior, double[] other, double otherMean, int n, double[] sums) {
    for (int q = 0; q < posterior.length; q++) {
      centered[q] = n * posterior[q] * (other[q] - otherMean);
    }
    for (int k = 0; k < size; k++) {
      double[] row = rows[k];
      double sum = 0;
      for (int q = 0; q < centered.length; q++) {
        sum += centered[q] * row[q];
      }
      sums[touched[k]] -= sum;
    }
  }

  /** Takes n m m' off, m the posterior mean of the scores. */
  void subtractSquaredMean(double[] posterior, int n, double[][] sums) {
    for (int k = 0; k < size; k++) {
      double[] row = rows[k];
      double sum = 0;
      for (int q = 0; q < posterior.length; q++) {
        sum += posterior[q] * row[q];
      }
      mean[k] = sum;
    }
    for (int k = 0; k < size; k++) {
      double weighted = -n * mean[k];
      double[] target = sums[touched[k]];
      for (int j = 0; j < size; j++) {
        target[touched[j]] += weighted * mean[j];
      }
    }
  }

  /** Adds S diag(mass) S'. */
  void addSquares(double[] mass, int offset, double[][] sums) {
    int points = grid.points();
    double all = 0;
    for (int q = 0; q < points; q++) {
      all += mass[offset + q];
    }
    int[] used = new int[points];
    int count = 0;
    for (int q = 0; q < points; q++) {
      if (mass[offset + q] > NEGLIGIBLE * all) {
        used[count++] = q;
      }
    }
    double[][] packed = new double[size][count];
    for (int k = 0; k < size; k++) {
      for (int u = 0; u < count; u++) {
        packed[k][u] = rows[k][used[u]];
      }
    }
    double[] weighted = new double[count];
    for (int k = 0; k < size; k++) {
      for (int u = 0; u < count; u++) {
        weighted[u] = packed[k][u] * mass[offset + used[u]];
      }
      for (int j = 0; j <= k; j++) {
        double[] other = packed[j];
        double sum = 0;
        for (int u = 0; u < count; u++) {
          sum += weighted[u] * other[u];
        }
        sums[touched[k]][touched[j]] += sum;
        if (j != k) {
          sums[touched[j]][touched[k]] += sum;
        }
      }
    }
  }
}
