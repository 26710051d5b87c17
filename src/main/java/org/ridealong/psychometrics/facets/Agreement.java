package org.ridealong.psychometrics.facets;

import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Exact agreement with other raters of the same candidate on the same criterion.
 *
 * @param pairs how many pairs of ratings
 * @param observed the share of pairs with equal ratings
 * @param expected the share that the model expects: the sum over categories of P P'
 */
public record Agreement(int pairs, Estimate observed, Estimate expected) {

  /** (observed - expected) / (1 - expected): 0 where raters agree as independent experts would. */
  public Estimate kappa() {
    return observed.then(
        seen ->
            expected.then(
                chance ->
                    chance < 1
                        ? Estimate.of((seen - chance) / (1 - chance))
                        : Estimate.notEstimable(
                            Outcome.ZERO_VARIANCE, "The model expects agreement only.")));
  }
}
