package org.ridealong.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.ridealong.analysis.ItemTable.ItemRow;
import org.ridealong.analysis.table.Column;

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
          Column.of(
              "scoring",
              "string",
              "How an answer becomes a score: KEY (1 or 0), EFFECTIVENESS (0 to 1) or RATING.",
              row -> row.scoring().name()),
          Column.counted("n", "answers", "Answers that were scored.", ItemRow::n),
          Column.measured(
              "mean", "score points", "Mean of the scores, each from 0 to 1.", ItemRow::mean),
          Column.measured(
              "sd",
              "score points",
              "Standard deviation of the scores, divisor n - 1.",
              ItemRow::sd),
          Column.measured(
              "difficulty",
              "proportion",
              "Mean as a share of the score range; 1 is the easiest.",
              ItemRow::difficulty),
          Column.measured(
              "corrected_item_total",
              "correlation",
              "Correlation of the item's score with the sum of the other items' scores, over the"
                  + " exams that have a total; an omission counts as 0. Of an item that is not in"
                  + " the total, over its scored answers.",
              ItemRow::itemTotal),
          Column.measured(
              "corrected_item_total_lower",
              "correlation",
              "Lower bound of its 95 % interval by Fisher's transformation.",
              ItemRow::itemTotalLower),
          Column.measured(
              "corrected_item_total_upper",
              "correlation",
              "Upper bound of its 95 % interval.",
              ItemRow::itemTotalUpper),
          Column.counted(
              "corrected_item_total_n", "exams", "Exams behind it.", ItemRow::itemTotalN),
          Column.of(
              "in_total",
              "boolean",
              "Whether the item is part of the total: a written item is once every answer to it has"
                  + " a result.",
              ItemRow::inTotal),
          Column.counted(
              "waiting",
              "answers",
              "Answers on which assessors have not come to a result.",
              ItemRow::waiting),
          Column.counted(
              "asked", "exams", "Exams in which the question was asked.", ItemRow::asked),
          Column.counted(
              "omits",
              "exams",
              "Exams in which the question was asked and nothing was answered in time.",
              ItemRow::omits),
          Column.measured(
              "median_response_time_ms",
              "milliseconds",
              "Median over the answers given in time.",
              ItemRow::medianResponseTimeMs),
          Column.of(
              "flags",
              "string",
              "Names of the rules that apply, separated by spaces; empty where none does.",
              row ->
                  row.flags().stream()
                      .map(flag -> flag.rule().name())
                      .collect(Collectors.joining(" "))),
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
