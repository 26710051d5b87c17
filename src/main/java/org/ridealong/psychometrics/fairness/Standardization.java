package org.ridealong.psychometrics.fairness;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.fairness.Strata.Level;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * The standardized difference in proportions right (Dorans and Kulick 1986): over the matching
 * scores that both groups have, weighted by the focal group,
 *
 * <pre>STD P-DIF = sum of n(F) (p(F) - p(R)) / sum of n(F)</pre>
 *
 * <p>negative if the item is harder for the focal group; above .10 in size it calls for a look. Its
 * standard error takes the focal weights as given and the proportions as binomial (Dorans and
 * Holland 1993, without the pooled variance):
 *
 * <pre>var = sum of n(F)^2 [p(F) q(F) / n(F) + p(R) q(R) / n(R)] / (sum of n(F))^2</pre>
 *
 * <p>O(candidates) an item. Edge cases, as named outcomes: an item that is not 0/1; no matching
 * score that both groups have.
 */
public final class Standardization {

  private Standardization() {}

  /** The comparison of one item. */
  public record Result(Estimate difference, Estimate error) {}

  /** Compares every item; arguments as of {@link MantelHaenszel#analyze}. */
  public static List<Result> analyze(ScoreTable scores, BitSet focal, BitSet anchors) {
    MatchingScore matching = MatchingScore.of(scores, anchors);
    return IntStream.range(0, scores.items())
        .mapToObj(item -> analyze(Strata.of(scores, focal, matching, item)))
        .toList();
  }

  static Result analyze(Strata strata) {
    Optional<Estimate> refusal = Refusals.of(strata, true);
    if (refusal.isPresent()) {
      return new Result(refusal.get(), refusal.get());
    }
    double differences = 0;
    double variance = 0;
    double weights = 0;
    for (Level level : strata.levels()) {
      double focals = level.focals();
      double references = level.references();
      if (focals > 0 && references > 0) {
        double focal = level.focal()[1] / focals;
        double reference = level.reference()[1] / references;
        differences += focals * (focal - reference);
        variance +=
            focals * focal * (1 - focal)
                + focals * focals * reference * (1 - reference) / references;
        weights += focals;
      }
    }
    if (weights == 0) {
      Estimate none =
          Estimate.notEstimable(Outcome.NOT_IDENTIFIED, "No matching score has both groups.");
      return new Result(none, none);
    }
    return new Result(
        Estimate.of(differences / weights), Estimate.of(Math.sqrt(variance) / weights));
  }
}
