package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ridealong.psychometrics.numeric.DisjointSets;
import org.ridealong.psychometrics.numeric.OrderedTasks;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Marginal maximum likelihood calibration of item response models (Bock and Aitkin 1981), of one
 * group or of several groups on common items.
 *
 * <p>Identification: the first group has mean 0, and variance 1 unless all discriminations are 1;
 * the other groups' means and variances are free (Bock and Zimowski 1997). Missing scores are
 * ignored, which is right where they are missing by design or at random. The latent distribution is
 * a normal one over nodes, see {@link Quadrature}; the algorithm and its stopping rule are those of
 * {@link MarginalEstimation}, the standard errors those of the exact {@link ObservedInformation}.
 *
 * <p>Edge cases: an item that nobody has a score on, or that has the same score for everybody,
 * takes no part and is named; a score that nobody has between an item's lowest and highest (of a
 * rating scale: that nobody has on any item), too few items or candidates, and groups without a
 * common item are refused by name.
 */
public final class MarginalCalibration {

  private MarginalCalibration() {}

  /** Calibrates one group. */
  public static CalibrationResult calibrate(
      ScoreTable table, ItemModel model, CalibrationSettings settings) {
    return calibrate(table, new int[table.candidates()], 1, model, settings);
  }

  /**
   * Calibrates several groups together.
   *
   * @param group the group of each candidate, from 0; group 0 is the one whose mean is 0
   */
  public static CalibrationResult calibrate(
      ScoreTable table, int[] group, int groups, ItemModel model, CalibrationSettings settings) {
    try (OrderedTasks tasks = new OrderedTasks(settings.threads())) {
      return new Preparation(table, group, groups, model, tasks).calibrate(settings);
    }
  }

  /** What has to be seen about the data before anything is estimated. */
  private static final class Preparation {

    private static final int SCORES = 256;
    private static final int MOST_PARAMETERS = 3000;

    private final ScoreTable table;
    private final int[] group;
    private final int groups;
    private final ItemModel model;
    private final OrderedTasks tasks;
    private final List<Calibration.ExcludedItem> excluded = new ArrayList<>();
    private int[] columns;
    private int[] lowest;
    private long[][] frequencies;

    Preparation(ScoreTable table, int[] group, int groups, ItemModel model, OrderedTasks tasks) {
      this.table = table;
      this.group = group;
      this.groups = groups;
      this.model = model;
      this.tasks = tasks;
    }

    CalibrationResult calibrate(CalibrationSettings settings) {
      Optional<CalibrationResult.Refused> refusal = examine();
      if (refusal.isPresent()) {
        return refusal.get();
      }
      ScoreTable chosen = columns.length == table.items() ? table : table.choose(columns);
      int[] categories = Arrays.stream(frequencies).mapToInt(f -> f.length).toArray();
      ParameterLayout layout =
          new ParameterLayout(model, categories, groups, settings.hasStandardVariance());
      if (layout.freeCount() > MOST_PARAMETERS) {
        return tooMany(layout.freeCount());
      }
      PackedResponses responses =
          PackedResponses.of(chosen, lowest, categories, group, groups, tasks);
      refusal = examine(responses);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      MarginalEstimation.End end =
          MarginalEstimation.run(
              responses,
              layout,
              StartingValues.of(layout, frequencies, settings.guessingPrior()),
              settings,
              tasks);
      return report(settings, responses, layout, end);
    }

    private static CalibrationResult.Refused tooMany(int parameters) {
      return new CalibrationResult.Refused(
          Outcome.NOT_DEFINED,
          CalibrationResult.NO_ITEM,
          "the model would have %d free parameters; their information is formed for at most %d."
              .formatted(parameters, MOST_PARAMETERS));
    }

    private Calibration report(
        CalibrationSettings settings,
        PackedResponses responses,
        ParameterLayout layout,
        MarginalEstimation.End end) {
      ParameterReport report =
          new ParameterReport(layout, end.parameters(), end.covariance(), end.held());
      List<CalibratedItem> items = new ArrayList<>();
      for (int place = 0; place < columns.length; place++) {
        items.add(report.item(place, columns[place], lowest[place]));
      }
      List<CalibratedGroup> described = new ArrayList<>();
      for (int g = 0; g < groups; g++) {
        described.add(report.group(g, responses.candidates(g)));
      }
      return new Calibration(model, settings, items, excluded, described, responses, layout, end);
    }

    private Optional<CalibrationResult.Refused> examine() {
      List<long[]> counted = tasks.run(table.items(), this::frequencies);
      List<Integer> chosen = new ArrayList<>();
      List<Integer> firsts = new ArrayList<>();
      List<long[]> kept = new ArrayList<>();
      for (int item = 0; item < counted.size(); item++) {
        long[] counts = counted.get(item);
        int first = 0;
        int end = SCORES;
        while (first < end && counts[first] == 0) {
          first++;
        }
        while (end > first && counts[end - 1] == 0) {
          end--;
        }
        if (end - first < 2) {
          exclude(item, first == end);
          continue;
        }
        Optional<CalibrationResult.Refused> refusal = examine(item, counts, first, end);
        if (refusal.isPresent()) {
          return refusal;
        }
        chosen.add(item);
        firsts.add(first);
        kept.add(Arrays.copyOfRange(counts, first, end));
      }
      columns = chosen.stream().mapToInt(Integer::intValue).toArray();
      lowest = firsts.stream().mapToInt(Integer::intValue).toArray();
      frequencies = kept.toArray(long[][]::new);
      if (model == ItemModel.RATING_SCALE && columns.length > 0) {
        Optional<CalibrationResult.Refused> refusal = shareScale();
        if (refusal.isPresent()) {
          return refusal;
        }
      }
      return examineAll();
    }

