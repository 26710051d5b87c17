package org.ridealong.psychometrics.fairness;

import java.util.ArrayList;
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
 * The Breslow-Day test of one common odds ratio at all matching scores (Breslow and Day 1980;
 * Penfield 2003): a large value tells of a difference that changes with the score, non-uniform DIF.
 *
 * <p>Over the matching scores with both groups and both answers, with A as in {@link
 * MantelHaenszel} and alpha the Mantel-Haenszel odds ratio of these scores, E A is the root of
 *
 * <pre>E (n(F) - m1 + E) = alpha (n(R) - E)(m1 - E)</pre>
 *
 * <p>that leaves all four cells positive, and
 *
 * <pre>
 * 1 / V = 1/E + 1/(n(R) - E) + 1/(m1 - E) + 1/(n(F) - m1 + E)
 * BD = sum of (A - E)^2 / V,   df = number of scores - 1
 * trend = (sum of s (A - E))^2 / (sum of s^2 V - (sum of s V)^2 / sum of V),   df = 1
 * </pre>
 *
 * <p>The trend over the matching score s is the more powerful one where the difference changes
 * steadily. O(candidates) an item. Edge cases, as named outcomes: an item that is not 0/1; fewer
 * than two such matching scores; alpha 0 or infinite.
 */
public final class BreslowDay {

  private BreslowDay() {}

  /** The tests of one item; degrees of freedom of the trend are 1. */
  public record Result(
      Estimate chiSquare, int degreesOfFreedom, Estimate p, Estimate trend, Estimate trendP) {}

  /** Tests every item; arguments as of {@link MantelHaenszel#analyze}. */
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
    List<Level> levels = strata.levels().stream().filter(BreslowDay::isInformative).toList();
    if (levels.size() < 2) {
      return missing(
          Estimate.notEstimable(
              Outcome.NOT_IDENTIFIED,
              "Fewer than two matching scores have both groups and both answers."));
    }
    double rightWrong = 0;
    double wrongRight = 0;
    for (Level level : levels) {
      double t = level.candidates();
      rightWrong += (double) level.reference()[1] * level.focal()[0] / t;
      wrongRight += (double) level.reference()[0] * level.focal()[1] / t;
    }
    if (rightWrong == 0 || wrongRight == 0) {
      return missing(
          Estimate.notEstimable(Outcome.AT_BOUNDARY, "The common odds ratio is 0 or infinite."));
    }
    return test(levels, rightWrong / wrongRight);
  }

  private static boolean isInformative(Level level) {
    int right = level.reference()[1] + level.focal()[1];
    return level.references() > 0 && level.focals() > 0 && right > 0 && right < level.candidates();
  }

  private static Result test(List<Level> levels, double alpha) {
    double statistic = 0;
    List<double[]> terms = new ArrayList<>();
    for (Level level : levels) {
      double expected = expected(level, alpha);
      double right = (double) level.reference()[1] + level.focal()[1];
      double variance =
          1
              / (1 / expected
                  + 1 / (level.references() - expected)
                  + 1 / (right - expected)
                  + 1 / (level.focals() - right + expected));
      double rest = level.reference()[1] - expected;
      statistic += rest * rest / variance;
      terms.add(new double[] {level.matching(), rest, variance});
    }
    int degrees = levels.size() - 1;
    Estimate trend = trend(terms);
    return new Result(
        Estimate.of(statistic),
        degrees,
        Estimate.of(TailProbability.chiSquare(statistic, degrees)),
        trend,
        trend.then(x -> Estimate.of(TailProbability.chiSquare(x, 1))));
  }

  /** The root in (max(0, m1 - n(F)), min(n(R), m1)), in the form that does not cancel. */
  private static double expected(Level level, double alpha) {
    double references = level.references();
    double right = (double) level.reference()[1] + level.focal()[1];
    // (alpha - 1) E^2 - linear E + alpha n(R) m1 = 0
    double linear = alpha * (references + right) + level.focals() - right;
    double product = alpha * references * right;
    double root = Math.sqrt(Math.max(0, linear * linear - 4 * (alpha - 1) * product));
    return linear > 0
        ? 2 * product / (linear + root)
        : (root - linear) / (2 * (1 - alpha)); // only for alpha < 1
  }

  private static Estimate trend(List<double[]> terms) {
    double weighted = 0;
    double squares = 0;
    double firsts = 0;
    double variances = 0;
    for (double[] term : terms) {
      weighted += term[0] * term[1];
      squares += term[0] * term[0] * term[2];
      firsts += term[0] * term[2];
      variances += term[2];
    }
    double variance = squares - firsts * firsts / variances;
    return Estimate.of(weighted * weighted / variance);
  }

  private static Result missing(Estimate none) {
    return new Result(none, 0, none, none, none);
  }
}
