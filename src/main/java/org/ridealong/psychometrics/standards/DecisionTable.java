package org.ridealong.psychometrics.standards;

import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Decisions against the truth, as shares of all candidates. As in the literature of this method, a
 * "positive" is a candidate who fails.
 */
public record DecisionTable(
    double failRightly, double failWrongly, double passRightly, double passWrongly) {

  /** The share of right decisions. */
  public double accuracy() {
    return failRightly + passRightly;
  }

  /** The share of true failures that fail. */
  public Estimate sensitivity() {
    return share(failRightly, passWrongly, "Nobody's true score is below the cut.");
  }

  /** The share of true passes that pass. */
  public Estimate specificity() {
    return share(passRightly, failWrongly, "Nobody's true score is at or above the cut.");
  }

  /** The share of failures that are right. */
  public Estimate positivePredictive() {
    return share(failRightly, failWrongly, "Nobody fails.");
  }

  /** The share of passes that are right. */
  public Estimate negativePredictive() {
    return share(passRightly, passWrongly, "Nobody passes.");
  }

  private static Estimate share(double part, double rest, String otherwise) {
    return part + rest > 0
        ? Estimate.of(part / (part + rest))
        : Estimate.notEstimable(Outcome.NOT_DEFINED, otherwise);
  }
}
