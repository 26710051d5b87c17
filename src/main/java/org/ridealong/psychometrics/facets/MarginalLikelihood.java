package org.ridealong.psychometrics.facets;

import java.util.Arrays;
import java.util.List;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * The marginal likelihood of the ratings, its gradient and its exact observed information.
 *
 * <p>For a group of n candidates with total S, the posterior of theta is p(q) ~ w(q) exp(S theta(q)
 * - sum of log D(q)). The gradient is the posterior mean of the complete-data score s(q) (Fisher's
 * identity), and the observed information is the posterior mean of the complete-data information
 * less the posterior covariance of s (Louis 1982). Since s(q) depends on the design only, the
 * covariances of its groups share the matrix S diag(sum of n p) S'.
 *
 * <p>Designs are cut into pieces, by the data alone, whose sums are merged in order, so that any
 * number of threads gives the same bits. O(groups x points) for the value and the gradient; for the
 * information, with k parameters that a design touches, O(designs x k^2 x points + groups x k^2).
 */
final class MarginalLikelihood {

  private static final int MOST_PIECES = 16;

  /** Each piece holds a matrix of all parameters; together they may hold this many numbers. */
  private static final long MOST_NUMBERS = 1L << 26;

  private final Parameters parameters;
  private final LatentGrid grid;
  private final Designs designs;
  private final OrderedTasks tasks;
  private final ResponseTables tables;
  private final double[] observed;
  private final double[] mass;
  private final double[] means;
  private final double[] deviations;

  /**
   * What the likelihood is at one point of the parameters.
   *
   * @param gradient by the whole vector of parameters
   * @param complete the complete-data information
   * @param missing the information that is lost because theta is not seen
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Evaluation(
      double logLikelihood, double[] gradient, double[][] complete, double[][] missing) {

    /** Observed information, where a share of the missing information is taken off. */
    double[][] information(double share) {
      double[][] information = new double[complete.length][complete.length];
      for (int i = 0; i < complete.length; i++) {
        for (int k = 0; k < complete.length; k++) {
          information[i][k] = complete[i][k] - share * missing[i][k];
        }
      }
      return information;
    }
  }

  MarginalLikelihood(Parameters parameters, LatentGrid grid, Designs designs, OrderedTasks tasks) {
    this.parameters = parameters;
    this.grid = grid;
    this.designs = designs;
    this.tasks = tasks;
    tables = new ResponseTables(parameters, grid, designs);
    observed = ObservedStatistics.of(parameters);
    mass = new double[designs.count() * grid.points()];
    means = new double[designs.groups()];
    deviations = new double[designs.groups()];
  }

  /** Everything at one point; also leaves the posteriors of that point behind. */
  Evaluation at(double[] whole) {
    tables.fill(whole);
    LatentGrid.Population population = grid.at(whole[parameters.latentAt()]);
    List<Piece> pieces = tasks.run(pieces(), number -> piece(number, population));
    double value = 0;
    for (int at = 0; at < observed.length; at++) {
      value += observed[at] * whole[at];
    }
    double[][] missing = new double[parameters.size()][parameters.size()];
    for (Piece piece : pieces) {
      value += piece.logLikelihood;
      for (int i = 0; i < missing.length; i++) {
        for (int k = 0; k < missing.length; k++) {
          missing[i][k] += piece.missing[i][k];
        }
      }
    }
    CompleteData complete =
        new CompleteData(parameters, tables, population, pairMass(), candidateMass());
    return new Evaluation(value, complete.gradient(observed), complete.information(), missing);
  }

  /** The posterior mean of theta of each group, at the point last looked at. */
  double[] posteriorMeans() {
    return means;
  }

  /** The posterior standard deviation of theta of each group. */
  double[] posteriorDeviations() {
    return deviations;
  }

  ResponseTables tables() {
    return tables;
  }

  private static final class Piece {
    private double logLikelihood;
    private final double[][] missing;

    Piece(int size) {
      missing = new double[size][size];
    }
  }

  /** Depends on the data only, so that any number of threads makes the same sums. */
  private int pieces() {
    long size = parameters.size();
    return (int) Math.max(2, Math.min(MOST_PIECES, MOST_NUMBERS / (size * size)));
  }

  private Piece piece(int number, LatentGrid.Population population) {
    Piece piece = new Piece(parameters.size());
    DesignScores scores = new DesignScores(parameters, grid, tables, designs);
    int from = (int) ((long) designs.count() * number / pieces());
    int to = (int) ((long) designs.count() * (number + 1) / pieces());
    double[] posterior = new double[grid.points()];
    for (int design = from; design < to; design++) {
      scores.load(design, population);
      int offset = design * grid.points();
      Arrays.fill(mass, offset, offset + grid.points(), 0);
      for (int group = designs.firstGroup(design); group < designs.endGroup(design); group++) {
        int n = designs.candidatesIn(group);
        piece.logLikelihood += n * scores.posterior(designs.total(group), posterior);
        fillMoments(posterior, group);
        for (int q = 0; q < posterior.length; q++) {
          mass[offset + q] += n * posterior[q];
        }
        scores.subtractSquaredMean(posterior, n, piece.missing);
      }
      scores.addSquares(mass, offset, piece.missing);
    }
    return piece;
  }

  private void fillMoments(double[] posterior, int group) {
    double mean = 0;
    for (int q = 0; q < posterior.length; q++) {
      mean += posterior[q] * grid.theta(q);
    }
    double squares = 0;
    for (int q = 0; q < posterior.length; q++) {
      double deviation = grid.theta(q) - mean;
      squares += posterior[q] * deviation * deviation;
    }
    means[group] = mean;
    deviations[group] = Math.sqrt(squares);
  }

  /**
   * The derivative of the likelihood by the variance at a variance of 0, for the other parameters
   * last looked at: half the sum of (S - E)^2 - V at theta = 0.
   */
  double slopeAtNoVariance() {
    int middle = grid.points() / 2;
    double slope = 0;
    for (int design = 0; design < designs.count(); design++) {
      double expected = 0;
      double variance = 0;
      for (int number : designs.looksOf(design)) {
        Designs.Look look = designs.looks().get(number);
        for (int criterion : look.criteria()) {
          int pair = tables.pair(criterion, look.rater());
          expected += tables.expected(pair)[middle];
          variance += tables.variance(pair)[middle];
        }
      }
      for (int group = designs.firstGroup(design); group < designs.endGroup(design); group++) {
        double residual = designs.total(group) - expected;
        slope += designs.candidatesIn(group) * (residual * residual - variance) / 2;
      }
    }
    return slope;
  }

  private double[] candidateMass() {
    double[] sums = new double[grid.points()];
    for (int at = 0; at < mass.length; at++) {
      sums[at % sums.length] += mass[at];
    }
    return sums;
  }

  /** How many ratings of each pair fall on each point, by the posteriors. */
  double[][] pairMass() {
    int points = grid.points();
    double[][] ofLook = new double[designs.looks().size()][points];
    for (int design = 0; design < designs.count(); design++) {
      for (int look : designs.looksOf(design)) {
        for (int q = 0; q < points; q++) {
          ofLook[look][q] += mass[design * points + q];
        }
      }
    }
    double[][] ofPair = new double[tables.pairs()][points];
    for (int look = 0; look < ofLook.length; look++) {
      Designs.Look whole = designs.looks().get(look);
      for (int criterion : whole.criteria()) {
        double[] sums = ofPair[tables.pair(criterion, whole.rater())];
        for (int q = 0; q < points; q++) {
          sums[q] += ofLook[look][q];
        }
      }
    }
    return ofPair;
  }
}
