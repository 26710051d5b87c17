package org.ridealong.psychometrics.facets;

import org.hipparchus.special.Erf;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/** What is gathered of one bias term, and the term that follows from it. */
final class BiasScore {

  /** A term that keeps a smaller share of its information is confounded. */
  private static final double CONFOUNDED = 1e-7;

  private final int criterion;
  private final int rater;

  /** Information between the term and each parameter of the whole vector. */
  final double[] shared;

  /** How many ratings. */
  int n;

  /** Expected less observed score. */
  double gradient;

  /** Information of the term by itself. */
  double own;

  /** The same if theta were known. */
  double complete;

  BiasScore(int criterion, int rater, int parameters) {
    this.criterion = criterion;
    this.rater = rater;
    shared = new double[parameters];
  }

  /** Takes off what the other parameters explain. */
  BiasTerm term(Parameters parameters, Cholesky information) {
    double left = own;
    for (double part : information.halfSolve(parameters.reduce(shared))) {
      left -= part * part;
    }
    if (!(left > CONFOUNDED * complete)) {
      Estimate open =
          Estimate.notEstimable(
              Outcome.NOT_IDENTIFIED,
              "The term cannot be told from the rater's severity or the criterion's difficulty.");
      return new BiasTerm(rater, criterion, n, open, open, open, open);
    }
    double z = gradient / Math.sqrt(left);
    return new BiasTerm(
        rater,
        criterion,
        n,
        Estimate.of(gradient / left),
        Estimate.of(1 / Math.sqrt(left)),
        Estimate.of(z),
        Estimate.of(Erf.erfc(Math.abs(z) / Math.sqrt(2))));
  }
}
