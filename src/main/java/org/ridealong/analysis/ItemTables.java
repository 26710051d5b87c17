package org.ridealong.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ridealong.delivery.ResponseRecord;
import org.ridealong.psychometrics.classical.ItemAnalysis;
import org.ridealong.psychometrics.classical.ItemStatistics;
import org.ridealong.psychometrics.classical.MissingRule;
import org.ridealong.psychometrics.classical.ScoreMatrix;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.timing.ResponseTimes;

/**
 * Makes the item table of a form. Pure. An item's own figures rest on the answers that were scored
 * ({@link MissingRule#AVAILABLE}): whether an omission counts as the lowest score is for a scoring
 * plan to say, not for a first look at the items, so omissions are counted beside.
 */
final class ItemTables {

  private static final double MICROSECONDS_PER_MILLISECOND = 1000;
  private static final String NOT_RATED = "NOT_RATED";

  private ItemTables() {}

  static ItemTable of(FormData data, Instant now) {
    List<ItemStatistics> statistics =
        ItemAnalysis.analyze(
                scores(data),
                Collections.nCopies(data.items().size(), FormItem.RANGE),
                MissingRule.AVAILABLE)
            .items();
    List<ItemTable.ItemRow> rows = new ArrayList<>();
    for (int i = 0; i < data.items().size(); i++) {
      FormItem item = data.items().get(i);
      rows.add(row(item, statistics.get(i), data.of(item)));
    }
    return new ItemTable(
        data.form().formVersionId(), data.form().content().title(), data.submitted(), now, rows);
  }

  /** One row per exam, one column per item, in the order of the form. */
  private static ScoreMatrix scores(FormData data) {
    Map<String, double[]> rows = new TreeMap<>();
    Map<FormItem, Integer> columns = new HashMap<>();
    data.items().forEach(item -> columns.put(item, columns.size()));
    for (ResponseRecord response : data.responses()) {
      double[] row =
          rows.computeIfAbsent(
              response.responseCode(),
              code -> {
                double[] empty = new double[data.items().size()];
                Arrays.fill(empty, ScoreMatrix.MISSING);
                return empty;
              });
      FormItem item = data.itemOf(response);
      item.score(response).ifPresent(score -> row[columns.get(item)] = score);
    }
    return ScoreMatrix.ofRows(data.items().size(), rows.values().toArray(double[][]::new));
  }

  private static ItemTable.ItemRow row(
      FormItem item, ItemStatistics statistics, List<ResponseRecord> responses) {
    Estimate medianTime = medianTime(responses);
    Map<String, Estimate> figures = new LinkedHashMap<>();
    figures.put("mean", statistics.mean());
    figures.put("sd", statistics.standardDeviation());
    figures.put("difficulty", statistics.difficulty());
    figures.put("itemTotal", statistics.correctedItemTotal());
    figures.put("medianResponseTimeMs", medianTime);
    return new ItemTable.ItemRow(
        item.id(),
        item.scenarioKey(),
        item.content().key(),
        item.content().format(),
        item.content().prompt(),
        statistics.n(),
        figure(statistics.mean()),
        figure(statistics.standardDeviation()),
        figure(statistics.difficulty()),
        figure(statistics.correctedItemTotal()),
        (int) responses.stream().filter(FormItem::isOmission).count(),
        figure(medianTime),
        missing(item, figures));
  }

  private static Estimate medianTime(List<ResponseRecord> responses) {
    Estimate median =
        ResponseTimes.median(
            responses.stream()
                .filter(FormItem::counts)
                .mapToLong(ResponseRecord::responseTimeUs)
                .toArray());
    return median.then(microseconds -> Estimate.of(microseconds / MICROSECONDS_PER_MILLISECOND));
  }

  private static List<ItemTable.MissingFigure> missing(
      FormItem item, Map<String, Estimate> figures) {
    List<ItemTable.MissingFigure> missing = new ArrayList<>();
    figures.forEach(
        (statistic, estimate) ->
            estimate
                .refusal()
                .ifPresent(refusal -> missing.add(missing(item, statistic, refusal))));
    return missing;
  }

  private static ItemTable.MissingFigure missing(
      FormItem item, String statistic, Estimate.NotEstimable refusal) {
    boolean needsScores = !statistic.equals("medianResponseTimeMs");
    return needsScores && !item.isScoredByKey()
        ? new ItemTable.MissingFigure(
            statistic, NOT_RATED, "Written answers have no score before assessors have rated them.")
        : new ItemTable.MissingFigure(statistic, refusal.outcome().name(), refusal.reason());
  }

  private static Double figure(Estimate estimate) {
    return estimate.value().isPresent() ? (Double) estimate.value().getAsDouble() : null;
  }
}
