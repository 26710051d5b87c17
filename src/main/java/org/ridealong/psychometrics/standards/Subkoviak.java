package org.ridealong.psychometrics.standards;

import java.util.Arrays;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Decision consistency of a number-right score from one administration (Subkoviak 1976). A
 * candidate's true proportion is regressed toward the mean by the reliability, and the score of a
 * second form of k items is binomial around it:
 *
 * <pre>
 * t = alpha x / k + (1 - alpha) mean(x) / k
 * p = P(Binomial(k, t) &gt;= cut)
 * consistency = mean of p^2 + (1 - p)^2
 * chance = m^2 + (1 - m)^2, m the mean of p;   kappa = (consistency - chance) / (1 - chance)
 * </pre>
 *
 * <p>O(n). Edge cases, as named outcomes: no candidate; a reliability outside [0, 1], which cannot
 * regress; everybody certain to pass or to fail (no kappa).
 */
public final class Subkoviak {

  private Subkoviak() {}

  /** Shares of all candidates, and kappa. */
  public record Result(int candidates, Estimate consistency, Estimate chance, Estimate kappa) {}

  /**
   * Analyzes a decision.
   *
   * @param scores number-right scores, 0 to items
   * @param reliability of the scores, usually alpha
   * @param cut the lowest score that passes
   * @throws IllegalArgumentException if a score is out of range
   */
  public static Result analyze(double[] scores, int items, double reliability, double cut) {
    if (!Arrays.stream(scores).allMatch(score -> score >= 0 && score <= items)) {
      throw new IllegalArgumentException("a score outside 0 to " + items);
    }
    if (scores.length == 0) {
      return missing(0, Outcome.NO_SCORES, "Nobody has a score.");
    }
    if (!(reliability >= 0 && reliability <= 1)) {
      return missing(
          scores.length,
          Outcome.NOT_DEFINED,
          "A reliability of %s cannot regress scores.".formatted(reliability));
    }
    double mean = Arrays.stream(scores).average().orElseThrow() / items;
    double same = 0;
    double pass = 0;
    for (double score : scores) {
      double expected = reliability * score / items + (1 - reliability) * mean;
      double p = BinomialScores.atLeast(cut, items, expected);
      double q = BinomialScores.below(cut, items, expected);
      same += p * p + q * q;
      pass += p;
    }
    double consistency = same / scores.length;
    double m = pass / scores.length;
    double chance = m * m + (1 - m) * (1 - m);
    return new Result(
        scores.length,
        Estimate.of(consistency),
        Estimate.of(chance),
        chance < 1
            ? Estimate.of((consistency - chance) / (1 - chance))
            : Estimate.notEstimable(
                Outcome.ZERO_VARIANCE, "Everybody is certain to get the same decision."));
  }

  private static Result missing(int candidates, Outcome outcome, String reason) {
    Estimate none = Estimate.notEstimable(outcome, reason);
    return new Result(candidates, none, none, none);
  }
}
