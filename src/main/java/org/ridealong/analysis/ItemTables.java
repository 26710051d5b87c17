package org.ridealong.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.analysis.FormFigures.ItemFigures;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.analysis.table.MissingFigure;
import org.ridealong.psychometrics.classical.ItemStatistics;
import org.ridealong.psychometrics.numeric.Estimate;

/**
 * Makes the item table of a form. Pure. An item's own figures rest on the answers that were scored,
 * and omissions are counted beside; its correlation with the others rests on the exams that have a
 * total, where an omission is the lowest score ({@link FormAnswers}).
 */
final class ItemTables {

  private static final String NOT_RATED = "NOT_RATED";

  private ItemTables() {}

  static ItemTable of(FormFigures figures, Instant now) {
    FormData data = figures.data();
    return new ItemTable(
        data.form().formVersionId(),
        data.form().content().title(),
        data.submitted(),
        ItemFlagPolicy.FEWEST,
        figures.totals().n() >= ItemFlagPolicy.FEWEST,
        now,
        figures.items().stream().map(item -> row(item, figures.totals().n())).toList());
  }

  static ItemTable.ItemRow row(ItemFigures figures, int exams) {
    FormItem item = figures.item();
    ItemStatistics own = figures.own();
    Estimate itemTotal = figures.itemTotal();
    Estimate medianTime = figures.times().median();
    Map<String, Estimate> named = new LinkedHashMap<>();
    named.put("mean", own.mean());
    named.put("sd", own.standardDeviation());
    named.put("difficulty", own.difficulty());
    named.put("itemTotal", itemTotal);
    named.put("medianResponseTimeMs", medianTime);
    return new ItemTable.ItemRow(
        item.id(),
        item.scenarioKey(),
        item.content().key(),
        item.content().format(),
        scoring(item),
        item.content().prompt(),
        own.n(),
        Figure.of(own.mean()),
        Figure.of(own.standardDeviation()),
        Figure.of(own.difficulty()),
        Figure.of(itemTotal),
        Figure.of(figures.interval().lower()),
        Figure.of(figures.interval().upper()),
        figures.correlated(),
        figures.inTotal(),
        figures.waiting(),
        figures.asked(),
        figures.omitted(),
        Figure.of(medianTime),
        ItemFlagPolicy.flags(figures, exams),
        missing(figures, named));
  }

  private static ItemTable.Scoring scoring(FormItem item) {
    if (!item.isScoredByKey()) {
      return ItemTable.Scoring.RATING;
    }
    return item.options().haveKey() ? ItemTable.Scoring.KEY : ItemTable.Scoring.EFFECTIVENESS;
  }

  private static List<MissingFigure> missing(ItemFigures item, Map<String, Estimate> figures) {
    List<MissingFigure> missing = new ArrayList<>();
    figures.forEach(
        (statistic, estimate) ->
            estimate
                .refusal()
                .ifPresent(refusal -> missing.add(missing(item, statistic, refusal))));
    return missing;
  }

  private static MissingFigure missing(
      ItemFigures item, String statistic, Estimate.NotEstimable refusal) {
    boolean needsScores = !statistic.equals("medianResponseTimeMs");
    return needsScores && item.own().n() == 0 && item.waiting() > 0
        ? new MissingFigure(
            statistic, NOT_RATED, "Written answers have no score before assessors have rated them.")
        : new MissingFigure(statistic, refusal.outcome().name(), refusal.reason());
  }
}
