package org.ridealong.psychometrics.sjt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * What a panel of judges says about each item (response option) that it rated on a scale.
 *
 * <p>Per item, over the judges who rated it: the mode, the lowest on a tie; mean, standard
 * deviation (divisor n - 1), median; agreement r(WG) = 1 - s^2 / ((A^2 - 1) / 12) against a uniform
 * distribution over A scale points (James, Demaree and Wolf 1984), not cut at 0; average deviation
 * = mean of |rating - mean| (Burke and Dunlap 2002); the share of judges at each scale point. The
 * scale points are those that panel or candidates use. O(judges x items).
 */
public final class PanelKey {

  private final int[] points;
  private final List<Item> items;
  private final ScoreTable panel;

  private PanelKey(int[] points, List<Item> items, ScoreTable panel) {
    this.points = points;
    this.items = List.copyOf(items);
    this.panel = panel;
  }

  /**
   * One item's key.
   *
   * @param n judges who rated it
   * @param mode the most frequent rating, the lowest on a tie
   * @param tied how many ratings are as frequent
   * @param shares of the judges at each scale point
   */
  public record Item(
      int n,
      Estimate mode,
      int tied,
      Estimate mean,
      Estimate standardDeviation,
      Estimate median,
      Estimate agreement,
      Estimate averageDeviation,
      List<Double> shares) {
    public Item {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Makes the key.
   *
   * @param panel one row per judge, one column per item
   * @param candidates the same items; only their ratings' range matters here
   */
  public static PanelKey of(ScoreTable panel, ScoreTable candidates) {
    TreeSet<Integer> used = new TreeSet<>();
    collect(panel, used);
    collect(candidates, used);
    int[] points = used.stream().mapToInt(Integer::intValue).toArray();
    List<Item> items = new ArrayList<>();
    for (int item = 0; item < panel.items(); item++) {
      items.add(item(ratings(panel, item), points));
    }
    return new PanelKey(points, items, panel);
  }

  private static void collect(ScoreTable table, TreeSet<Integer> used) {
    boolean[] seen = new boolean[256];
    for (int item = 0; item < table.items(); item++) {
      for (int row = 0; row < table.candidates(); row++) {
        if (!table.isMissing(row, item)) {
          seen[table.score(row, item)] = true;
        }
      }
    }
    for (int point = 0; point < seen.length; point++) {
      if (seen[point]) {
        used.add(point);
      }
    }
  }

  private static double[] ratings(ScoreTable panel, int item) {
    double[] ratings = new double[panel.candidates()];
    int n = 0;
    for (int judge = 0; judge < ratings.length; judge++) {
      if (!panel.isMissing(judge, item)) {
        ratings[n++] = panel.score(judge, item);
      }
    }
    return Arrays.copyOf(ratings, n);
  }

  private static Item item(double[] ratings, int[] points) {
    int[] counts = new int[points.length];
    for (double rating : ratings) {
      counts[Arrays.binarySearch(points, (int) rating)]++;
    }
    int most = Arrays.stream(counts).max().orElse(0);
    Estimate mean = SampleMoments.mean(ratings);
    Estimate deviation = SampleMoments.standardDeviation(ratings);
    double a = points.length;
    List<Double> shares = new ArrayList<>();
    for (int count : counts) {
      shares.add(ratings.length == 0 ? 0.0 : (double) count / ratings.length);
    }
    return new Item(
        ratings.length,
        mean.then(ignored -> Estimate.of(points[first(counts, most)])),
        most == 0 ? 0 : (int) Arrays.stream(counts).filter(count -> count == most).count(),
        mean,
        deviation,
        mean.then(ignored -> Estimate.of(median(ratings))),
        a < 2
            ? Estimate.notEstimable(Outcome.NO_SCORE_RANGE, "All ratings are the same.")
            : deviation.then(s -> Estimate.of(1 - s * s / ((a * a - 1) / 12))),
        mean.then(
            m ->
                Estimate.of(
                    Arrays.stream(ratings).map(r -> Math.abs(r - m)).sum() / ratings.length)),
        shares);
  }

  private static int first(int[] counts, int wanted) {
    int place = 0;
    while (counts[place] != wanted) {
      place++;
    }
    return place;
  }

  private static double median(double[] ratings) {
    double[] ordered = ratings.clone();
    Arrays.sort(ordered);
    int n = ordered.length;
    return (ordered[(n - 1) / 2] + ordered[n / 2]) / 2;
  }

  /** The scale points that occur, ascending. */
  public int[] points() {
    return points.clone();
  }

  /** One key per item, in the panel's order. */
  public List<Item> items() {
    return items;
  }

  ScoreTable panel() {
    return panel;
  }
}
