package org.ridealong.analysis.rater;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridealong.analysis.rater.RaterTable.RaterFigureRow;
import org.ridealong.analysis.rater.RaterTable.RaterRow;
import org.ridealong.analysis.table.Column;

/** One rater and criterion in a row: what {@code rater-statistics.csv} holds. */
public final class RaterStatisticsTable {

  /** The criterion of a row over all of them. */
  static final String ALL = "ALL";

  private static final String LEVELS = "levels";

  /** The figures of a rater, over one criterion or all. */
  public record Row(RaterRow rater, RaterFigureRow figures) {
    boolean isOverAll() {
      return figures.criterion() == null;
    }
  }

  public static final List<Column<Row>> COLUMNS =
      List.of(
          Column.of("rater", "string", "The rater's code.", row -> row.rater().rater()),
          Column.of(
              "criterion",
              "string",
              "Code of the criterion, or ALL for all of them together.",
              row -> row.isOverAll() ? ALL : row.figures().criterion()),
          Column.counted(
              "readings",
              "answers",
              "Live answers that the rater read, on all criteria.",
              row -> row.rater().readings()),
          Column.counted(
              "third_readings",
              "answers",
              "Of these, beyond the planned readings of the answer.",
              row -> row.rater().third()),
          count("n", "ratings", "Ratings with a level.", RaterFigureRow::n),
          count("missing", "ratings", "Ratings without a level.", RaterFigureRow::missing),
          figure("mean", LEVELS, "Mean of the levels.", RaterFigureRow::mean),
          figure("sd", LEVELS, "Their standard deviation, divisor n - 1.", RaterFigureRow::sd),
          count(
              "paired_answers",
              "answers",
              "Answers whose two planned readings both have a level, one of them the rater's.",
              RaterFigureRow::answers),
          count("pairs", "levels", "Levels beside a partner's.", RaterFigureRow::pairs),
          figure("own_mean", LEVELS, "Mean of the own levels in pairs.", RaterFigureRow::ownMean),
          figure(
              "partner_mean",
              LEVELS,
              "Mean of the partners' levels in the same pairs.",
              RaterFigureRow::partnerMean),
          figure("exact", "proportion", "Pairs of equal levels.", RaterFigureRow::exact),
          figure(
              "adjacent",
              "proportion",
              "Pairs whose levels differ by at most 1.",
              RaterFigureRow::adjacent),
          figure(
              "kappa",
              "none",
              "Cohen's kappa of own and partner's levels, squared weights.",
              RaterFigureRow::kappa),
          figure(
              "kappa_lower",
              "none",
              "Lower bound of its 95 % interval: over all criteria by jackknife over 20 groups of"
                  + " answers, or fewer; over one criterion by linearization.",
              RaterFigureRow::kappaLower),
          figure("kappa_upper", "none", "Upper bound.", RaterFigureRow::kappaUpper),
          figure(
              "leniency",
              LEVELS,
              "Mean over answers of the mean over criteria of own less partner's level; above 0 is"
                  + " lenient.",
              RaterFigureRow::leniency),
          figure(
              "leniency_lower",
              LEVELS,
              "Lower bound of its 95 % interval by Student's t over answers.",
              RaterFigureRow::leniencyLower),
          figure("leniency_upper", LEVELS, "Upper bound.", RaterFigureRow::leniencyUpper),
          figure(
              "change",
              LEVELS,
              "Leniency in the later half of the rater's paired answers less that in the earlier.",
              RaterFigureRow::change),
          figure(
              "change_lower",
              LEVELS,
              "Lower bound of its 95 % interval by Welch.",
              RaterFigureRow::changeLower),
          figure("change_upper", LEVELS, "Upper bound.", RaterFigureRow::changeUpper),
          figure(
              "difference_sd",
              LEVELS,
              "Standard deviation of own less partner's level.",
              RaterFigureRow::differenceSd),
          figure(
              "spread",
              "ratio",
              "Standard deviation of the own levels over that of the partners', in pairs.",
              RaterFigureRow::spread),
          figure(
              "separation",
              "ratio",
              "Share of the variance that lies between the criteria of an answer, over the same"
                  + " share of the partners.",
              RaterFigureRow::separation),
          Column.of(
              "flags",
              "string",
              "Names of the rules that apply to the rater, separated by spaces; on the row of all"
                  + " criteria.",
              RaterStatisticsTable::flags),
          Column.of(
              "not_estimable",
              "string",
              "Figures that are empty and why, as statistic=OUTCOME, separated by spaces.",
              row ->
                  row.figures().outcomes().stream()
                      .map(missing -> missing.statistic() + "=" + missing.outcome())
                      .collect(Collectors.joining(" "))));

  private RaterStatisticsTable() {}

  /** Each rater over all criteria, then by criterion. */
  public static List<Row> rows(RaterTable table) {
    List<Row> rows = new ArrayList<>();
    for (RaterRow rater : table.raters()) {
      rows.add(new Row(rater, rater.all()));
      rater.criteria().forEach(figures -> rows.add(new Row(rater, figures)));
    }
    return rows;
  }

  private static Column<Row> count(
      String name, String unit, String description, Function<RaterFigureRow, Object> value) {
    return Column.counted(name, unit, description, row -> value.apply(row.figures()));
  }

  private static Column<Row> figure(
      String name, String unit, String description, Function<RaterFigureRow, Object> value) {
    return Column.measured(name, unit, description, row -> value.apply(row.figures()));
  }

  private static String flags(Row row) {
    return row.isOverAll()
        ? row.rater().flags().stream()
            .map(flag -> flag.rule().name())
            .collect(Collectors.joining(" "))
        : "";
  }
}
