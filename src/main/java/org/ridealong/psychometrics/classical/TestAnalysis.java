package org.ridealong.psychometrics.classical;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.ExactSums;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Full classical analysis of whole scores (Lord and Novick 1968; Crocker and Algina 1986), for data
 * that come without a description of their scale. With x an item's score, T the total, R = T - x,
 * and the largest score M and the smallest m in the whole table:
 *
 * <ul>
 *   <li>standard deviation, variance: divisor n - 1; skewness: third moment over the second to 3/2,
 *       divisor n;
 *   <li>difficulty = mean / M; high is easy;
 *   <li>item-total correlation r(x, T); corrected r(x, R) (Henrysson 1963);
 *   <li>biserial, for items with two different scores, of which p have the higher: r sqrt(p (1 -
 *       p)) / phi(z), phi the normal density at the quantile z of p (Pearson 1909);
 *   <li>discrimination D = (mean of high scorers - mean of low scorers) / (M - m), {@link
 *       ScoreGroups};
 *   <li>reliability index = r(x, T) times the standard deviation with divisor n (Gulliksen 1950).
 * </ul>
 *
 * <p>Candidates who miss a cell take no part (listwise deletion); a caller for whom an omission is
 * wrong puts zeros first. All sums are exact, {@link ItemSums}: the order of candidates and the
 * number of threads change nothing. O(n k^2).
 *
 * <p>Edge cases, all named outcomes: nobody complete, one candidate, one item, no spread.
 */
public final class TestAnalysis {

  private static final double NINETY = 0.9;
  private static final NormalDistribution NORMAL = new NormalDistribution();

  private final ItemSums sums;
  private final ScoreTable scores;
  private final int lowestOfAll;
  private final int highestOfAll;

  private TestAnalysis(ScoreTable complete, int threads) {
    scores = complete;
    sums = ItemSums.of(complete, threads);
    int lowest = Integer.MAX_VALUE;
    int highest = 0;
    for (int item = 0; item < sums.items(); item++) {
      lowest = Math.min(lowest, lowest(item));
      highest = Math.max(highest, highest(item));
    }
    lowestOfAll = lowest;
    highestOfAll = highest;
  }

  /**
   * Items in the table's order, the test, and for 0/1 items the possible totals from 0 (otherwise
   * none).
   */
  public record Result(List<ItemFigures> items, TestFigures test, List<ScoreLevel> levels) {
    public Result {
      items = List.copyOf(items);
      levels = List.copyOf(levels);
    }
  }

  /**
   * Analyzes a table with at least one item.
   *
   * @param threads how many threads may work; changes no figure
   */
  public static Result analyze(ScoreTable scores, int threads) {
    if (scores.items() == 0) {
      throw new IllegalArgumentException("no item");
    }
    return new TestAnalysis(scores.completeCandidates(), threads).result(scores.candidates());
  }

  private Result result(int candidates) {
    Consistency consistency = Consistency.of(sums, isDichotomous());
    TestFigures test =
        new TestFigures(
            candidates,
            sums.n(),
            sums.items(),
            totalScore(),
            consistency,
            precision(consistency.alpha()));
    return new Result(items(), test, isDichotomous() ? levels(consistency) : List.of());
  }

  private boolean isDichotomous() {
    return highestOfAll <= 1;
  }

  private int lowest(int item) {
    long[] counts = sums.counts(item);
    int score = 0;
    while (score < counts.length && counts[score] == 0) {
      score++;
    }
    return score;
  }

  private int highest(int item) {
    long[] counts = sums.counts(item);
    int score = counts.length - 1;
    while (score > 0 && counts[score] == 0) {
      score--;
    }
    return score;
  }

  // ---- items

  private List<ItemFigures> items() {
    long[][] groups = new long[sums.items()][2];
    long[] sizes = groupSums(groups);
    List<ItemFigures> figures = new ArrayList<>();
    for (int item = 0; item < sums.items(); item++) {
      figures.add(item(item, groups[item], sizes));
    }
    return figures;
  }

