package org.ridealong.psychometrics.standards;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * Accuracy and consistency of a decision on any score with a known reliability (Livingston and
 * Lewis 1995).
 *
 * <p>The score, from 0 to the highest M, is treated as that of N equally difficult 0/1 items that
 * give the same reliability rho, mean m and variance s^2, the effective length
 *
 * <pre>N = (m (M - m) - rho s^2) / (s^2 (1 - rho))</pre>
 *
 * <p>The true proportion has a four-parameter beta distribution whose moments are those that the
 * factorial moments of the effective scores x N / M imply (Lord 1965; Hanson 1991):
 *
 * <pre>E t^r = mean of x (x - 1) .. (x - r + 1) / (N (N - 1) .. (N - r + 1))</pre>
 *
 * <p>(0 for x &lt; r); where its ends would leave [0, 1], a beta distribution on [0, 1] with two
 * moments. Given t the score is binomial with round(N) items. A candidate passes at round(N cut /
 * M) or more; the truth is t &gt;= cut / M. Two administrations are independent given t (Hanson
 * 1991, in the place of the original split halves).
 *
 * <p>{@code toolRepeat} is the table of two administrations as betafunctions 1.9.0 has it, which
 * cuts the second one at floor(N cut / M): the two administrations then differ in difficulty where
 * N cut / M is not whole. It is there to compare with published figures; use {@code repeat}.
 *
 * <p>O(n + bins * nodes). Edge cases, as named outcomes: no candidate, equal scores; a reliability
 * not within (0, 1); an effective length below 2; moments of no beta distribution.
 */
public final class LivingstonLewis {

  private static final int MOMENTS = 4;
  private static final double ROUNDING = 1e-9;

  private LivingstonLewis() {}

  /** What came out. */
  public sealed interface Result {}

  /** No decision figures, for one reason. */
  public record NotDone(Outcome outcome, String reason) implements Result {}

  /**
   * The model and its decisions.
   *
   * @param alpha first shape of the true proportions
   * @param beta second shape
   * @param lower end of the true proportions
   * @param upper end
   * @param twoParameters whether the ends are set, not estimated
   * @param effectiveLength N before rounding
   * @param passing the lowest effective score that passes
   * @param decisions against the truth
   * @param repeat two administrations with the same cut
   * @param toolRepeat two administrations as betafunctions cuts them
   */
  public record Done(
      double alpha,
      double beta,
      double lower,
      double upper,
      boolean twoParameters,
      double effectiveLength,
      int roundedLength,
      int passing,
      ModelFit fit,
      DecisionTable decisions,
      RepeatTable repeat,
      RepeatTable toolRepeat)
      implements Result {}

  /**
   * Analyzes a decision.
   *
   * @param given scores from 0 to {@code highest}
   * @param cut the lowest score that passes
   * @throws IllegalArgumentException if a score is out of range
   */
  public static Result analyze(double[] given, double highest, double reliability, double cut) {
    // sums in one order, so that the order of candidates moves no rounded length
    double[] scores = given.clone();
    Arrays.sort(scores);
    if (!Arrays.stream(scores).allMatch(score -> score >= 0 && score <= highest)) {
      throw new IllegalArgumentException("a score outside 0 to " + highest);
    }
    if (scores.length < 2) {
      return new NotDone(
          Outcome.TOO_FEW_CANDIDATES,
          "The method needs at least 2 candidates, here it has %d.".formatted(scores.length));
    }
    if (!(reliability > 0 && reliability < 1)) {
      return new NotDone(
          Outcome.NOT_DEFINED,
          "The method needs a reliability between 0 and 1, not %s.".formatted(reliability));
    }
    double mean = SampleMoments.mean(scores).value().orElseThrow();
    double variance = SampleMoments.variance(scores).value().orElseThrow();
    if (variance == 0) {
      return new NotDone(Outcome.ZERO_VARIANCE, "All candidates have the same score.");
    }
    double length =
        (mean * (highest - mean) - reliability * variance) / (variance * (1 - reliability));
    if (!(Math.rint(length) >= 2)) {
      return new NotDone(
          Outcome.NOT_DEFINED,
          "The effective length would be %.2f items; scores spread too widely for the method."
              .formatted(length));
    }
    TrueScoreBeta truth = truth(scores, highest, length);
    if (!truth.isProper()) {
      return new NotDone(
          Outcome.NOT_DEFINED, "The moments of the scores are those of no beta distribution.");
    }
    return decide(scores, highest, cut, length, truth);
  }

  private static TrueScoreBeta truth(double[] scores, double highest, double length) {
    double[] moments = new double[MOMENTS + 1];
    for (int order = 1; order <= MOMENTS; order++) {
      double sum = 0;
      for (double score : scores) {
        double x = score / highest * length;
        sum += order > 1 && x < order - ROUNDING ? 0 : fallingFactorial(x, order);
      }
      moments[order] = sum / scores.length / fallingFactorial(length, order);
    }
    double m = moments[1];
    double variance = moments[2] - m * m;
    double third = moments[3] - 3 * m * moments[2] + 2 * m * m * m;
    double fourth = moments[4] - 4 * m * moments[3] + 6 * m * m * moments[2] - 3 * Math.pow(m, 4);
    return TrueScoreBeta.ofMoments(
        m, variance, third / Math.pow(variance, 1.5), fourth / (variance * variance));
  }

  private static double fallingFactorial(double x, int order) {
    double product = 1;
    for (int i = 0; i < order; i++) {
      product *= x - i;
    }
    return product;
  }

  private static Done decide(
      double[] scores, double highest, double cut, double length, TrueScoreBeta truth) {
    int n = (int) Math.rint(length);
    double proportion = Math.max(0, Math.min(1, cut / highest));
    int passing = (int) Math.rint(n * proportion);
    int floored = (int) Math.floor(n * proportion);
    DoubleUnaryOperator fail = t -> BinomialScores.below(passing, n, t);
    DoubleUnaryOperator pass = t -> BinomialScores.atLeast(passing, n, t);
    DecisionTable decisions =
        new DecisionTable(
            truth.integral(fail, 0, proportion),
            truth.integral(fail, proportion, 1),
            truth.integral(pass, proportion, 1),
            truth.integral(pass, 0, proportion));
    double[] proportions = Arrays.stream(scores).map(score -> score / highest).toArray();
    return new Done(
        truth.alpha(),
        truth.beta(),
        truth.lower(),
        truth.upper(),
        truth.twoParameters(),
        length,
        n,
        passing,
        ModelFit.of(proportions, n, truth),
        decisions,
        repeat(truth, n, passing, passing),
        repeat(truth, n, passing, floored));
  }

  private static RepeatTable repeat(TrueScoreBeta truth, int n, int first, int second) {
    DoubleUnaryOperator fail = t -> BinomialScores.below(first, n, t);
    DoubleUnaryOperator pass = t -> BinomialScores.atLeast(first, n, t);
    return new RepeatTable(
        truth.integral(t -> fail.applyAsDouble(t) * BinomialScores.below(second, n, t), 0, 1),
        truth.integral(t -> fail.applyAsDouble(t) * BinomialScores.atLeast(second, n, t), 0, 1),
        truth.integral(t -> pass.applyAsDouble(t) * BinomialScores.below(second, n, t), 0, 1),
        truth.integral(t -> pass.applyAsDouble(t) * BinomialScores.atLeast(second, n, t), 0, 1));
  }
}
