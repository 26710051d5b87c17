package org.ridealong.psychometrics.numeric;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A 95 % interval of any statistic of a sample whose units come in clusters, by leaving one group
 * of whole clusters out at a time (delete-a-group jackknife; Wolter 2007, chapter 4).
 *
 * <pre>
 * variance = (G - 1) / G * sum over groups g of (statistic without g - mean of these)^2
 * statistic -+ t(G - 1) sqrt(variance)
 * </pre>
 *
 * <p>G groups of about the same size. Where what belongs together (the criteria of one answer)
 * stands in one group, dependence within it needs no model. Costs G times the statistic. Edge
 * cases, named outcomes: the statistic, or one without a group, is not estimable; fewer than two
 * groups.
 *
 * @param lower the lower bound
 * @param upper the upper bound
 */
public record GroupedJackknife(Estimate lower, Estimate upper) {

  private static final double NINETY_FIVE = 0.975;

  /**
   * @param statistic of the whole sample
   * @param groups how many groups there are
   * @param without the statistic without the group of that number, from 0
   */
  public static GroupedJackknife of(Estimate statistic, int groups, IntFunction<Estimate> without) {
    if (statistic.value().isEmpty()) {
      return both(statistic);
    }
    if (groups < 2) {
      return both(
          Estimate.notEstimable(
              Outcome.TOO_FEW_CANDIDATES, "An interval needs at least 2 groups of units."));
    }
    double[] figures = new double[groups];
    for (int group = 0; group < groups; group++) {
      Estimate rest = without.apply(group);
      if (rest.value().isEmpty()) {
        return both(rest);
      }
      figures[group] = rest.value().getAsDouble();
    }
    double mean = Arrays.stream(figures).sum() / groups;
    double squares = Arrays.stream(figures).map(x -> (x - mean) * (x - mean)).sum();
    double error = Math.sqrt((groups - 1.0) / groups * squares);
    double reach =
        error * new TDistribution(groups - 1.0).inverseCumulativeProbability(NINETY_FIVE);
    return new GroupedJackknife(
        statistic.then(value -> Estimate.of(value - reach)),
        statistic.then(value -> Estimate.of(value + reach)));
  }

  private static GroupedJackknife both(Estimate none) {
    return new GroupedJackknife(none, none);
  }
}
