package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.OrderedTasks;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Conditional maximum likelihood for the Rasch and the partial credit model (Andersen 1972; Fischer
 * and Molenaar 1995): given the total score, the trait drops out, so nothing is assumed about its
 * distribution.
 *
 * <p>Newton's method with step halving on the exact gradient and information of {@link
 * ConditionalLikelihood}; it stops when a step would gain less than {@value #GAIN} of
 * log-likelihood. One parameter is held while stepping; easiness parameters are then moved so that
 * all sum to 0, and their covariances with them. With missing scores, candidates with the same
 * items make one group with totals of their own.
 *
 * <p>Edge cases: an item with the same score for all whose total is not extreme takes no part; a
 * score that none of them has, fewer than 2 items, and information without an inverse (items that
 * no candidate's scores compare) are refused by name.
 */
public final class ConditionalCalibration {

  private static final double GAIN = 1e-12;
  private static final int MOST_STEPS = 100;
  private static final int MOST_PARAMETERS = 800;
  private static final int MOST_HALVINGS = 40;
  private static final int MOST_PARTS = 64;
  private static final double SMALLEST_GROWTH = -1e-9;

  private final ScoreTable table;
  private final OrderedTasks tasks;
  private final List<Calibration.ExcludedItem> excluded = new ArrayList<>();
  private int[] columns;
  private int[] lowest;
  private int[] highest;
  private int[] place;
  private long[][] frequencies;
  private List<ScoreGroup> groups = List.of();
  private int parameters;
  private int steps;

  private ConditionalCalibration(ScoreTable table, OrderedTasks tasks) {
    this.table = table;
    this.tasks = tasks;
  }

  /** Calibrates items with two scores (Rasch) or more (partial credit). */
  public static ConditionalResult calibrate(ScoreTable table, int threads) {
    try (OrderedTasks tasks = new OrderedTasks(threads)) {
      return new ConditionalCalibration(table, tasks).calibrate();
    }
  }

  private ConditionalResult calibrate() {
    choose();
    boolean dropped = columns.length >= 2;
    while (dropped) {
      // Without an item, more totals may be extreme.
      dropped = group() && columns.length >= 2;
    }
    if (columns.length < 2) {
      return new ConditionalResult.Refused(
          Outcome.TOO_FEW_ITEMS,
          CalibrationResult.NO_ITEM,
          "at least 2 items must have different scores among candidates whose total is not"
              + " extreme, there are %d.".formatted(columns.length));
    }
    int all = 0;
    for (int i = 0; i < columns.length; i++) {
      all += highest[i] - lowest[i];
    }
    if (all > MOST_PARAMETERS) {
      return new ConditionalResult.Refused(
          Outcome.NOT_DEFINED,
          CalibrationResult.NO_ITEM,
          "there would be %d parameters; conditional estimation is done for at most %d."
              .formatted(all, MOST_PARAMETERS));
    }
    for (int i = 0; i < columns.length; i++) {
      for (int k = 0; k < frequencies[i].length; k++) {
        if (frequencies[i][k] == 0) {
          return new ConditionalResult.Refused(
              Outcome.EMPTY_CATEGORY,
              columns[i],
              "nobody whose total is not extreme has score %d, between %d and %d; join it with a"
                      .formatted(lowest[i] + k, lowest[i], highest[i])
                  + " neighbor first.");
        }
      }
    }
    return estimate();
  }

  /** Items by their observed range over everybody. */
  private void choose() {
    List<int[]> chosen = new ArrayList<>();
    for (int item = 0; item < table.items(); item++) {
      int low = Integer.MAX_VALUE;
      int high = -1;
      for (int n = 0; n < table.candidates(); n++) {
        int score = table.score(n, item);
        if (score != ScoreTable.MISSING) {
          low = Math.min(low, score);
          high = Math.max(high, score);
        }
      }
      if (high <= low) {
        exclude(item, high < 0);
      } else {
        chosen.add(new int[] {item, low, high});
      }
    }
    columns = chosen.stream().mapToInt(one -> one[0]).toArray();
    lowest = chosen.stream().mapToInt(one -> one[1]).toArray();
    highest = chosen.stream().mapToInt(one -> one[2]).toArray();
  }

  private void exclude(int item, boolean isEmpty) {
    excluded.add(
        new Calibration.ExcludedItem(
            item,
            isEmpty ? Outcome.NO_SCORES : Outcome.ZERO_VARIANCE,
            isEmpty
                ? "Nobody has a score on this item."
                : "Everybody whose total is not extreme has the same score on this item."));
  }

  /** Forms the groups and counts; whether an item dropped out. */
  private boolean group() {
    frequencies = new long[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      frequencies[i] = new long[highest[i] - lowest[i] + 1];
    }
    Map<List<Integer>, double[]> byItems = new HashMap<>();
    List<List<Integer>> order = new ArrayList<>();
    for (int n = 0; n < table.candidates(); n++) {
      List<Integer> own = itemsOf(n);
      int total = total(n, own);
      int most = most(own);
      if (total == 0 || total == most) {
        continue;
      }
      if (!byItems.containsKey(own)) {
        byItems.put(own, new double[most + 1]);
        order.add(own);
      }
      byItems.get(own)[total]++;
      for (int i : own) {
        frequencies[i][table.score(n, columns[i]) - lowest[i]]++;
      }
    }
    order.sort(ConditionalCalibration::compare);
    groups =
        order.stream()
            .map(
                own ->
                    new ScoreGroup(
                        own.stream().mapToInt(Integer::intValue).toArray(), byItems.get(own)))
            .toList();
    return dropConstant();
  }

  private static int compare(List<Integer> first, List<Integer> second) {
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      if (!first.get(i).equals(second.get(i))) {
        return Integer.compare(first.get(i), second.get(i));
      }
    }
    return Integer.compare(first.size(), second.size());
  }

  private boolean dropConstant() {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      long different = Arrays.stream(frequencies[i]).filter(count -> count > 0).count();
      if (different > 1) {
        kept.add(i);
      } else {
        exclude(columns[i], false);
      }
    }
    if (kept.size() == columns.length) {
      return false;
    }
    columns = kept.stream().mapToInt(i -> columns[i]).toArray();
    int[] low = kept.stream().mapToInt(i -> lowest[i]).toArray();
    highest = kept.stream().mapToInt(i -> highest[i]).toArray();
    lowest = low;
    return true;
  }

  private List<Integer> itemsOf(int candidate) {
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      if (!table.isMissing(candidate, columns[i])) {
        own.add(i);
      }
    }
    return own;
  }

  private int total(int candidate, List<Integer> own) {
    int sum = 0;
    for (int i : own) {
      sum += table.score(candidate, columns[i]) - lowest[i];
    }
    return sum;
  }

  private int most(List<Integer> own) {
    int sum = 0;
    for (int i : own) {
      sum += highest[i] - lowest[i];
    }
    return sum;
  }

  private ConditionalResult estimate() {
    place = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      place[i] = parameters;
      parameters += highest[i] - lowest[i];
    }
    double[] at = start();
    double value = value(at);
    boolean converged = false;
    while (!converged && steps < MOST_STEPS) {
      Derivatives here = derivatives(at);
      Optional<Cholesky> factor = Cholesky.of(here.informationButOne());
      if (factor.isEmpty()) {
        return new ConditionalResult.Refused(
            Outcome.NOT_IDENTIFIED,
            CalibrationResult.NO_ITEM,
            "the information has no inverse: no candidates' scores compare some of the items.");
      }
      steps++;
      double[] step = Arrays.copyOf(factor.get().solve(here.gradientButOne()), parameters);
      double gain = 0;
      for (int j = 0; j < parameters; j++) {
        gain += step[j] * here.gradient[j];
      }
      converged = gain < GAIN;
      double length = 1;
      double[] next = moved(at, step, length);
      double reached = value(next);
      for (int h = 0; h < MOST_HALVINGS && !(reached - value >= SMALLEST_GROWTH); h++) {
        length /= 2;
        next = moved(at, step, length);
        reached = value(next);
      }
      if (!(reached - value >= SMALLEST_GROWTH)) {
        break;
      }
      at = next;
      value = reached;
    }
    return report(at, value, converged);
  }

  private static double[] moved(double[] at, double[] step, double length) {
    double[] next = at.clone();
    for (int j = 0; j < next.length; j++) {
      next[j] += length * step[j];
    }
    return next;
  }

  private double[] start() {
    double[] beta = new double[parameters];
    for (int i = 0; i < columns.length; i++) {
      for (int k = 1; k < frequencies[i].length; k++) {
        beta[place[i] + k - 1] = Math.log((frequencies[i][k] + 0.5) / (frequencies[i][0] + 0.5));
      }
    }
    return centered(beta);
  }

  /** Moves the trait's zero so that all parameters sum to 0, which changes no probability. */
  private double[] centered(double[] beta) {
    double shift = Arrays.stream(beta).sum() / sumOfScores();
    double[] result = new double[parameters];
    for (int j = 0; j < parameters; j++) {
      result[j] = beta[j] - score(j) * shift;
    }
    return result;
  }

  private int score(int parameter) {
    int i = place.length - 1;
    while (place[i] > parameter) {
      i--;
    }
    return parameter - place[i] + 1;
  }

  private double sumOfScores() {
    double sum = 0;
    for (int j = 0; j < parameters; j++) {
      sum += score(j);
    }
    return sum;
  }

  private double[][] easiness(double[] beta) {
    double[][] easiness = new double[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      easiness[i] = new double[frequencies[i].length];
      easiness[i][0] = 1;
      for (int k = 1; k < easiness[i].length; k++) {
        easiness[i][k] = Math.exp(beta[place[i] + k - 1]);
      }
    }
    return easiness;
  }

  private double value(double[] beta) {
    double[][] easiness = easiness(centered(beta));
    double[] centered = centered(beta);
    double sum = 0;
    for (int i = 0; i < columns.length; i++) {
      for (int k = 1; k < frequencies[i].length; k++) {
        sum += frequencies[i][k] * centered[place[i] + k - 1];
      }
    }
    for (double one :
        tasks.run(
            parts(),
            part ->
                part(part).stream()
                    .mapToDouble(
                        group ->
                            new ConditionalLikelihood(easiness, place, group).logDenominators())
                    .sum())) {
      sum += one;
    }
    return sum;
  }

  private Derivatives derivatives(double[] beta) {
    double[][] easiness = easiness(centered(beta));
    Derivatives sums = new Derivatives(parameters);
    for (int i = 0; i < columns.length; i++) {
      for (int k = 1; k < frequencies[i].length; k++) {
        sums.gradient[place[i] + k - 1] += frequencies[i][k];
      }
    }
    List<Derivatives> parts =
        tasks.run(
            parts(),
            part -> {
              Derivatives own = new Derivatives(parameters);
              for (ScoreGroup group : part(part)) {
                new ConditionalLikelihood(easiness, place, group)
                    .addDerivatives(own.gradient, own.information);
              }
              return own;
            });
    parts.forEach(sums::add);
    return sums;
  }

  /** Their number depends on the data alone, so that results do not depend on the threads. */
  private int parts() {
    return Math.min(MOST_PARTS, groups.size());
  }

  private List<ScoreGroup> part(int part) {
    long size = groups.size();
    return groups.subList((int) (size * part / parts()), (int) (size * (part + 1) / parts()));
  }

  private static final class Derivatives {

    private final double[] gradient;
    private final double[][] information;

    Derivatives(int parameters) {
      gradient = new double[parameters];
      information = new double[parameters][parameters];
    }

    void add(Derivatives other) {
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] += other.gradient[j];
        for (int l = 0; l < gradient.length; l++) {
          information[j][l] += other.information[j][l];
        }
      }
    }

    double[] gradientButOne() {
      return Arrays.copyOf(gradient, gradient.length - 1);
    }

    double[][] informationButOne() {
      double[][] part = new double[gradient.length - 1][];
      for (int j = 0; j < part.length; j++) {
        part[j] = Arrays.copyOf(information[j], part.length);
      }
      return part;
    }
  }

  private ConditionalResult report(double[] end, double value, boolean converged) {
    double[] beta = centered(end);
    Optional<Cholesky> factor = Cholesky.of(derivatives(beta).informationButOne());
    if (factor.isEmpty()) {
      return new ConditionalResult.Refused(
          Outcome.NOT_IDENTIFIED,
          CalibrationResult.NO_ITEM,
          "the information has no inverse at the end of the iteration.");
    }
    double[] errors = errors(factor.get().inverse());
    ConditionalPersons persons =
        new ConditionalPersons(table, columns, lowest, place, frequencies, beta);
    List<ConditionalResult.Person> estimated = persons.estimate();
    FitSums[] fits = persons.fit(estimated);
    List<ConditionalResult.Item> items = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      List<Double> own = new ArrayList<>();
      List<Double> ownErrors = new ArrayList<>();
      for (int k = 1; k < frequencies[i].length; k++) {
        own.add(beta[place[i] + k - 1]);
        ownErrors.add(errors[place[i] + k - 1]);
      }
      long n = Arrays.stream(frequencies[i]).sum();
      items.add(
          new ConditionalResult.Item(
              columns[i],
              lowest[i],
              own,
              ownErrors,
              n,
              fits[i].meanSquares(Double.POSITIVE_INFINITY)));
    }
    double counted = groups.stream().mapToDouble(g -> Arrays.stream(g.withTotal()).sum()).sum();
    return new ConditionalResult.Calibrated(
        items, excluded, estimated, value, parameters - 1, Math.round(counted), steps, converged);
  }

  /** Standard errors after centering: beta - s (sum of beta) / (sum of s), s the scores. */
  private double[] errors(double[][] covarianceButOne) {
    double scores = sumOfScores();
    double[] sums = new double[parameters];
    double all = 0;
    for (int j = 0; j < covarianceButOne.length; j++) {
      for (double one : covarianceButOne[j]) {
        sums[j] += one;
      }
      all += sums[j];
    }
    double[] errors = new double[parameters];
    for (int j = 0; j < parameters; j++) {
      double share = score(j) / scores;
      double own = j < covarianceButOne.length ? covarianceButOne[j][j] : 0;
      errors[j] = Math.sqrt(Math.max(0, own - 2 * share * sums[j] + share * share * all));
    }
    return errors;
  }

  static Estimate extreme() {
    return Estimate.notEstimable(
        Outcome.EXTREME_SCORE,
        "The total is the lowest or the highest possible, for which the estimate is infinite.");
  }
}
