package org.ridealong.psychometrics.facets;

import java.util.List;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * The joint likelihood with every theta at its own maximum, its gradient and its information.
 *
 * <p>The theta of a group solves total = sum of E. With v the sum of V and c the vector of cross
 * derivatives between theta and the other parameters, the information of those, theta being free,
 * is the sum over ratings less the sum over groups of n c c' / v (Schur complement). Totals of 0
 * and of the highest possible are moved inwards by an adjustment for theta; the ratings of such
 * candidates still count as they are for the other facets.
 *
 * <p>O(cells of the groups x categories), times a few for theta.
 */
final class JointLikelihood {

  private static final int PIECES = 16;
  private static final int MOST_STEPS = 100;
  private static final double CLOSE = 1e-11;

  private final Parameters parameters;
  private final Designs designs;
  private final OrderedTasks tasks;
  private final double adjustment;
  private final double[] observed;
  private final double[] theta;

  /**
   * What the likelihood is at one point.
   *
   * @param logLikelihood with the adjusted totals
   * @param completeDiagonal the diagonal of the information if theta were known
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Evaluation(
      double logLikelihood, double[] gradient, double[][] information, double[] completeDiagonal) {}

  JointLikelihood(Parameters parameters, Designs designs, OrderedTasks tasks, double adjustment) {
    this.parameters = parameters;
    this.designs = designs;
    this.tasks = tasks;
    this.adjustment = adjustment;
    observed = ObservedStatistics.of(parameters);
    theta = new double[designs.groups()];
  }

  /** What the observed totals add to the logarithm of the likelihood beyond the adjusted ones. */
  double adjustmentOfLogLikelihood(DesignRatings ratings, int group) {
    int total = designs.total(group);
    return designs.candidatesIn(group)
        * (total - adjusted(total, ratings.highest()))
        * theta[group];
  }

  private double adjusted(int total, int highest) {
    if (total == 0) {
      return adjustment;
    }
    return total == highest ? total - adjustment : total;
  }

  Parameters parameters() {
    return parameters;
  }

  Designs designs() {
    return designs;
  }

  /** Theta of each group, at the point last looked at. */
  double theta(int group) {
    return theta[group];
  }

  /** Everything at one point; theta starts from where it was. */
  Evaluation at(double[] whole) {
    FacetsModel model = new FacetsModel(parameters, whole);
    List<Piece> pieces = tasks.run(PIECES, number -> piece(number, model));
    Piece sum = new Piece(parameters.size());
    pieces.forEach(sum::add);
    double value = sum.logLikelihood;
    for (int at = 0; at < observed.length; at++) {
      value += observed[at] * whole[at];
      sum.gradient[at] += observed[at];
    }
    double[] complete = sum.lost;
    for (int at = 0; at < observed.length; at++) {
      complete[at] += sum.information[at][at];
    }
    return new Evaluation(value, sum.gradient, sum.information, complete);
  }

  private static final class Piece {
    private double logLikelihood;
    private final double[] gradient;
    private final double[][] information;

    /** What theta being free takes off each diagonal element. */
    private final double[] lost;

    Piece(int size) {
      gradient = new double[size];
      information = new double[size][size];
      lost = new double[size];
    }

    void add(Piece other) {
      logLikelihood += other.logLikelihood;
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += other.gradient[i];
        lost[i] += other.lost[i];
        for (int k = 0; k < gradient.length; k++) {
          information[i][k] += other.information[i][k];
        }
      }
    }
  }

  private Piece piece(int number, FacetsModel model) {
    Piece piece = new Piece(parameters.size());
    int from = (int) ((long) designs.count() * number / PIECES);
    int to = (int) ((long) designs.count() * (number + 1) / PIECES);
    for (int design = from; design < to; design++) {
      DesignRatings ratings = new DesignRatings(model, parameters, designs, design);
      if (ratings.isEmpty()) {
        continue;
      }
      for (int group = designs.firstGroup(design); group < designs.endGroup(design); group++) {
        addGroup(piece, ratings, group);
      }
    }
    return piece;
  }

  private void addGroup(Piece piece, DesignRatings ratings, int group) {
    int n = designs.candidatesIn(group);
    double total = adjusted(designs.total(group), ratings.highest());
    theta[group] = solve(ratings, total, theta[group]);
    piece.logLikelihood += n * (total * theta[group] - ratings.logDenominator());
    ratings.addTo(piece.gradient, piece.information, n);
    for (int at : ratings.touched()) {
      piece.lost[at] += n * ratings.cross()[at] * ratings.cross()[at] / ratings.variance();
    }
  }

  /** Newton's method held inside a bracket; the sum of E rises with theta. */
  private static double solve(DesignRatings ratings, double total, double start) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double theta = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      ratings.at(theta);
      double gap = total - ratings.expected();
      low = gap > 0 ? theta : low;
      high = gap > 0 ? high : theta;
      double move = Math.max(-1, Math.min(1, gap / Math.max(ratings.variance(), 1e-12)));
      double next = theta + move;
      if (next <= low || next >= high) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - theta) < CLOSE || !Double.isFinite(next)) {
        return theta;
      }
      theta = next;
    }
    ratings.at(theta);
    return theta;
  }
}
