package org.ridealong.psychometrics.facets;

import java.util.List;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;

/**
 * An estimated many-facet Rasch model.
 *
 * @param model the model with its estimates in place, for fit and fair averages
 * @param criteria difficulty of each criterion
 * @param raters severity of each rater; raters of one part sum to zero
 * @param steps all steps of all scales, the last and dependent ones included
 * @param latentDeviation standard deviation of theta in the population
 * @param latentDeviationError its standard error
 * @param logLikelihood at the estimates, of what was not set aside
 * @param freeParameters how many parameters were estimated
 * @param candidates theta of each candidate in logits, with its posterior standard deviation
 *     (marginal) or standard error (joint)
 * @param bias terms rater x criterion, if they were asked for and there is a maximum
 * @param convergence how the iteration ended
 * @param outcomes what holds for the model as a whole
 */
public record FacetsEstimates(
    FacetsModel model,
    List<FacetLevel> criteria,
    List<FacetLevel> raters,
    List<StepLevel> steps,
    Estimate latentDeviation,
    Estimate latentDeviationError,
    double logLikelihood,
    int freeParameters,
    List<FacetLevel> candidates,
    List<BiasTerm> bias,
    Convergence convergence,
    List<NamedOutcome> outcomes) {
  public FacetsEstimates {
    criteria = List.copyOf(criteria);
    raters = List.copyOf(raters);
    steps = List.copyOf(steps);
    candidates = List.copyOf(candidates);
    bias = List.copyOf(bias);
    outcomes = List.copyOf(outcomes);
  }
}
