package org.ridealong.psychometrics.facets;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * A criterion, a rater or a step.
 *
 * @param measure difficulty, severity or step, in logits; positive is harder or more severe
 * @param standardError from the exact information of the whole model
 */
public record FacetLevel(Estimate measure, Estimate standardError) {

  static FacetLevel missing(Estimate.NotEstimable reason) {
    return new FacetLevel(reason, reason);
  }
}
