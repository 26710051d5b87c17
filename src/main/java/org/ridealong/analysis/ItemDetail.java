package org.ridealong.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.analysis.FormFigures.ItemFigures;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.platform.Text;
import org.ridealong.psychometrics.classical.OptionAnalysis;
import org.ridealong.psychometrics.classical.OptionStatistics;
import org.ridealong.psychometrics.classical.TotalGroups.Group;
import org.ridealong.psychometrics.timing.TimeDistribution;
import org.ridealong.rating.LevelCount;
import org.ridealong.scenario.DecisionPointContent.OptionContent;

/**
 * All about one item: its wording, its options and how they were chosen, its times.
 *
 * @param exams exams that have a total: the options' figures rest on them
 * @param competencies keys of what the scenario is to measure
 * @param windowMs length of the response window before any accommodation, milliseconds
 * @param options in the author's order; empty where nothing is chosen
 * @param omitted the omissions, as if they were an option; null where no option is chosen
 * @param omittedWorst the same of the choice of the worst option
 * @param groups sizes of the low, middle and high group; null where options have no figures
 * @param written levels and lengths; null where nothing is written
 * @param previous the item before in the form; null at the first
 * @param next the item after; null at the last
 */
public record ItemDetail(
    UUID formVersionId,
    Text formTitle,
    Instant generatedAt,
    int exams,
    int flagsFrom,
    Text scenarioTitle,
    List<String> competencies,
    double windowMs,
    ItemTable.ItemRow item,
    List<OptionRow> options,
    @Schema(nullable = true) OptionFigures omitted,
    @Schema(nullable = true) OptionFigures omittedWorst,
    @Schema(nullable = true) GroupSizes groups,
    TimeFigures times,
    @Schema(nullable = true) WrittenDetail written,
    @Schema(nullable = true) UUID previous,
    @Schema(nullable = true) UUID next) {

  private static final double MICROSECONDS_PER_MILLISECOND = 1000;
  private static final double THOUSANDTHS = 1000;

  /**
   * One option.
   *
   * @param effectiveness rated by experts from 1 to 5
   * @param best whether no option is rated higher: the key where the item has one
   * @param figures of the choice of the best option; null where none is asked for, or nobody has a
   *     total
   * @param worst of the choice of the worst option, likewise
   * @param values of its ratings or places, likewise
   */
  public record OptionRow(
      String id,
      Text text,
      double effectiveness,
      boolean best,
      @Schema(nullable = true) OptionFigures figures,
      @Schema(nullable = true) OptionFigures worst,
      @Schema(nullable = true) ValueFigures values) {}

  /**
   * What exams said of an option: ratings from 1 to 5, or places from 1, the most effective.
   *
   * @param n exams with a total that said something of it
   * @param restCorrelation correlation with the score on the other items
   */
  @Schema(name = "OptionValueFigures")
  public record ValueFigures(
      int n,
      @Schema(nullable = true) Double mean,
      @Schema(nullable = true) Double sd,
      @Schema(nullable = true) Double restCorrelation) {

    static ValueFigures of(OptionValues values) {
      return new ValueFigures(
          values.n(),
          Figure.of(values.mean()),
          Figure.of(values.sd()),
          Figure.of(values.restCorrelation()));
    }
  }

  /**
   * How an option was chosen.
   *
   * @param proportion of the exams that have a total
   * @param pointBiserial correlation of choosing it with the score on the other items
   * @param low proportion of the low group that chose it
   */
  public record OptionFigures(
      int n,
      @Schema(nullable = true) Double proportion,
      @Schema(nullable = true) Double pointBiserial,
      @Schema(nullable = true) Double low,
      @Schema(nullable = true) Double middle,
      @Schema(nullable = true) Double high) {

    static OptionFigures of(OptionStatistics option) {
      return new OptionFigures(
          option.n(),
          Figure.of(option.proportion()),
          Figure.of(option.restCorrelation()),
          Figure.of(option.low()),
          Figure.of(option.middle()),
          Figure.of(option.high()));
    }
  }

  /** Exams in each group by total; equal totals stay together. */
  @Schema(name = "ScoreGroupSizes")
  public record GroupSizes(int low, int middle, int high) {}

  /**
   * Response times over the answers given in time, milliseconds.
   *
   * @param quantiles at 5, 25, 50, 75 and 95 %; empty without an answer
   * @param rapidThresholdMs a tenth of the mean, at most 10 s; null without an answer
   * @param rapid answers before it
   */
  public record TimeFigures(
      int n, List<Double> quantiles, @Schema(nullable = true) Double rapidThresholdMs, int rapid) {

    static TimeFigures of(TimeDistribution times) {
      return new TimeFigures(
          times.n(),
          times.n() == 0 ? List.of() : times.quantiles().stream().map(Figure::of).toList(),
          Figure.of(times.rapidThreshold()),
          times.rapid());
    }
  }

  /**
   * @param levels how often each level was given; empty where nothing is written
   */
  static ItemDetail of(
      FormFigures form, ItemFigures figures, List<LevelCount> levels, Instant now) {
    FormItem item = figures.item();
    int place = form.place(figures);
    return new ItemDetail(
        form.data().form().formVersionId(),
        form.data().form().content().title(),
        now,
        form.totals().n(),
        ItemFlagPolicy.FEWEST,
        item.scenario().content().title(),
        item.scenario().content().competencies(),
        item.content().windowUs() / MICROSECONDS_PER_MILLISECOND,
        ItemTables.row(figures, form.totals().n()),
        options(figures),
        figures.options().map(result -> OptionFigures.of(result.omitted())).orElse(null),
        figures.worst().map(result -> OptionFigures.of(result.omitted())).orElse(null),
        figures.options().map(result -> sizes(figures)).orElse(null),
        TimeFigures.of(figures.times()),
        item.isScoredByKey() ? null : WrittenDetail.of(form.data(), item, levels),
        place == 0 ? null : form.items().get(place - 1).item().id(),
        place == form.items().size() - 1 ? null : form.items().get(place + 1).item().id());
  }

  private static List<OptionRow> options(ItemFigures figures) {
    List<OptionContent> options = figures.item().content().options();
    return IntStream.range(0, options.size())
        .mapToObj(i -> option(figures, options.get(i), i))
        .toList();
  }

  private static OptionRow option(ItemFigures figures, OptionContent option, int place) {
    return new OptionRow(
        option.id(),
        option.text(),
        option.effectivenessMilli() / THOUSANDTHS,
        figures.item().options().isBest(option),
        chosen(figures.options(), place),
        chosen(figures.worst(), place),
        figures.values().isEmpty() ? null : ValueFigures.of(figures.values().get(place)));
  }

  private static OptionFigures chosen(Optional<OptionAnalysis.Result> choice, int place) {
    return choice.map(result -> OptionFigures.of(result.options().get(place))).orElse(null);
  }

  private static GroupSizes sizes(ItemFigures figures) {
    return new GroupSizes(
        figures.groups().size(Group.LOW),
        figures.groups().size(Group.MIDDLE),
        figures.groups().size(Group.HIGH));
  }
}
