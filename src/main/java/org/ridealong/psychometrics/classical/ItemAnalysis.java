package org.ridealong.psychometrics.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * Classical item analysis (Lord and Novick 1968; Crocker and Algina 1986).
 *
 * <p>For an item with scores x in the range [lowest, highest], T the candidate's sum over all items
 * and R = T - x the sum over the others:
 *
 * <ul>
 *   <li>standard deviation with divisor n - 1;
 *   <li>difficulty = (mean - lowest) / (highest - lowest): the share of the score that was reached,
 *       so that a high figure is an easy item; for 0/1 items the proportion correct;
 *   <li>item-total correlation r(x, T), the item included; corrected item-total correlation r(x,
 *       R), the item excluded (Henrysson 1963), both product-moment;
 *   <li>alpha if deleted = Cronbach's alpha of the other items;
 *   <li>standard error of measurement = s(T) * sqrt(1 - alpha).
 * </ul>
 *
 * <p>Cells are resolved by {@link MissingRule} before any figure; T always rests on full rows. O(n
 * k) for the items' own figures and O(n k^2) with alpha if deleted.
 *
 * <p>Edge cases, all named outcomes: no score; one candidate (mean and difficulty only); one item
 * (no corrected correlation, no alpha), two items (no alpha if deleted); an item or a rest without
 * variance (no correlation); an empty score range (no difficulty). A negative alpha is kept.
 */
public final class ItemAnalysis {

  private static final Estimate NO_OTHER_ITEM =
      Estimate.notEstimable(Outcome.TOO_FEW_ITEMS, "There is no other item to correlate with.");

  private static final Estimate NO_SCORE =
      Estimate.notEstimable(Outcome.NO_SCORES, "Nobody has a score on this item.");

  private static final TotalFigures NOT_IN_TOTAL = new TotalFigures(NO_SCORE, NO_SCORE, NO_SCORE);

  private ItemAnalysis() {}

  private record TotalFigures(
      Estimate itemTotal, Estimate correctedItemTotal, Estimate alphaIfDeleted) {}

  /** The items in the matrix's order, and the test. */
  public record Result(List<ItemStatistics> items, TestStatistics test) {
    public Result {
      items = List.copyOf(items);
    }
  }

  /**
   * Analyzes all items.
   *
   * @param ranges the score range of each item
   * @throws IllegalArgumentException if there is not one range per item
   */
  public static Result analyze(ScoreMatrix scores, List<ScoreRange> ranges, MissingRule rule) {
    if (ranges.size() != scores.items()) {
      throw new IllegalArgumentException(
          "%d score ranges for %d items".formatted(ranges.size(), scores.items()));
    }
    ScoreMatrix resolved = resolve(scores, ranges, rule);
    int[] inTotal = itemsInTotal(scores, rule);
    ScoreMatrix full = resolved.choose(inTotal).completeCandidates();
    List<TotalFigures> withTotal = totalFigures(full);
    List<ItemStatistics> items = new ArrayList<>();
    for (int item = 0; item < scores.items(); item++) {
      int place = Arrays.binarySearch(inTotal, item);
      items.add(
          itemStatistics(
              resolved.presentScores(item),
              scores.omits(item),
              ranges.get(item),
              place < 0 ? NOT_IN_TOTAL : withTotal.get(place)));
    }
    return new Result(items, test(scores.candidates(), full));
  }

  private static ItemStatistics itemStatistics(
      double[] own, int omits, ScoreRange range, TotalFigures withTotal) {
    Estimate mean = SampleMoments.mean(own);
    return new ItemStatistics(
        own.length,
        omits,
        mean,
        SampleMoments.standardDeviation(own),
        mean.then(figure -> difficulty(figure, range)),
        withTotal.itemTotal(),
        withTotal.correctedItemTotal(),
        withTotal.alphaIfDeleted());
  }

  private static ScoreMatrix resolve(
      ScoreMatrix scores, List<ScoreRange> ranges, MissingRule rule) {
    return switch (rule) {
      case LISTWISE -> scores.completeCandidates();
      case LOWEST_SCORE ->
          scores.withMissingAs(ranges.stream().mapToDouble(ScoreRange::lowest).toArray());
      case AVAILABLE -> scores;
    };
  }

  private static int[] itemsInTotal(ScoreMatrix scores, MissingRule rule) {
    IntStream all = IntStream.range(0, scores.items());
    return switch (rule) {
      case LISTWISE, LOWEST_SCORE -> all.toArray();
      case AVAILABLE -> all.filter(item -> scores.omits(item) < scores.candidates()).toArray();
    };
  }

  private static Estimate difficulty(double mean, ScoreRange range) {
    double width = range.highest() - range.lowest();
    return width > 0
        ? Estimate.of((mean - range.lowest()) / width)
        : Estimate.notEstimable(
            Outcome.NO_SCORE_RANGE, "The lowest and the highest possible score are the same.");
  }

  private static List<TotalFigures> totalFigures(ScoreMatrix full) {
    double[] totals = full.totals();
    double itemVariances = Reliability.sumOfItemVariances(full);
    List<TotalFigures> figures = new ArrayList<>();
    for (int item = 0; item < full.items(); item++) {
      double[] own = full.presentScores(item);
      double[] rest = totals.clone();
      for (int candidate = 0; candidate < rest.length; candidate++) {
        rest[candidate] -= own[candidate];
      }
      figures.add(
          new TotalFigures(
              SampleMoments.correlation(own, totals),
              full.items() < 2 ? NO_OTHER_ITEM : SampleMoments.correlation(own, rest),
              Reliability.alpha(
                  full.items() - 1, itemVariances - Reliability.variance(own), rest)));
    }
    return figures;
  }

  private static TestStatistics test(int candidates, ScoreMatrix full) {
    double[] totals = full.items() == 0 ? new double[0] : full.totals();
    Estimate deviation = SampleMoments.standardDeviation(totals);
    Estimate alpha = Reliability.alpha(full);
    return new TestStatistics(
        candidates,
        totals.length,
        full.items(),
        SampleMoments.mean(totals),
        deviation,
        alpha,
        alpha.then(a -> deviation.then(s -> Estimate.of(s * Math.sqrt(Math.max(0, 1 - a))))));
  }
}
