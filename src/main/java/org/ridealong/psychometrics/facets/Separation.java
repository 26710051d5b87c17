package org.ridealong.psychometrics.facets;

import java.util.List;
import org.hipparchus.special.Gamma;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * How well the levels of a facet are told apart (Wright and Masters 1982; Linacre 1989).
 *
 * <p>With the measures' variance v (divisor n - 1) and the mean square e of their standard errors:
 * true variance t = max(0, v - e), separation G = sqrt(t / e), strata (4 G + 1) / 3, reliability t
 * / v. For raters a high reliability means that they differ. Fixed chi-square = sum (m / s)^2 -
 * (sum m / s^2)^2 / sum 1 / s^2 with n - 1 degrees of freedom: whether all are equal. Levels
 * without a measure are left out; fewer than two levels are a named outcome.
 *
 * @param n how many levels have a measure
 */
public record Separation(
    int n,
    Estimate observedDeviation,
    Estimate rootMeanSquareError,
    Estimate trueDeviation,
    Estimate separation,
    Estimate strata,
    Estimate reliability,
    Estimate fixedChiSquare,
    int degreesOfFreedom,
    Estimate probability) {

  /** Separation of the levels that have a measure and an error. */
  public static Separation of(List<FacetLevel> levels) {
    double[][] measured =
        levels.stream()
            .filter(
                level ->
                    level.measure().value().isPresent()
                        && level.standardError().value().orElse(0) > 0)
            .map(
                level ->
                    new double[] {
                      level.measure().value().getAsDouble(),
                      level.standardError().value().getAsDouble()
                    })
            .toArray(double[][]::new);
    return measured.length < 2 ? tooFew(measured.length) : ofMeasured(measured);
  }

  private static Separation tooFew(int n) {
    Estimate none =
        Estimate.notEstimable(
            Outcome.TOO_FEW_LEVELS, "Needs at least 2 levels with a measure, has %d.".formatted(n));
    return new Separation(n, none, none, none, none, none, none, none, 0, none);
  }

  private static Separation ofMeasured(double[][] measured) {
    int n = measured.length;
    double mean = 0;
    for (double[] level : measured) {
      mean += level[0] / n;
    }
    double variance = 0;
    double error = 0;
    double weights = 0;
    double weighted = 0;
    double squares = 0;
    for (double[] level : measured) {
      double weight = 1 / (level[1] * level[1]);
      variance += (level[0] - mean) * (level[0] - mean) / (n - 1);
      error += level[1] * level[1] / n;
      weights += weight;
      weighted += weight * (level[0] - mean);
      squares += weight * (level[0] - mean) * (level[0] - mean);
    }
    double trueVariance = Math.max(0, variance - error);
    double separation = Math.sqrt(trueVariance / error);
    double chiSquare = Math.max(0, squares - weighted * weighted / weights);
    return new Separation(
        n,
        Estimate.of(Math.sqrt(variance)),
        Estimate.of(Math.sqrt(error)),
        Estimate.of(Math.sqrt(trueVariance)),
        Estimate.of(separation),
        Estimate.of((4 * separation + 1) / 3),
        variance > 0
            ? Estimate.of(trueVariance / variance)
            : Estimate.notEstimable(Outcome.ZERO_VARIANCE, "All levels have the same measure."),
        Estimate.of(chiSquare),
        n - 1,
        Estimate.of(Gamma.regularizedGammaQ((n - 1) / 2.0, chiSquare / 2)));
  }
}
