package org.ridealong.psychometrics.fairness;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.fairness.Strata.Level;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;
import org.ridealong.psychometrics.numeric.TailProbability;

/**
 * The Mantel-Haenszel comparison of a 0/1 item between two groups matched on their score (Holland
 * and Thayer 1988).
 *
 * <p>At each matching score with at least two candidates let A and B be how many of the reference
 * group are right and wrong, C and D the same of the focal group, T all, m1 = A + C, m0 = B + D:
 *
 * <pre>
 * alpha = sum of A D / T  over  sum of B C / T
 * delta = -2.35 log alpha          (negative: harder for the focal group)
 * chi2  = (|sum of A - E A| - c)^2 / sum of var A,   c = 1/2 corrected, 0 uncorrected
 * E A = (A + B) m1 / T,   var A = (A + B)(C + D) m1 m0 / (T^2 (T - 1))
 * var log alpha = sum of (A D + alpha B C)(A + D + alpha (B + C)) / T^2
 *                 over 2 (sum of A D / T)^2         (Phillips and Holland 1987)
 * </pre>
 *
 * <p>The correction is always subtracted, also where the difference is below 1/2. Classes: {@link
 * EtsClass}. O(candidates) an item. Edge cases, as named outcomes: an item that is not 0/1; one of
 * the groups empty; no matching score that both groups and both answers share (no chi-square, no
 * alpha); alpha 0 or infinite.
 */
public final class MantelHaenszel {

  private static final double DELTA = -2.35;
  private static final double CORRECTION = 0.5;

  private MantelHaenszel() {}

  /**
   * The comparison of one item.
   *
   * @param chiSquare corrected for continuity
   * @param uncorrected without the correction
   * @param oddsRatio alpha; above 1 the item is harder for the focal group
   * @param ets empty if delta or its error is not estimable
   */
  public record Result(
      Estimate chiSquare,
      Estimate p,
      Estimate uncorrected,
      Estimate oddsRatio,
      Estimate logOddsRatio,
      Estimate logOddsRatioError,
      Estimate delta,
      Estimate deltaError,
      Optional<EtsClass> ets,
      Optional<EtsClass> etsBySize) {}

  /**
   * Compares every item.
   *
   * @param anchors the items whose sum matches candidates; the studied item is always in
   * @param focal the candidates of the focal group
   */
  public static List<Result> analyze(ScoreTable scores, BitSet focal, BitSet anchors) {
    MatchingScore matching = MatchingScore.of(scores, anchors);
    return IntStream.range(0, scores.items())
        .mapToObj(item -> analyze(Strata.of(scores, focal, matching, item)))
        .toList();
  }

  static Result analyze(Strata strata) {
    Optional<Estimate> refusal = Refusals.of(strata, true);
    if (refusal.isPresent()) {
      return missing(refusal.get());
    }
    Sums sums = Sums.of(strata);
    if (!(sums.variance > 0)) {
      return missing(
          Estimate.notEstimable(
              Outcome.NOT_IDENTIFIED,
              "No matching score has candidates of both groups with both answers."));
    }
    double rest = Math.abs(sums.difference);
    double corrected = (rest - CORRECTION) * (rest - CORRECTION) / sums.variance;
    double p = TailProbability.chiSquare(corrected, 1);
    Estimate ratio = oddsRatio(sums);
    Estimate log =
        ratio.then(
            a ->
                a > 0
                    ? Estimate.of(Math.log(a))
                    : atEnd("No candidate speaks for the reference group: the odds ratio is 0."));
    Estimate error = log.then(ignored -> Estimate.of(Math.sqrt(sums.logVariance(strata))));
    Estimate delta = log.then(a -> Estimate.of(DELTA * a));
    Estimate deltaError = error.then(s -> Estimate.of(-DELTA * s));
    return new Result(
        Estimate.of(corrected),
        Estimate.of(p),
        Estimate.of(rest * rest / sums.variance),
        ratio,
        log,
        error,
        delta,
        deltaError,
        ets(delta, deltaError, p),
        delta.value().isPresent()
            ? Optional.of(EtsClass.ofSize(delta.value().getAsDouble()))
            : Optional.empty());
  }

  private static Estimate oddsRatio(Sums sums) {
    return sums.wrongRight > 0
        ? Estimate.of(sums.rightWrong / sums.wrongRight)
        : atEnd("No candidate speaks for the focal group, so that the odds ratio is infinite.");
  }

  private static Optional<EtsClass> ets(Estimate delta, Estimate error, double p) {
    return delta.value().isPresent()
        ? Optional.of(EtsClass.of(delta.value().getAsDouble(), error.value().orElseThrow(), p))
        : Optional.empty();
  }

  private static Estimate atEnd(String reason) {
    return Estimate.notEstimable(Outcome.AT_BOUNDARY, reason);
  }

  private static Result missing(Estimate none) {
    return new Result(
        none, none, none, none, none, none, none, none, Optional.empty(), Optional.empty());
  }

  /** Sums over matching scores. */
  private record Sums(double difference, double variance, double rightWrong, double wrongRight) {

    private static Sums of(Strata strata) {
      double difference = 0;
      double variance = 0;
      double rightWrong = 0;
      double wrongRight = 0;
      for (Level level : strata.levels()) {
        double t = level.candidates();
        if (t < 2) {
          continue;
        }
        double right = (double) level.reference()[1] + level.focal()[1];
        double references = level.references();
        difference += level.reference()[1] - references * right / t;
        variance += references * level.focals() / t * (right / t) * ((t - right) / (t - 1));
        rightWrong += (double) level.reference()[1] * level.focal()[0] / t;
        wrongRight += (double) level.reference()[0] * level.focal()[1] / t;
      }
      return new Sums(difference, variance, rightWrong, wrongRight);
    }

    private double logVariance(Strata strata) {
      double alpha = rightWrong / wrongRight;
      double sum = 0;
      for (Level level : strata.levels()) {
        double t = level.candidates();
        if (t < 2) {
          continue;
        }
        double a = level.reference()[1];
        double b = level.reference()[0];
        double c = level.focal()[1];
        double d = level.focal()[0];
        sum += (a * d + alpha * b * c) * (a + d + alpha * (b + c)) / (t * t);
      }
      return sum / (2 * rightWrong * rightWrong);
    }
  }
}
