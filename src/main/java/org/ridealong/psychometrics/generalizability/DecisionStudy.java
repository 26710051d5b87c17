package org.ridealong.psychometrics.generalizability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * What reliability other numbers of levels would give (Brennan 2001, 4.1).
 *
 * <p>Each component but the object's is divided by the numbers of levels of its facets (of a nested
 * facet: its levels within one level of what it is nested in). Relative error sums those that
 * contain the object, absolute error all. E rho^2 = object / (object + relative error), Phi =
 * object / (object + absolute error). A component that could not be told from another is counted
 * there.
 */
public final class DecisionStudy {

  private DecisionStudy() {}

  /**
   * The reliability of one plan.
   *
   * @param numbers how many levels each facet has, in the design's order without the object
   */
  public record Row(
      List<Integer> numbers,
      Estimate relativeError,
      Estimate absoluteError,
      Estimate generalizability,
      Estimate dependability) {}

  /** The study of one plan. */
  public static Row of(
      MeasurementDesign design, GeneralizabilityEstimates estimates, List<Integer> numbers) {
    Estimate residual = estimates.variance(VarianceComponent.RESIDUAL);
    if (residual instanceof Estimate.NotEstimable reason) {
      return new Row(numbers, reason, reason, reason, reason);
    }
    Effect object = design.object();
    double relative = 0;
    double absolute = 0;
    for (Effect effect : design.effects()) {
      if (!effect.equals(object)) {
        double part = estimates.variance(effect.name()).value().orElse(0);
        for (int factor : effect.factors()) {
          part /= factor == 0 ? 1 : numbers.get(factor - 1);
        }
        absolute += part;
        relative += effect.factors().contains(0) ? part : 0;
      }
    }
    double error = residual.value().orElseThrow();
    for (int number : numbers) {
      error /= number;
    }
    double relativeError = relative + error;
    double absoluteError = absolute + error;
    Estimate variance = estimates.variance(object.name());
    Function<Double, Estimate> coefficient =
        noise -> variance.then(signal -> ratio(signal, signal + noise));
    return new Row(
        numbers,
        Estimate.of(relativeError),
        Estimate.of(absoluteError),
        coefficient.apply(relativeError),
        coefficient.apply(absoluteError));
  }

  private static Estimate ratio(double part, double whole) {
    return whole > 0
        ? Estimate.of(part / whole)
        : Estimate.notEstimable(Outcome.ZERO_VARIANCE, "There is no variance at all.");
  }

  /** All combinations of numbers of levels, the first facet's changing fastest. */
  public static List<List<Integer>> plans(List<List<Integer>> choices) {
    List<List<Integer>> plans = List.of(List.of());
    for (int facet = choices.size() - 1; facet >= 0; facet--) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> rest : plans) {
        for (int number : choices.get(facet)) {
          List<Integer> plan = new ArrayList<>(List.of(number));
          plan.addAll(rest);
          longer.add(plan);
        }
      }
      plans = longer;
    }
    return plans;
  }
}
