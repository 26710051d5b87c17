package org.ridealong.psychometrics.equating;

import java.util.function.DoubleFunction;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Mean and linear equating of equivalent groups (Kolen and Brennan 2014, chapter 2).
 *
 * <p>With means m and standard deviations s (divisor n - 1):
 *
 * <pre>
 * mean:    e(x) = x - m(X) + m(Y)
 * linear:  e(x) = m(Y) + s(Y) (x - m(X)) / s(X)
 * </pre>
 *
 * <p>Standard errors by the delta method, without assuming normal scores (Braun and Holland 1982).
 * With n, skewness g and kurtosis k of each form and z = (x - m(X)) / s(X):
 *
 * <pre>
 * mean:    var e = s(X)^2 / n(X) + s(Y)^2 / n(Y)
 * linear:  var e = s(Y)^2 [1/n(X) + 1/n(Y) + (g(X)/n(X) + g(Y)/n(Y)) z
 *                          + ((k(X) - 1) / (4 n(X)) + (k(Y) - 1) / (4 n(Y))) z^2]
 * </pre>
 *
 * <p>Both functions are symmetric: equating Y to X inverts them. O(number of scores). Edge cases,
 * as named outcomes: nobody on a form; for a standard error one candidate on a form; for linear
 * equating a form on which all scores are equal.
 */
public final class LinearEquating {

  /** The moments of a handful of candidates may contradict each other. */
  private static final Estimate TOO_FEW =
      Estimate.notEstimable(
          Outcome.TOO_FEW_CANDIDATES,
          "With so few candidates the moments give this equivalent no standard error.");

  private LinearEquating() {}

  /** Moves X by the difference of the means. */
  public static EquatedScores mean(ScoreDistribution x, ScoreDistribution y) {
    Estimate shift = x.mean().then(meanX -> y.mean().then(meanY -> Estimate.of(meanY - meanX)));
    Estimate error =
        x.variance()
            .then(
                varianceX ->
                    y.variance()
                        .then(
                            varianceY ->
                                Estimate.of(
                                    Math.sqrt(varianceX / x.total() + varianceY / y.total()))));
    return EquatedScores.at(
        x, point -> shift.then(by -> Estimate.of(x.score(point) + by)), point -> error);
  }

  /** Matches means and standard deviations. */
  public static EquatedScores linear(ScoreDistribution x, ScoreDistribution y) {
    return EquatedScores.at(
        x,
        point ->
            standardized(x, point)
                .then(
                    z ->
                        y.mean()
                            .then(
                                meanY ->
                                    spread(y).then(spreadY -> Estimate.of(meanY + spreadY * z)))),
        point -> standardized(x, point).then(z -> linearError(x, y, z)));
  }

  private static Estimate linearError(ScoreDistribution x, ScoreDistribution y, double z) {
    return forBoth(x.skewness(), y.skewness(), (gx, gy) -> gx / x.total() + gy / y.total())
        .then(
            slope ->
                forBoth(
                        x.kurtosis(),
                        y.kurtosis(),
                        (kx, ky) -> (kx - 1) / (4 * x.total()) + (ky - 1) / (4 * y.total()))
                    .then(
                        bend ->
                            y.variance()
                                .then(
                                    variance -> {
                                      double ends = 1 / x.total() + 1 / y.total();
                                      double sum = ends + slope * z + bend * z * z;
                                      return sum > 0
                                          ? Estimate.of(Math.sqrt(variance * sum))
                                          : TOO_FEW;
                                    })));
  }

  /** A figure of both forms. */
  @FunctionalInterface
  private interface OfBoth {
    double apply(double ofX, double ofY);
  }

  private static Estimate forBoth(Estimate x, Estimate y, OfBoth figure) {
    DoubleFunction<Estimate> onX = ofX -> y.then(ofY -> Estimate.of(figure.apply(ofX, ofY)));
    return x.then(onX);
  }

  private static Estimate standardized(ScoreDistribution x, int point) {
    return x.mean().then(mean -> spread(x).then(s -> Estimate.of((x.score(point) - mean) / s)));
  }

  private static Estimate spread(ScoreDistribution form) {
    return form.variance()
        .then(
            variance ->
                variance > 0
                    ? Estimate.of(Math.sqrt(variance))
                    : Estimate.notEstimable(
                        Outcome.ZERO_VARIANCE,
                        "All candidates of a form have the same score, so no line is defined."));
  }
}
