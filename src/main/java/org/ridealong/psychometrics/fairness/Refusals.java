package org.ridealong.psychometrics.fairness;

import java.util.Optional;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/** Why an item cannot be compared between groups at all. */
final class Refusals {

  private Refusals() {}

  /**
   * The reason, empty if there is none.
   *
   * @param zeroOne whether the comparison is of right against wrong
   */
  static Optional<Estimate> of(Strata strata, boolean zeroOne) {
    if (strata.levels().isEmpty()) {
      return refusal(Outcome.NO_SCORES, "Nobody has a score on this item.");
    }
    if (zeroOne && strata.levels().get(0).reference().length > 2) {
      return refusal(
          Outcome.NOT_DEFINED,
          "The item has scores above 1, this comparison is of right against wrong.");
    }
    if (!strata.hasBothGroups()) {
      return refusal(Outcome.TOO_FEW_CANDIDATES, "Only one of the groups has scores on this item.");
    }
    return Optional.empty();
  }

  private static Optional<Estimate> refusal(Outcome outcome, String reason) {
    return Optional.of(Estimate.notEstimable(outcome, reason));
  }
}
