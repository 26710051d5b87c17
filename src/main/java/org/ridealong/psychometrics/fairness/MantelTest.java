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
 * Comparison of an item with ordered scores between two groups matched on their score: Mantel's
 * test (Mantel 1963) and the standardized mean difference (Dorans and Schmitt 1991).
 *
 * <p>Over the matching scores that both groups have, with F the sum of the focal group's item
 * scores, S1 and S2 the sums of all item scores and of their squares, n = n(R) + n(F):
 *
 * <pre>
 * z = sum of (F - n(F) S1 / n) / sqrt(sum of n(R) n(F) (n S2 - S1^2) / (n^2 (n - 1)))
 * SMD = sum of n(F) (mean(F) - mean(R)) / sum of n(F)
 * </pre>
 *
 * <p>both negative if the item is harder for the focal group; SMD also in units of the standard
 * deviation of all item scores. For a 0/1 item z^2 is the uncorrected Mantel-Haenszel chi-square
 * and SMD the standardized difference in proportions. The error of SMD treats the focal weights as
 * given:
 *
 * <pre>var SMD = sum of n(F)^2 [s(F)^2 / n(F) + s(R)^2 / n(R)] / (sum of n(F))^2</pre>
 *
 * <p>with variances of divisor n. O(candidates) an item. Edge cases, as named outcomes: no matching
 * score that both groups have; item scores that do not vary.
 */
public final class MantelTest {

  private MantelTest() {}

  /** The comparison of one item. */
  public record Result(
      Estimate chiSquare,
      Estimate z,
      Estimate p,
      Estimate meanDifference,
      Estimate meanDifferenceError,
      Estimate inDeviations) {}

  /** Compares every item; arguments as of {@link MantelHaenszel#analyze}. */
  public static List<Result> analyze(ScoreTable scores, BitSet focal, BitSet anchors) {
    MatchingScore matching = MatchingScore.of(scores, anchors);
    return IntStream.range(0, scores.items())
        .mapToObj(item -> analyze(Strata.of(scores, focal, matching, item)))
        .toList();
  }

  static Result analyze(Strata strata) {
    Optional<Estimate> refusal = Refusals.of(strata, false);
    if (refusal.isPresent()) {
      return missing(refusal.get());
    }
    Totals totals = new Totals();
    strata.levels().stream()
        .filter(level -> level.references() > 0 && level.focals() > 0)
        .forEach(totals::add);
    if (totals.weights == 0) {
      return missing(
          Estimate.notEstimable(Outcome.NOT_IDENTIFIED, "No matching score has both groups."));
    }
    Estimate z =
        totals.variance > 0
            ? Estimate.of(totals.surplus / Math.sqrt(totals.variance))
            : Estimate.notEstimable(
                Outcome.ZERO_VARIANCE, "Item scores do not vary where the groups meet.");
    Estimate difference = Estimate.of(totals.differences / totals.weights);
    return new Result(
        z.then(value -> Estimate.of(value * value)),
        z,
        z.then(value -> Estimate.of(TailProbability.normalTwoSided(value))),
        difference,
        Estimate.of(Math.sqrt(totals.differenceVariance) / totals.weights),
        difference.then(smd -> deviation(strata).then(deviation -> Estimate.of(smd / deviation))));
  }

  /** Sums over the matching scores that both groups have. */
  private static final class Totals {
    private double surplus;
    private double variance;
    private double differences;
    private double differenceVariance;
    private double weights;

    private void add(Level level) {
      double references = level.references();
      double focals = level.focals();
      double n = references + focals;
      Sums ofFocal = Sums.of(level.focal());
      Sums ofReference = Sums.of(level.reference());
      double first = ofFocal.first + ofReference.first;
      double second = ofFocal.second + ofReference.second;
      surplus += ofFocal.first - focals / n * first;
      variance += references * focals * (n * second - first * first) / (n * n * (n - 1));
      differences += focals * (ofFocal.first / focals - ofReference.first / references);
      differenceVariance +=
          focals * focals * (ofFocal.variance() / focals + ofReference.variance() / references);
      weights += focals;
    }
  }

  /** Of all item scores, divisor n - 1. */
  private static Estimate deviation(Strata strata) {
    double n = 0;
    double first = 0;
    double second = 0;
    for (Level level : strata.levels()) {
      Sums ofFocal = Sums.of(level.focal());
      Sums ofReference = Sums.of(level.reference());
      n += level.candidates();
      first += ofFocal.first + ofReference.first;
      second += ofFocal.second + ofReference.second;
    }
    double squares = second - first * first / n;
    return squares > 0
        ? Estimate.of(Math.sqrt(squares / (n - 1)))
        : Estimate.notEstimable(
            Outcome.ZERO_VARIANCE, "All candidates have the same score on this item.");
  }

  private static Result missing(Estimate none) {
    return new Result(none, none, none, none, none, none);
  }

  /** Sums of item scores and of their squares; exact, since scores are whole. */
  private record Sums(double n, double first, double second) {

    private static Sums of(int[] counts) {
      double n = 0;
      double first = 0;
      double second = 0;
      for (int score = 0; score < counts.length; score++) {
        n += counts[score];
        first += (double) score * counts[score];
        second += (double) score * score * counts[score];
      }
      return new Sums(n, first, second);
    }

    private double variance() {
      return (second - first * first / n) / n;
    }
  }
}
