package org.ridealong.analysis;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.analysis.table.Column;
import org.ridealong.analysis.table.MissingFigure;

/** The figures of the total scores, one in a row: what {@code test-summary.csv} holds. */
final class TestSummaryTable {

  private static final String POINTS = "score points";

  /**
   * One figure.
   *
   * @param value null where it could not be estimated
   * @param outcome why it could not, else null
   */
  record Row(String statistic, Number value, String unit, String outcome) {}

  static final List<Column<Row>> COLUMNS =
      List.of(
          Column.of(
              "statistic",
              "string",
              "handed_in, n (exams with a total), left_out (handed in without a total),"
                  + " scored_items, unscored_items, waiting (answers without a result from"
                  + " assessors), highest_total, mean, sd (divisor n - 1),"
                  + " skewness (adjusted Fisher-Pearson), median, stratified_alpha (scenarios as"
                  + " strata), scenario_alpha (over scenario scores), item_alpha (Cronbach),"
                  + " standard_error (of measurement, by the first of the three that could be"
                  + " estimated).",
              Row::statistic),
          Column.of("value", "number", "The figure; its unit stands beside it.", Row::value),
          Column.of("unit", "string", "What the figure counts or measures.", Row::unit),
          Column.of(
              "not_estimable",
              "string",
              "Why the figure is empty; empty where it is not.",
              Row::outcome));

  private TestSummaryTable() {}

  static List<Row> rows(TestSummary summary) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("handed_in", summary.handedIn(), "exams", null));
    rows.add(new Row("n", summary.n(), "exams", null));
    rows.add(new Row("left_out", summary.leftOut(), "exams", null));
    rows.add(new Row("scored_items", summary.scoredItems(), "items", null));
    rows.add(new Row("unscored_items", summary.unscoredItems(), "items", null));
    rows.add(new Row("waiting", summary.waiting(), "answers", null));
    rows.add(new Row("highest_total", summary.highestTotal(), POINTS, null));
    rows.add(row(summary, "mean", "mean", summary.mean(), POINTS));
    rows.add(row(summary, "sd", "sd", summary.sd(), POINTS));
    rows.add(row(summary, "skewness", "skewness", summary.skewness(), "none"));
    rows.add(row(summary, "median", "median", summary.median(), POINTS));
    rows.add(
        row(summary, "stratified_alpha", "stratifiedAlpha", summary.stratifiedAlpha(), "none"));
    rows.add(row(summary, "scenario_alpha", "scenarioAlpha", summary.scenarioAlpha(), "none"));
    rows.add(row(summary, "item_alpha", "itemAlpha", summary.itemAlpha(), "none"));
    rows.add(row(summary, "standard_error", "standardError", summary.standardError(), POINTS));
    return rows;
  }

  private static Row row(
      TestSummary summary, String name, String member, Double value, String unit) {
    String outcome =
        summary.outcomes().stream()
            .filter(missing -> missing.statistic().equals(member))
            .map(MissingFigure::outcome)
            .findFirst()
            .orElse(null);
    return new Row(name, value, unit, outcome);
  }
}
