package org.ridealong.psychometrics.generalizability;

import java.util.List;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;

/**
 * Variance components by restricted maximum likelihood.
 *
 * @param components one for each effect of the design, the residual last
 * @param grandMean the common mean, by generalized least squares
 * @param grandMeanError its standard error
 * @param logLikelihood the restricted one, at its maximum
 * @param objects predictions of the objects, in the order of their first observations
 * @param converged whether the stopping rule was met
 * @param iterations how many steps it took
 * @param outcomes what holds for the model as a whole
 */
public record GeneralizabilityEstimates(
    List<VarianceComponent> components,
    Estimate grandMean,
    Estimate grandMeanError,
    Estimate logLikelihood,
    List<ObjectScore> objects,
    boolean converged,
    int iterations,
    List<NamedOutcome> outcomes) {
  public GeneralizabilityEstimates {
    components = List.copyOf(components);
    objects = List.copyOf(objects);
    outcomes = List.copyOf(outcomes);
  }

  /** The variance of a source by its name. */
  public Estimate variance(String name) {
    return components.stream()
        .filter(component -> component.name().equals(name))
        .map(VarianceComponent::variance)
        .findFirst()
        .orElseThrow();
  }
}