    /**
     * All items of a rating scale have its categories, whether or not anybody gave them on each:
     * the steps are common, so that a category needs to occur on some item only.
     */
    private Optional<CalibrationResult.Refused> shareScale() {
      int first = SCORES;
      int end = 0;
      for (int place = 0; place < columns.length; place++) {
        first = Math.min(first, lowest[place]);
        end = Math.max(end, lowest[place] + frequencies[place].length);
      }
      long[] together = new long[end - first];
      for (int place = 0; place < columns.length; place++) {
        long[] own = new long[end - first];
        System.arraycopy(
            frequencies[place], 0, own, lowest[place] - first, frequencies[place].length);
        for (int k = 0; k < own.length; k++) {
          together[k] += own[k];
        }
        frequencies[place] = own;
        lowest[place] = first;
      }
      for (int k = 0; k < together.length; k++) {
        if (together[k] == 0) {
          return refused(
              Outcome.EMPTY_CATEGORY,
              CalibrationResult.NO_ITEM,
              "nobody has score %d on any item, between %d and %d; join it with a neighbor first."
                  .formatted(first + k, first, end - 1));
        }
      }
      return Optional.empty();
    }

    private long[] frequencies(int item) {
      long[] counts = new long[SCORES];
      byte[] scores = table.column(item);
      for (int n = 0; n < table.candidates(); n++) {
        counts[scores[n] & 0xFF]++;
      }
      BitSet missing = table.missing(item);
      int n = missing.nextSetBit(0);
      while (n >= 0) {
        counts[scores[n] & 0xFF]--;
        n = missing.nextSetBit(n + 1);
      }
      return counts;
    }

    private void exclude(int item, boolean isEmpty) {
      excluded.add(
          isEmpty
              ? new Calibration.ExcludedItem(
                  item, Outcome.NO_SCORES, "Nobody has a score on this item.")
              : new Calibration.ExcludedItem(
                  item,
                  Outcome.ZERO_VARIANCE,
                  "Everybody has the same score on this item, which says nothing about it."));
    }

    private Optional<CalibrationResult.Refused> examine(
        int item, long[] counts, int first, int end) {
      if (model.isBinary() && end - first > 2) {
        return refused(
            Outcome.NOT_DEFINED,
            item,
            "it has scores from %d to %d, and the model is for items with two scores."
                .formatted(first, end - 1));
      }
      for (int score = first; model != ItemModel.RATING_SCALE && score < end; score++) {
        if (counts[score] == 0) {
          return refused(
              Outcome.EMPTY_CATEGORY,
              item,
              "nobody has score %d, between %d and %d; join it with a neighbor first."
                  .formatted(score, first, end - 1));
        }
      }
      return Optional.empty();
    }

    private Optional<CalibrationResult.Refused> examineAll() {
      boolean isRigid = model.hasUnitDiscrimination() || model == ItemModel.ONE_PARAMETER;
      int fewest = isRigid ? 2 : model.isBinary() ? 3 : 2;
      if (columns.length < fewest) {
        return refused(
            Outcome.TOO_FEW_ITEMS,
            CalibrationResult.NO_ITEM,
            "the model needs at least %d items with different scores, there are %d."
                .formatted(fewest, columns.length));
      }
      return Optional.empty();
    }

    private Optional<CalibrationResult.Refused> examine(PackedResponses responses) {
      if (responses.candidates() < 2) {
        return refused(
            Outcome.TOO_FEW_CANDIDATES,
            CalibrationResult.NO_ITEM,
            "fewer than 2 candidates have scores.");
      }
      DisjointSets sets = new DisjointSets(groups + columns.length);
      for (int n = 0; groups > 1 && n < table.candidates(); n++) {
        for (int place = 0; place < columns.length; place++) {
          if (!table.isMissing(n, columns[place])) {
            sets.join(group[n], groups + place);
          }
        }
      }
      for (int g = 0; g < groups; g++) {
        if (responses.candidates(g) == 0) {
          return refused(
              Outcome.NO_SCORES,
              CalibrationResult.NO_ITEM,
              "nobody in group %d has a score.".formatted(g + 1));
        }
        if (groups > 1 && sets.find(g) != sets.find(0)) {
          return refused(
              Outcome.DISCONNECTED,
              CalibrationResult.NO_ITEM,
              "groups 1 and %d are joined by no common item.".formatted(g + 1));
        }
      }
      return Optional.empty();
    }

    private static Optional<CalibrationResult.Refused> refused(
        Outcome outcome, int item, String reason) {
      return Optional.of(new CalibrationResult.Refused(outcome, item, reason));
    }
  }
}