  private ItemFigures item(int item, long[] groups, long[] sizes) {
    Estimate mean = ifAnybody(() -> (double) sums.sum(item) / sums.n());
    Estimate variance = variance(sums.centered(item, item));
    Estimate itemTotal = correlation(sums.centeredWithTotal(item), item, sums.centeredTotal());
    Estimate corrected =
        sums.items() < 2
            ? tooFewItems(2)
            : correlation(sums.centeredWithRest(item), item, sums.centeredRest(item));
    return new ItemFigures(
        sums.n(),
        mean,
        variance.then(v -> Estimate.of(Math.sqrt(v))),
        variance,
        ifAnybody(() -> lowest(item)),
        ifAnybody(() -> highest(item)),
        mean.then(m -> overRange(m, highestOfAll)),
        itemTotal,
        corrected,
        alphaWithout(item),
        biserial(item, itemTotal),
        biserial(item, corrected),
        ifAnybody(() -> (double) groups[0] / sizes[0]),
        ifAnybody(() -> (double) groups[1] / sizes[1]),
        discrimination(groups, sizes),
        itemTotal.then(r -> Estimate.of(r * Math.sqrt(sums.centered(item, item)) / sums.n())),
        skewness(item));
  }

  private Estimate discrimination(long[] groups, long[] sizes) {
    return ifAnybody(() -> (double) groups[1] / sizes[1] - (double) groups[0] / sizes[0])
        .then(difference -> overRange(difference, highestOfAll - lowestOfAll));
  }

  private Estimate alphaWithout(int item) {
    double others = 0;
    for (int other = 0; other < sums.items(); other++) {
      others += other == item ? 0 : sums.centered(other, other);
    }
    return Consistency.alpha(sums.n(), sums.items() - 1, others, sums.centeredRest(item));
  }

  private Estimate biserial(int item, Estimate correlation) {
    long[] counts = sums.counts(item);
    int different = 0;
    for (long count : counts) {
      different += count > 0 ? 1 : 0;
    }
    if (different > 2) {
      return Estimate.notEstimable(
          Outcome.NOT_DEFINED, "The biserial is for items with two different scores.");
    }
    double higher = sums.n() == 0 ? 0 : (double) counts[highest(item)] / sums.n();
    return correlation.then(
        r ->
            Estimate.of(
                r
                    * Math.sqrt(higher * (1 - higher))
                    / NORMAL.density(NORMAL.inverseCumulativeProbability(higher))));
  }

  private Estimate skewness(int item) {
    if (sums.centered(item, item) == 0) {
      return noSpread();
    }
    long[] counts = sums.counts(item);
    double mean = (double) sums.sum(item) / sums.n();
    double third = 0;
    double second = 0;
    for (int score = 0; score < counts.length; score++) {
      double square = (score - mean) * (score - mean);
      second += counts[score] * square;
      third += counts[score] * square * (score - mean);
    }
    return Estimate.of(third / sums.n() / Math.pow(second / sums.n(), 1.5));
  }

  /** Fills in each item's sums over low and high scorers, and gives the groups' sizes. */
  private long[] groupSums(long[][] groups) {
    long[] sizes = new long[2];
    if (sums.n() == 0) {
      return sizes;
    }
    int[] totals = sums.totals();
    ScoreGroups bounds = ScoreGroups.of(totals);
    for (int candidate = 0; candidate < totals.length; candidate++) {
      sizes[0] += bounds.isLow(totals[candidate]) ? 1 : 0;
      sizes[1] += bounds.isHigh(totals[candidate]) ? 1 : 0;
    }
    for (int item = 0; item < groups.length; item++) {
      byte[] column = scores.column(item);
      for (int candidate = 0; candidate < totals.length; candidate++) {
        int score = column[candidate] & 0xFF;
        groups[item][0] += bounds.isLow(totals[candidate]) ? score : 0;
        groups[item][1] += bounds.isHigh(totals[candidate]) ? score : 0;
      }
    }
    return sizes;
  }

  // ---- test

  private TestFigures.TotalScore totalScore() {
    Estimate variance = variance(sums.centeredTotal());
    int[] totals = sums.totals();
    int lowest = Integer.MAX_VALUE;
    int highest = 0;
    for (int total : totals) {
      lowest = Math.min(lowest, total);
      highest = Math.max(highest, total);
    }
    int least = lowest;
    int most = highest;
    return new TestFigures.TotalScore(
        ifAnybody(() -> (double) sums.totalSum() / sums.n()),
        variance.then(v -> Estimate.of(Math.sqrt(v))),
        variance,
        ifAnybody(() -> least),
        ifAnybody(() -> most),
        totalMoment(least, most, 3),
        totalMoment(least, most, 4));
  }

