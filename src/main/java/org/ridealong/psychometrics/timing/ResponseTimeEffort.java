package org.ridealong.psychometrics.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Effort as response times show it (Wise and Kong 2005). A response is solution behavior if its
 * time reaches the item's threshold ({@link NormativeThreshold}), otherwise a rapid guess.
 *
 * <pre>
 * response-time effort of a candidate  = share of solution behavior among that candidate's responses
 * response-time fidelity of an item    = share of solution behavior among the item's responses
 * </pre>
 *
 * <p>(fidelity: Wise 2006). Below {@link #LOW_EFFORT} a candidate's score is usually not taken as
 * valid. A missing time (NaN) counts in neither. O(candidates * items). Edge cases, as named
 * outcomes: a candidate or an item without any time.
 */
public final class ResponseTimeEffort {

  /** Of a candidate; the usual flag is below it. */
  public static final double LOW_EFFORT = 0.90;

  private ResponseTimeEffort() {}

  /**
   * Effort and fidelity.
   *
   * @param thresholds one per item, milliseconds
   * @param effort one per candidate
   * @param fidelity one per item
   * @param rapid how many rapid guesses each candidate made
   * @param rapidOnItem how many each item got
   */
  public record Result(
      List<Estimate> thresholds,
      List<Estimate> effort,
      List<Estimate> fidelity,
      List<Integer> rapid,
      List<Integer> rapidOnItem) {
    public Result {
      thresholds = List.copyOf(thresholds);
      effort = List.copyOf(effort);
      fidelity = List.copyOf(fidelity);
      rapid = List.copyOf(rapid);
      rapidOnItem = List.copyOf(rapidOnItem);
    }

    /** The candidates, counted from 0, whose effort is below {@link #LOW_EFFORT}. */
    public List<Integer> lowEffort() {
      return IntStream.range(0, effort.size())
          .filter(candidate -> effort.get(candidate).value().orElse(1) < LOW_EFFORT)
          .boxed()
          .toList();
    }
  }

  /**
   * Judges every response.
   *
   * @param milliseconds one row per candidate, one cell per item, NaN where there is no time
   * @throws IllegalArgumentException if rows differ in length or a time is negative or infinite
   */
  public static Result analyze(int items, double[][] milliseconds, NormativeThreshold rule) {
    List<Estimate> thresholds = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      int place = item;
      thresholds.add(
          rule.of(
              Arrays.stream(milliseconds).mapToDouble(row -> cell(row, items, place)).toArray()));
    }
    int[] rapid = new int[milliseconds.length];
    int[] given = new int[milliseconds.length];
    int[] rapidOnItem = new int[items];
    int[] givenOnItem = new int[items];
    for (int candidate = 0; candidate < milliseconds.length; candidate++) {
      for (int item = 0; item < items; item++) {
        double time = milliseconds[candidate][item];
        if (Double.isNaN(time)) {
          continue;
        }
        given[candidate]++;
        givenOnItem[item]++;
        if (time < thresholds.get(item).value().orElseThrow()) {
          rapid[candidate]++;
          rapidOnItem[item]++;
        }
      }
    }
    return new Result(
        thresholds,
        shares(rapid, given, "The candidate has no response time."),
        shares(rapidOnItem, givenOnItem, "Nobody has a response time on the item."),
        Arrays.stream(rapid).boxed().toList(),
        Arrays.stream(rapidOnItem).boxed().toList());
  }

  private static double cell(double[] row, int items, int item) {
    if (row.length != items) {
      throw new IllegalArgumentException("%d cells for %d items".formatted(row.length, items));
    }
    return row[item];
  }

  private static List<Estimate> shares(int[] rapid, int[] given, String otherwise) {
    return IntStream.range(0, rapid.length)
        .mapToObj(
            i ->
                given[i] == 0
                    ? Estimate.notEstimable(Outcome.NO_SCORES, otherwise)
                    : Estimate.of(1 - (double) rapid[i] / given[i]))
        .toList();
  }
}
