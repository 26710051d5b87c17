package org.ridealong.psychometrics.classical;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * How each option of an item was chosen, and by whom (Haladyna 2004; Attali and Fraenkel 2000).
 *
 * <p>With I = 1 for a candidate who chose the option and 0 for everybody else who was asked, those
 * who omitted included:
 *
 * <ul>
 *   <li>proportion = mean of I;
 *   <li>point-biserial correlations r(I, T) with the total and r(I, R) with the sum over the other
 *       items: positive for the key of a good item, negative for its distractors;
 *   <li>the proportion of I among the low, middle and high {@link TotalGroups}, and their
 *       difference high - low.
 * </ul>
 *
 * <p>Totals and rests are given, so that a form may mix items scored 1 or 0 with items of partial
 * credit. The omissions have a row of their own, as if they were an option. O(n * options). Edge
 * cases, all named outcomes: nobody was asked; an option that nobody or everybody chose (no
 * correlation); totals without spread (no correlation, no groups).
 */
public final class OptionAnalysis {

  /** Marks a candidate who was asked and chose nothing. */
  public static final int OMITTED = -1;

  private static final Estimate NOBODY =
      Estimate.notEstimable(Outcome.NO_SCORES, "Nobody is there whom the figure could rest on.");

  private static final Estimate NO_GROUPS =
      Estimate.notEstimable(
          Outcome.ZERO_VARIANCE, "The totals are too alike to tell a low from a high group.");

  private OptionAnalysis() {}

  /**
   * The options in their order, then the omissions.
   *
   * @param n candidates who were asked
   */
  public record Result(int n, List<OptionStatistics> options, OptionStatistics omitted) {
    public Result {
      options = List.copyOf(options);
    }
  }

  /**
   * Analyzes one item.
   *
   * @param options how many options the item has
   * @param choices the chosen option of each candidate, counted from 0, or {@link #OMITTED}
   * @param totals each candidate's total, this item included
   * @param rests each candidate's sum over the other items
   * @param groups the candidates by their totals
   * @throws IllegalArgumentException if the arrays differ in length or a choice is no option
   */
  public static Result analyze(
      int options, int[] choices, double[] totals, double[] rests, TotalGroups groups) {
    if (choices.length != totals.length || choices.length != rests.length) {
      throw new IllegalArgumentException(
          "%d choices, %d totals, %d rests".formatted(choices.length, totals.length, rests.length));
    }
    for (int choice : choices) {
      if (choice < OMITTED || choice >= options) {
        throw new IllegalArgumentException("no such option: " + choice);
      }
    }
    List<OptionStatistics> statistics = new ArrayList<>();
    for (int option = 0; option < options; option++) {
      statistics.add(option(option, choices, totals, rests, groups));
    }
    return new Result(choices.length, statistics, option(OMITTED, choices, totals, rests, groups));
  }

  private static OptionStatistics option(
      int option, int[] choices, double[] totals, double[] rests, TotalGroups groups) {
    double[] chosen = new double[choices.length];
    int[] chosenInGroup = new int[TotalGroups.Group.values().length];
    int[] inGroup = new int[chosenInGroup.length];
    int n = 0;
    double sumOfTotals = 0;
    for (int candidate = 0; candidate < choices.length; candidate++) {
      int group = groups.of(candidate).ordinal();
      inGroup[group]++;
      if (choices[candidate] == option) {
        chosen[candidate] = 1;
        chosenInGroup[group]++;
        n++;
        sumOfTotals += totals[candidate];
      }
    }
    Estimate[] shares = new Estimate[inGroup.length];
    for (int group = 0; group < shares.length; group++) {
      shares[group] =
          groups.areSeparable() ? share(chosenInGroup[group], inGroup[group]) : NO_GROUPS;
    }
    Estimate low = shares[TotalGroups.Group.LOW.ordinal()];
    Estimate high = shares[TotalGroups.Group.HIGH.ordinal()];
    return new OptionStatistics(
        n,
        share(n, choices.length),
        SampleMoments.correlation(chosen, totals),
        SampleMoments.correlation(chosen, rests),
        n == 0 ? NOBODY : Estimate.of(sumOfTotals / n),
        low,
        shares[TotalGroups.Group.MIDDLE.ordinal()],
        high,
        high.then(upper -> low.then(lower -> Estimate.of(upper - lower))));
  }

  private static Estimate share(int part, int whole) {
    return whole == 0 ? NOBODY : Estimate.of((double) part / whole);
  }
}
