package org.ridealong.psychometrics.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.ExactSums;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.Parallel;

/**
 * How each option of a multiple-choice item drew candidates (Haladyna and Rodriguez 2013). With I =
 * 1 for who chose the option and 0 for everybody else, T the total number right (an omission is
 * wrong) and R the total without the item: proportion = mean of I, point-biserials r(I, T) and r(I,
 * R), mean T of the choosers, and the shares of choosers among low, middle and high scorers ({@link
 * ScoreGroups}; the middle are those in neither).
 *
 * <p>Rests on counts of candidates by option and total, so it is O(n k) and exact: order and
 * threads change nothing. Edge cases, named outcomes: everybody or nobody chose it, an empty middle
 * group.
 */
public final class DistractorAnalysis {

  private final OptionTable table;
  private final int[] totals;
  private final ScoreGroups groups;

  private DistractorAnalysis(OptionTable table, int[] totals) {
    this.table = table;
    this.totals = totals;
    this.groups = ScoreGroups.of(totals);
  }

  /**
   * Analyzes all options that anybody chose, and omissions where there are any: per item in the
   * order of options, omissions last.
   */
  public static List<OptionFigures> analyze(OptionTable table, int threads) {
    if (table.candidates() == 0) {
      return List.of();
    }
    DistractorAnalysis analysis = new DistractorAnalysis(table, totals(table));
    List<List<OptionFigures>> items = new ArrayList<>(Collections.nCopies(table.items(), null));
    Parallel.run(threads, table.items(), item -> items.set(item, analysis.item(item)));
    return items.stream().flatMap(List::stream).toList();
  }

  private static int[] totals(OptionTable table) {
    int[] totals = new int[table.candidates()];
    for (int item = 0; item < table.items(); item++) {
      int[] choices = table.choices()[item];
      int key = table.keys()[item];
      for (int candidate = 0; candidate < totals.length; candidate++) {
        totals[candidate] += key >= 0 && choices[candidate] == key ? 1 : 0;
      }
    }
    return totals;
  }

  private List<OptionFigures> item(int item) {
    int options = table.options()[item];
    long[][] counts = new long[options + 1][table.items() + 1];
    int[] choices = table.choices()[item];
    for (int candidate = 0; candidate < totals.length; candidate++) {
      int choice = choices[candidate];
      counts[choice == OptionFigures.OMITTED ? options : choice][totals[candidate]]++;
    }
    long[] all = new long[table.items() + 1];
    for (long[] option : counts) {
      for (int total = 0; total < all.length; total++) {
        all[total] += option[total];
      }
    }
    int key = table.keys()[item];
    Sums right = key < 0 ? new Sums(0, 0, 0) : Sums.of(counts[key]);
    List<OptionFigures> figures = new ArrayList<>();
    for (int option = 0; option <= options; option++) {
      if (Arrays.stream(counts[option]).sum() > 0) {
        int place = option == options ? OptionFigures.OMITTED : option;
        figures.add(option(item, place, counts[option], all, right));
      }
    }
    return figures;
  }

  /** Number of candidates, sum and sum of squares of their totals. */
  private record Sums(long n, long sum, long squares) {
    static Sums of(long[] counts) {
      long n = 0;
      long sum = 0;
      long squares = 0;
      for (int total = 0; total < counts.length; total++) {
        n += counts[total];
        sum += counts[total] * total;
        squares += counts[total] * total * total;
      }
      return new Sums(n, sum, squares);
    }
  }

  private OptionFigures option(int item, int option, long[] choosers, long[] all, Sums right) {
    Sums chosen = Sums.of(choosers);
    Sums everybody = Sums.of(all);
    long n = everybody.n();
    boolean isKey = option != OptionFigures.OMITTED && option == table.keys()[item];
    double own = ExactSums.centered(n, chosen.n(), chosen.n(), chosen.n());
    double total = ExactSums.centered(n, everybody.squares(), everybody.sum(), everybody.sum());
    long restSum = everybody.sum() - right.n();
    // Without its own point, x T of a right answer becomes T - 1.
    long restSquares = everybody.squares() - 2 * right.sum() + right.n();
    double rest = ExactSums.centered(n, restSquares, restSum, restSum);
    long withRest = chosen.sum() - (isKey ? chosen.n() : 0);
    Estimate low = share(choosers, all, true, false);
    Estimate high = share(choosers, all, false, true);
    return new OptionFigures(
        item,
        option,
        isKey,
        chosen.n(),
        Estimate.of((double) chosen.n() / n),
        ExactSums.correlation(
            ExactSums.centered(n, chosen.sum(), chosen.n(), everybody.sum()), own, total),
        ExactSums.correlation(ExactSums.centered(n, withRest, chosen.n(), restSum), own, rest),
        Estimate.of((double) chosen.sum() / chosen.n()),
        low,
        share(choosers, all, false, false),
        high,
        low.then(l -> high.then(h -> Estimate.of(h - l))));
  }

  /** The share of choosers in a group; asking for neither bound means the middle. */
  private Estimate share(long[] choosers, long[] all, boolean low, boolean high) {
    long chosen = 0;
    long size = 0;
    for (int total = 0; total < all.length; total++) {
      boolean isLow = groups.isLow(total);
      boolean isHigh = groups.isHigh(total);
      if (low ? isLow : high ? isHigh : !isLow && !isHigh) {
        chosen += choosers[total];
        size += all[total];
      }
    }
    return size == 0
        ? Estimate.notEstimable(Outcome.NO_SCORES, "Nobody's total is in this group.")
        : Estimate.of((double) chosen / size);
  }
}
