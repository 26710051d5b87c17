package org.ridealong.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ridealong.delivery.ResponseRecord;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.psychometrics.classical.ItemAnalysis;
import org.ridealong.psychometrics.classical.ItemStatistics;
import org.ridealong.psychometrics.classical.MissingRule;
import org.ridealong.psychometrics.classical.OptionAnalysis;
import org.ridealong.psychometrics.classical.TotalGroups;
import org.ridealong.psychometrics.numeric.CorrelationInterval;
import org.ridealong.psychometrics.timing.TimeDistribution;

/**
 * Every figure of the lab about one form. Pure.
 *
 * <p>Cost: one pass over the responses into arrays ({@link FormAnswers}), then O(exams * items^2)
 * for alpha if deleted and O(exams * options) for the options; 1,000 exams on 12 items take less
 * than a tenth of a second. Nothing is kept between calls, so that a page never shows an answer of
 * yesterday.
 */
record FormFigures(FormData data, TotalFigures totals, List<ItemFigures> items) {

  private static final double MICROSECONDS_PER_MILLISECOND = 1000;

  /**
   * The figures of one item.
   *
   * @param own over the answers that were scored
   * @param withTotal with omissions as the lowest score; only its correlations are used
   * @param interval 95 % interval of the corrected item-total correlation
   * @param asked exams in which the question was asked
   * @param omitted exams in which it was asked and nothing was answered in time
   * @param options how each option was chosen; only where exactly one is chosen
   * @param groups the exams by their totals
   */
  record ItemFigures(
      FormItem item,
      ItemStatistics own,
      ItemStatistics withTotal,
      CorrelationInterval interval,
      int asked,
      int omitted,
      TimeDistribution times,
      Optional<OptionAnalysis.Result> options,
      TotalGroups groups) {

    double omitRate() {
      return asked == 0 ? 0 : (double) omitted / asked;
    }
  }

  static FormFigures of(FormData data) {
    FormAnswers answers = FormAnswers.of(data);
    TotalFigures totals = TotalFigures.of(data, answers);
    List<ItemStatistics> own = analyze(answers, true);
    List<ItemStatistics> withTotal = analyze(answers, false);
    TotalGroups groups = TotalGroups.of(totals.totals());
    List<ItemFigures> items = new ArrayList<>();
    for (int i = 0; i < answers.items().size(); i++) {
      List<ResponseRecord> responses = answers.responses(i);
      items.add(
          new ItemFigures(
              answers.items().get(i),
              own.get(i),
              withTotal.get(i),
              CorrelationInterval.of(withTotal.get(i).correctedItemTotal(), totals.n()),
              responses.size(),
              (int) responses.stream().filter(FormItem::isOmission).count(),
              times(responses),
              options(answers, totals, groups, i),
              groups));
    }
    return new FormFigures(data, totals, List.copyOf(items));
  }

  /** The figures of one item of the form. */
  ItemFigures item(UUID decisionPoint) {
    return items.stream()
        .filter(figures -> figures.item().id().equals(decisionPoint))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    AnalysisProblem.ITEM_UNKNOWN, "The form has no decision point of this id."));
  }

  private static List<ItemStatistics> analyze(FormAnswers answers, boolean own) {
    return ItemAnalysis.analyze(
            own ? answers.scored() : answers.counted(),
            Collections.nCopies(answers.items().size(), FormItem.RANGE),
            MissingRule.AVAILABLE)
        .items();
  }

  private static TimeDistribution times(List<ResponseRecord> responses) {
    return TimeDistribution.of(
        responses.stream()
            .filter(FormItem::counts)
            .mapToDouble(r -> r.responseTimeUs() / MICROSECONDS_PER_MILLISECOND)
            .toArray());
  }

  private static Optional<OptionAnalysis.Result> options(
      FormAnswers answers, TotalFigures totals, TotalGroups groups, int item) {
    if (!answers.items().get(item).options().areSingleChoice()
        || Arrays.stream(totals.inTotal()).noneMatch(i -> i == item)) {
      return Optional.empty();
    }
    int[] others = Arrays.stream(totals.inTotal()).filter(i -> i != item).toArray();
    return Optional.of(
        OptionAnalysis.analyze(
            answers.items().get(item).content().options().size(),
            answers.choices(totals.exams(), item),
            totals.totals(),
            answers.sums(totals.exams(), others),
            groups));
  }

  /** The place of an item in the form, counted from 0. */
  int place(ItemFigures figures) {
    return IntStream.range(0, items.size())
        .filter(i -> items.get(i).item().id().equals(figures.item().id()))
        .findFirst()
        .orElseThrow();
  }
}