  /** Skewness (power 3) or excess kurtosis (power 4), summed over the totals in order. */
  private Estimate totalMoment(int lowest, int highest, int power) {
    if (sums.centeredTotal() == 0) {
      return noSpread();
    }
    long[] counts = new long[highest - lowest + 1];
    for (int total : sums.totals()) {
      counts[total - lowest]++;
    }
    double mean = (double) sums.totalSum() / sums.n();
    double second = 0;
    double asked = 0;
    for (int i = 0; i < counts.length; i++) {
      double deviation = lowest + i - mean;
      second += counts[i] * deviation * deviation;
      asked += counts[i] * Math.pow(deviation, power);
    }
    double standardized = asked / sums.n() / Math.pow(second / sums.n(), power / 2.0);
    return Estimate.of(power == 4 ? standardized - 3 : standardized);
  }

  private TestFigures.Precision precision(Estimate alpha) {
    double deviation = Math.sqrt(Math.max(0, sums.centeredTotal()) / sums.covarianceDivisor());
    return new TestFigures.Precision(
        alpha.then(a -> Estimate.of(deviation * Math.sqrt(1 - a))),
        alpha.then(a -> a < 0 ? negativeAlpha() : Estimate.of(deviation * Math.sqrt(a * (1 - a)))),
        alpha.then(a -> a <= -1 ? negativeAlpha() : Estimate.of(2 * a / (1 + a))),
        alpha.then(
            a -> a <= 0 ? negativeAlpha() : Estimate.of(NINETY * (1 - a) / (a * (1 - NINETY)))));
  }

  private List<ScoreLevel> levels(Consistency consistency) {
    int items = sums.items();
    long[] frequencies = new long[items + 1];
    for (int total : sums.totals()) {
      frequencies[total]++;
    }
    Estimate ratio = consistency.alpha().then(a -> keatsRatio(a, consistency.kr21()));
    double mean = (double) sums.totalSum() / sums.n();
    List<ScoreLevel> levels = new ArrayList<>();
    for (int total = 0; total <= items; total++) {
      int x = total;
      Estimate binomial =
          items < 2
              ? tooFewItems(2)
              : Estimate.of(Math.sqrt((double) x * (items - x) / (items - 1)));
      levels.add(
          new ScoreLevel(
              total,
              binomial,
              binomial.then(error -> ratio.then(r -> Estimate.of(error * r))),
              consistency.alpha().then(a -> Estimate.of(a * x + (1 - a) * mean)),
              frequencies[total]));
    }
    return levels;
  }

  private static Estimate keatsRatio(double alpha, Estimate kr21) {
    return kr21.then(
        r -> r >= 1 ? noSpread() : Estimate.of(Math.sqrt(Math.max(0, (1 - alpha) / (1 - r)))));
  }

  // ---- shared

  private interface Figure {
    double get();
  }

  private Estimate ifAnybody(Figure figure) {
    return sums.n() == 0
        ? Estimate.notEstimable(Outcome.NO_SCORES, "No candidate has a score on every item.")
        : Estimate.of(figure.get());
  }

  private Estimate variance(double centered) {
    return sums.n() < 2
        ? tooFewCandidates(sums.n())
        : Estimate.of(centered / sums.covarianceDivisor());
  }

  private Estimate correlation(double products, int item, double other) {
    return sums.n() < 2
        ? tooFewCandidates(sums.n())
        : ExactSums.correlation(products, sums.centered(item, item), other);
  }

  private static Estimate overRange(double figure, int range) {
    return range == 0
        ? Estimate.notEstimable(
            Outcome.NO_SCORE_RANGE, "All scores of the whole test are the same.")
        : Estimate.of(figure / range);
  }

  static Estimate tooFewCandidates(int n) {
    return Estimate.notEstimable(
        Outcome.TOO_FEW_CANDIDATES,
        "Needs at least 2 candidates without a missing cell, has %d.".formatted(n));
  }

  static Estimate tooFewItems(int needed) {
    return Estimate.notEstimable(
        Outcome.TOO_FEW_ITEMS, "Needs at least %d items.".formatted(needed));
  }

  static Estimate noSpread() {
    return Estimate.notEstimable(Outcome.ZERO_VARIANCE, "All scores are the same.");
  }

  private static Estimate negativeAlpha() {
    return Estimate.notEstimable(
        Outcome.NOT_DEFINED, "Alpha is not above zero, so that nothing follows from it.");
  }
}
