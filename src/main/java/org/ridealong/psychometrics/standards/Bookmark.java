package org.ridealong.psychometrics.standards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * The Bookmark method (Lewis, Mitzel and Green 1996; Mitzel, Lewis, Patz and Green 2001). Items lie
 * in a booklet in the order of their locations; a judge puts the bookmark on the first page that a
 * borderline candidate will not master.
 *
 * <p>An item is mastered where P(theta) reaches the response probability rp (usually 2/3 or .67).
 * With P(theta) = g + (1 - g) / (1 + exp(-a (theta - b))) the location is
 *
 * <pre>theta(rp) = b + log((rp - g) / (1 - rp)) / a</pre>
 *
 * <p>A judge's cut is the location of the page that {@link Page} names; the panel's cut is the mean
 * over judges, its error s / sqrt(J). The cut as an expected score is the sum of P at the cut.
 *
 * <p>Edge cases, as named outcomes: one judge (no error). Refused, since no booklet can be made: an
 * item that does not discriminate or that guessing alone answers with rp.
 */
public final class Bookmark {

  private static final double FARTHEST = 1e6;

  private Bookmark() {}

  /** Which page gives a judge's cut. */
  public enum Page {
    /** The page before the bookmark, the last that is mastered; on page 1, page 1 itself. */
    BEFORE,
    /** The page with the bookmark. */
    MARKED
  }

  /** An item of the booklet: discrimination a, difficulty b, guessing g, logistic metric. */
  public record Item(double discrimination, double difficulty, double guessing) {

    /** Where P(theta) is the response probability, or why there is no such place. */
    public Estimate location(double responseProbability) {
      if (!(discrimination > 0)) {
        return Estimate.notEstimable(
            Outcome.NOT_DEFINED, "An item that does not discriminate has no location.");
      }
      if (guessing >= responseProbability) {
        return Estimate.notEstimable(
            Outcome.NOT_DEFINED, "Guessing alone reaches the response probability.");
      }
      double odds = (responseProbability - guessing) / (1 - responseProbability);
      double location = difficulty + Math.log(odds) / discrimination;
      return Math.abs(location) < FARTHEST
          ? Estimate.of(location)
          : Estimate.notEstimable(
              Outcome.NOT_DEFINED, "An item that hardly discriminates lies out of all reach.");
    }

    double probability(double theta) {
      return guessing + (1 - guessing) / (1 + Math.exp(-discrimination * (theta - difficulty)));
    }
  }

  /**
   * The order of pages.
   *
   * @param order the items, counted from 0, from the first page to the last
   * @param locations in the same order
   */
  public record Booklet(List<Integer> order, List<Double> locations) {
    public Booklet {
      order = List.copyOf(order);
      locations = List.copyOf(locations);
    }
  }

  /**
   * Cuts on the scale of theta.
   *
   * @param cuts one per judge
   * @param expectedScore the score on the booklet's items that is expected at the mean cut
   */
  public record Result(
      Booklet booklet,
      List<Double> cuts,
      double mean,
      double median,
      Estimate standardDeviation,
      Estimate error,
      double expectedScore) {
    public Result {
      cuts = List.copyOf(cuts);
    }
  }

  /**
   * Orders the items by location; items at the same place keep their order.
   *
   * @throws IllegalArgumentException if an item has no location or rp is not within (0, 1)
   */
  public static Booklet booklet(List<Item> items, double responseProbability) {
    if (!(responseProbability > 0 && responseProbability < 1)) {
      throw new IllegalArgumentException("response probability " + responseProbability);
    }
    double[] locations =
        items.stream()
            .mapToDouble(
                item ->
                    item.location(responseProbability)
                        .value()
                        .orElseThrow(
                            () -> new IllegalArgumentException("an item without location")))
            .toArray();
    List<Integer> order =
        IntStream.range(0, locations.length)
            .boxed()
            .sorted(Comparator.comparingDouble(item -> locations[item]))
            .toList();
    return new Booklet(order, order.stream().map(item -> locations[item]).toList());
  }

  /**
   * Turns bookmarks into a cut.
   *
   * @param bookmarks one page per judge, counted from 1
   * @throws IllegalArgumentException if there is no judge or a page is not in the booklet
   */
  public static Result analyze(
      List<Item> items, int[] bookmarks, double responseProbability, Page page) {
    Booklet booklet = booklet(items, responseProbability);
    if (bookmarks.length == 0) {
      throw new IllegalArgumentException("no judge");
    }
    List<Double> cuts = new ArrayList<>();
    for (int bookmark : bookmarks) {
      if (bookmark < 1 || bookmark > items.size()) {
        throw new IllegalArgumentException("page %d of %d".formatted(bookmark, items.size()));
      }
      int place =
          switch (page) {
            case BEFORE -> Math.max(0, bookmark - 2);
            case MARKED -> bookmark - 1;
          };
      cuts.add(booklet.locations().get(place));
    }
    double[] ordered = cuts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double mean = Arrays.stream(ordered).average().orElseThrow();
    Estimate deviation =
        ordered.length < 2
            ? Estimate.notEstimable(
                Outcome.TOO_FEW_CANDIDATES, "The spread of cuts needs at least 2 judges.")
            : SampleMoments.standardDeviation(ordered);
    return new Result(
        booklet,
        cuts,
        mean,
        Angoff.median(ordered),
        deviation,
        deviation.then(s -> Estimate.of(s / Math.sqrt(ordered.length))),
        items.stream().mapToDouble(item -> item.probability(mean)).sum());
  }
}
