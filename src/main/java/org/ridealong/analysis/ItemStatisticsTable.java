package org.ridealong.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.ridealong.analysis.ItemTable.ItemRow;

/** One item in a row: what {@code item-statistics.csv} holds. */
final class ItemStatisticsTable {

  static final List<Column<ItemRow>> COLUMNS =
      List.of(
          Column.of("scenario", "string", "Key of the scenario.", ItemRow::scenarioKey),
          Column.of(
              "decision_point",
              "string",
              "Key of the decision point in its scenario.",
              ItemRow::key),
          Column.of(
              "format",
              "string",
              "Response format: BEST, BEST_WORST, RATE_EACH, RANK or WRITTEN.",
              row -> row.format().name()),
          Column.of("n", "integer", "Answers that were scored.", ItemRow::n),
          Column.of("mean", "number", "Mean of the scores, each from 0 to 1.", ItemRow::mean),
          Column.of(
              "sd", "number", "Standard deviation of the scores, divisor n - 1.", ItemRow::sd),
          Column.of(
              "difficulty",
              "number",
              "Mean as a share of the score range; 1 is the easiest.",
              ItemRow::difficulty),
          Column.of(
              "corrected_item_total",
              "number",
              "Correlation of the item's score with the sum of the other items' scores.",
              ItemRow::itemTotal),
          Column.of(
              "omits",
              "integer",
              "Exams in which the question was asked and nothing was answered in time.",
              ItemRow::omits),
          Column.of(
              "median_response_time_ms",
              "number",
              "Median over the answers given in time, milliseconds.",
              ItemRow::medianResponseTimeMs),
          Column.of(
              "not_estimable",
              "string",
              "Figures that are empty and why, as statistic=OUTCOME, separated by spaces.",
              ItemStatisticsTable::outcomes));

  private ItemStatisticsTable() {}

  private static String outcomes(ItemRow row) {
    return row.outcomes().stream()
        .map(missing -> missing.statistic() + "=" + missing.outcome())
        .collect(Collectors.joining(" "));
  }
}
