package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Maximum likelihood trait estimates with the easiness parameters taken as known, and the items'
 * fit at them. The total over the items that a candidate has is sufficient, so each combination of
 * items and total is solved once: expected total = total, by Newton's method in a bracket.
 */
final class ConditionalPersons {

  private static final double FARTHEST = 50;
  private static final double PRECISION = 1e-12;
  private static final int MOST_STEPS = 200;

  private final ScoreTable table;
  private final int[] columns;
  private final int[] lowest;
  private final double[][] items;

  private record Key(List<Integer> items, int total) {}

  ConditionalPersons(
      ScoreTable table,
      int[] columns,
      int[] lowest,
      int[] place,
      long[][] frequencies,
      double[] beta) {
    this.table = table;
    this.columns = columns;
    this.lowest = lowest;
    items = new double[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      items[i] = new double[frequencies[i].length];
      items[i][0] = 1;
      System.arraycopy(beta, place[i], items[i], 1, items[i].length - 1);
    }
  }

  List<ConditionalResult.Person> estimate() {
    Map<Key, ConditionalResult.Person> solved = new HashMap<>();
    List<ConditionalResult.Person> persons = new ArrayList<>();
    for (int n = 0; n < table.candidates(); n++) {
      List<Integer> own = new ArrayList<>();
      int total = 0;
      int raw = 0;
      for (int i = 0; i < columns.length; i++) {
        if (!table.isMissing(n, columns[i])) {
          own.add(i);
          raw += table.score(n, columns[i]);
          total += table.score(n, columns[i]) - lowest[i];
        }
      }
      int sum = raw;
      int above = total;
      persons.add(solved.computeIfAbsent(new Key(own, total), key -> person(own, sum, above)));
    }
    return persons;
  }

  private ConditionalResult.Person person(List<Integer> own, int raw, int total) {
    int most = own.stream().mapToInt(i -> items[i].length - 1).sum();
    if (own.isEmpty()) {
      Estimate none = Estimate.notEstimable(Outcome.NO_SCORES, "The candidate has no score.");
      return new ConditionalResult.Person(none, none, none);
    }
    if (total == 0 || total == most) {
      Estimate extreme = ConditionalCalibration.extreme();
      return new ConditionalResult.Person(Estimate.of(raw), extreme, extreme);
    }
    double low = -FARTHEST;
    double high = FARTHEST;
    double at = 0;
    double information = 0;
    ItemSlopes slopes = slopes();
    for (int step = 0; step < MOST_STEPS; step++) {
      double expected = 0;
      information = 0;
      for (int i : own) {
        slopes.at(items[i], items[i].length, at);
        expected += slopes.expected();
        information += slopes.moment(2);
      }
      if (expected < total) {
        low = at;
      } else {
        high = at;
      }
      double next = at + (total - expected) / information;
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - at) < PRECISION) {
        break;
      }
      at = next;
    }
    return new ConditionalResult.Person(
        Estimate.of(raw), Estimate.of(at), Estimate.of(1 / Math.sqrt(information)));
  }

  private ItemSlopes slopes() {
    int most = Arrays.stream(items).mapToInt(item -> item.length).max().orElse(2);
    return new ItemSlopes(new PartialCreditFunction(), most);
  }

  FitSums[] fit(List<ConditionalResult.Person> persons) {
    FitSums[] sums = new FitSums[items.length];
    Arrays.setAll(sums, i -> new FitSums());
    ItemSlopes slopes = slopes();
    for (int n = 0; n < table.candidates(); n++) {
      if (persons.get(n).trait().value().isEmpty()) {
        continue;
      }
      double theta = persons.get(n).trait().value().getAsDouble();
      for (int i = 0; i < items.length; i++) {
        if (!table.isMissing(n, columns[i])) {
          slopes.at(items[i], items[i].length, theta);
          double residual = table.score(n, columns[i]) - lowest[i] - slopes.expected();
          sums[i].add(1, residual, slopes.moment(2), slopes.moment(4));
        }
      }
    }
    return sums;
  }
}
