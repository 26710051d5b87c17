package org.ridealong.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.analysis.FormFigures.ItemFigures;
import org.ridealong.analysis.table.MissingFigure;
import org.ridealong.delivery.Answer;
import org.ridealong.delivery.Closure;
import org.ridealong.delivery.ResponseRecord;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.psychometrics.classical.OptionStatistics;
import org.ridealong.rating.MissingReason;
import org.ridealong.rating.ResolutionRule;
import org.ridealong.rating.ResolvedRecord;
import org.ridealong.scenario.ResponseFormat;

class FormFiguresTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /**
   * Two scenarios with two keyed items each and a written one; four exams with the totals 4, 2, 1
   * and 0. The third omitted the last item.
   */
  private static SampleForm fourExams() {
    SampleForm form =
        new SampleForm()
            .best("s1", "dp1", 5, 2, 1)
            .best("s1", "dp2", 1, 4.5)
            .written("s1", "dp3")
            .best("s2", "dp1", 5, 1)
            .best("s2", "dp2", 5, 1);
    take(form, "e1", "a", "b", "a", "a");
    take(form, "e2", "a", "b", "b", "b");
    take(form, "e3", "a", "a", "b", null);
    take(form, "e4", "b", "a", "b", "b");
    return form;
  }

  private static void take(SampleForm form, String exam, String... choices) {
    form.chose(exam, "s1", "dp1", choices[0], 4_000);
    form.chose(exam, "s1", "dp2", choices[1], 6_000);
    form.wrote(exam, "s1", "dp3", "Words.");
    form.chose(exam, "s2", "dp1", choices[2], 8_000);
    form.chose(exam, "s2", "dp2", choices[3], 9_000);
  }

  @Test
  void a_total_counts_an_omission_as_the_lowest_score() {
    TotalFigures totals = fourExams().figures().totals();

    assertArrayEquals(new double[] {4, 2, 1, 0}, totals.totals());
    assertArrayEquals(new int[] {0, 1, 3, 4}, totals.inTotal());
    assertEquals(0, totals.leftOut());
    assertEquals(1.75, totals.mean().value().orElseThrow(), 1e-14);
    // squared deviations 81/16, 1/16, 9/16, 49/16 over 3
    assertEquals(Math.sqrt(140 / 16.0 / 3), totals.deviation().value().orElseThrow(), 1e-14);
    assertArrayEquals(new int[] {1, 1, 1, 0, 1}, totals.histogram().counts());
  }

  @Test
  void reliability_takes_scenarios_as_units() {
    // items: 1110, 1100, 1000, 1000: variances 1/4, 1/3, 1/4, 1/4; total 35/12
    // scenario sums 2210 and 2000: variances 11/12 and 1
    TotalFigures totals = fourExams().figures().totals();
    double first = 2 * (1 - (1 / 4.0 + 1 / 3.0) / (11 / 12.0));
    double second = 2 * (1 - (1 / 4.0 + 1 / 4.0) / 1);
    double stratified = 1 - (11 / 12.0 * (1 - first) + 1 * (1 - second)) / (35 / 12.0);

    assertEquals(stratified, totals.stratifiedAlpha().value().orElseThrow(), 1e-14);
    assertEquals(
        2 * (1 - (11 / 12.0 + 1) / (35 / 12.0)),
        totals.scenarioAlpha().value().orElseThrow(),
        1e-14);
    assertEquals(
        4 / 3.0 * (1 - (13 / 12.0) / (35 / 12.0)), totals.itemAlpha().value().orElseThrow(), 1e-14);
    assertEquals(TotalFigures.Basis.STRATIFIED_ALPHA, totals.basis());
    assertEquals(
        Math.sqrt(35 / 12.0) * Math.sqrt(1 - stratified),
        totals.standardError().value().orElseThrow(),
        1e-14);
  }

  @Test
  void a_scenario_with_a_single_item_leaves_alpha_over_scenario_scores() {
    SampleForm form = new SampleForm().best("s1", "dp1", 5, 1).best("s2", "dp1", 5, 1);
    form.chose("e1", "s1", "dp1", "a", 1000).chose("e1", "s2", "dp1", "a", 1000);
    form.chose("e2", "s1", "dp1", "a", 1000).chose("e2", "s2", "dp1", "b", 1000);
    form.chose("e3", "s1", "dp1", "b", 1000).chose("e3", "s2", "dp1", "b", 1000);
    TestSummary summary = TestSummary.of(form.figures(), NOON);

    assertEquals(TotalFigures.Basis.SCENARIO_ALPHA, summary.basis());
    assertEquals(
        List.of("stratifiedAlpha"),
        summary.outcomes().stream().map(MissingFigure::statistic).toList());
    // variances 1/3 and 1/3, totals 2 1 0 with variance 1
    assertEquals(2 * (1 - 2 / 3.0), summary.scenarioAlpha(), 1e-14);
  }

  @Test
  void an_item_has_its_own_figures_over_answers_and_its_omissions_beside() {
    ItemTable table = ItemTables.of(fourExams().figures(), NOON);
    ItemTable.ItemRow last = table.items().get(4);

    assertEquals(3, last.n());
    assertEquals(4, last.asked());
    assertEquals(1, last.omits());
    assertEquals(1 / 3.0, last.difficulty(), 1e-14);
    assertEquals(9_000, last.medianResponseTimeMs(), 1e-9);
    // scores 1000 with rests 3 2 1 0: covariance 3 * 1/4 ... r = 1.5 / sqrt(3/4 * 5)
    assertEquals(1.5 / Math.sqrt(0.75 * 5), last.itemTotal(), 1e-14);
    assertEquals(false, table.flagged());
    assertEquals(ItemTable.Scoring.KEY, last.scoring());
    ItemTable.ItemRow written = table.items().get(2);
    assertEquals(ItemTable.Scoring.RATING, written.scoring());
    assertEquals("NOT_RATED", written.outcomes().get(0).outcome());
  }

  private static ResolvedRecord result(String exam, String criterion, Integer levelMilli) {
    return new ResolvedRecord(
        SampleForm.session(exam),
        SampleForm.id("s1", "dp3"),
        1,
        criterion,
        levelMilli,
        levelMilli == null ? MissingReason.NO_OPPORTUNITY : null,
        ResolutionRule.READINGS,
        2);
  }

  /** Scores .875, .5 and 0 of the first, the second and the fourth exam. */
  private static List<ResolvedRecord> threeResults() {
    return List.of(
        result("e1", "DE", 5000),
        result("e1", "LC", 4000),
        result("e2", "DE", 3000),
        result("e2", "LC", null),
        result("e4", "DE", 1000),
        result("e4", "LC", 1000),
        result("of an exam that was erased", "DE", 5000));
  }

  @Test
  void a_written_item_that_waits_for_raters_has_figures_and_no_place_in_the_total() {
    FormFigures figures = fourExams().rated(threeResults()).figures();
    ItemTable.ItemRow written = ItemTables.of(figures, NOON).items().get(2);

    assertArrayEquals(new double[] {4, 2, 1, 0}, figures.totals().totals());
    assertEquals(1, TestSummary.of(figures, NOON).waiting());
    assertEquals(false, written.inTotal());
    assertEquals(1, written.waiting());
    assertEquals(3, written.n());
    assertEquals(1.375 / 3, written.mean(), 1e-14);
    // .875 .5 0 with the totals 4 2 0
    assertEquals(
        1.75 / Math.sqrt((0.765625 + 0.25 - 1.375 * 1.375 / 3) * 8), written.itemTotal(), 1e-14);
    assertEquals(3, written.itemTotalN());
    assertEquals(List.of(), written.outcomes());
  }

  @Test
  void a_written_item_joins_the_total_with_its_last_result_and_an_omission_counts_there_too() {
    List<ResolvedRecord> results = new ArrayList<>(threeResults());
    results.add(result("e3", "DE", 2000));
    SampleForm form = fourExams().rated(results);
    take(form, "e5", "b", "a", "b", "b");
    form.answered("e6", "s1", "dp3", null, null, Closure.TIMED_OUT, 60_000);
    form.chose("e6", "s1", "dp1", "a", 1000).chose("e6", "s1", "dp2", "a", 1000);
    form.chose("e6", "s2", "dp1", "b", 1000).chose("e6", "s2", "dp2", "b", 1000);
    assertEquals(4, form.figures().totals().inTotal().length, "e5 waits");
    results.add(result("e5", "DE", null));
    FormFigures figures = form.rated(results).figures();
    ItemTable.ItemRow written = ItemTables.of(figures, NOON).items().get(2);

    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, figures.totals().inTotal());
    assertArrayEquals(new double[] {4.875, 2.5, 1.25, 0, 1}, figures.totals().totals(), 1e-14);
    assertEquals(1, figures.totals().leftOut(), "nothing could be rated at e5");
    assertEquals(true, written.inTotal());
    assertEquals(4, written.n());
    assertEquals(1, written.omits());
    assertEquals(5, written.itemTotalN());
  }

  @Test
  void an_option_is_judged_by_the_other_items() {
    ItemFigures last = fourExams().figures().item(SampleForm.id("s2", "dp2"));
    OptionStatistics key = last.options().orElseThrow().options().get(0);

    assertEquals(1, key.n());
    assertEquals(0.25, key.proportion().value().orElseThrow(), 1e-14);
    assertEquals(1.5 / Math.sqrt(0.75 * 5), key.restCorrelation().value().orElseThrow(), 1e-14);
    assertEquals(1, last.options().orElseThrow().omitted().n());
    assertTrue(
        fourExams().figures().item(SampleForm.id("s1", "dp3")).options().isEmpty(),
        "nothing is chosen at a written item");
  }

  @Test
  void a_late_answer_that_nobody_decided_on_leaves_the_exam_without_a_total() {
    SampleForm form = fourExams();
    form.chose("e5", "s1", "dp1", "a", 1000);
    form.chose("e5", "s1", "dp2", "b", 1000);
    form.chose("e5", "s2", "dp1", "a", 1000);
    form.answered("e5", "s2", "dp2", null, "a", Closure.LATE_UNVERIFIED, 70_000);
    FormFigures figures = form.figures();

    assertEquals(4, figures.totals().n());
    assertEquals(1, figures.totals().leftOut());
    assertEquals(1, figures.item(SampleForm.id("s2", "dp2")).omitted());
    assertEquals(5, figures.item(SampleForm.id("s1", "dp1")).own().n());
  }

  @Test
  void a_form_without_an_exam_has_named_outcomes_everywhere() {
    FormFigures none = new SampleForm().best("s1", "dp1", 5, 1).written("s1", "dp2").figures();
    TestSummary summary = TestSummary.of(none, NOON);

    assertEquals(0, summary.n());
    assertEquals(0, summary.scoredItems());
    assertEquals(
        List.of(
            "mean",
            "sd",
            "skewness",
            "median",
            "stratifiedAlpha",
            "scenarioAlpha",
            "itemAlpha",
            "standardError"),
        summary.outcomes().stream().map(MissingFigure::statistic).toList());
    assertEquals(2, ItemTables.of(none, NOON).items().size());
    ItemDetail item = ItemDetail.of(none, none.items().get(0), List.of(), NOON);
    assertEquals(null, item.omitted());
    assertEquals(List.of(), item.times().quantiles());
    assertEquals(null, item.previous());
    assertEquals(SampleForm.id("s1", "dp2"), item.next());
  }

  @Test
  void the_order_of_responses_does_not_matter() {
    FormData data = fourExams().data();
    List<ResponseRecord> reversed = new ArrayList<>(data.responses());
    Collections.reverse(reversed);
    FormData other =
        FormData.of(data.form(), data.items(), data.submitted(), reversed, data.ratings());

    assertEquals(
        TestSummary.of(FormFigures.of(data), NOON), TestSummary.of(FormFigures.of(other), NOON));
    assertEquals(
        ItemTables.of(FormFigures.of(data), NOON), ItemTables.of(FormFigures.of(other), NOON));
  }

  @Test
  void an_item_of_another_form_is_unknown() {
    FormFigures figures = fourExams().figures();
    UUID elsewhere = SampleForm.id("s9", "dp1");

    assertThrows(ProblemException.class, () -> figures.item(elsewhere));
  }

  /**
   * An item of another format in front of one with a key; four exams with the rests 1, 1, 0 and 0.
   */
  private static SampleForm withKeyedItem(ResponseFormat format, Answer... answers) {
    SampleForm form =
        new SampleForm().optioned("s1", "dp1", format, 5, 3, 1).best("s2", "dp1", 5, 1);
    for (int exam = 0; exam < answers.length; exam++) {
      String code = "e" + exam;
      Closure closure = answers[exam] == null ? Closure.TIMED_OUT : Closure.ANSWERED;
      Answer answer = answers[exam] == null ? choice(null, null) : answers[exam];
      form.said(code, "s1", "dp1", answer, closure, 1_000);
      form.chose(code, "s2", "dp1", exam < 2 ? "a" : "b", 1_000);
    }
    return form;
  }

  private static ItemDetail firstItem(SampleForm form) {
    FormFigures figures = form.figures();
    return ItemDetail.of(figures, figures.items().get(0), List.of(), NOON);
  }

  private static Answer choice(String best, String worst) {
    return new Answer(null, null, best, worst, null, null);
  }

  @Test
  void options_of_best_and_worst_have_figures_of_both_choices() {
    ItemDetail item =
        firstItem(
            withKeyedItem(
                ResponseFormat.BEST_WORST,
                choice("a", "c"),
                choice("a", "b"),
                choice("b", null),
                null));

    assertEquals(2, item.options().get(0).figures().n());
    assertEquals(1.0, item.options().get(0).figures().pointBiserial(), 1e-14);
    assertEquals(1, item.omitted().n());
    assertEquals(0, item.options().get(0).worst().n());
    assertEquals(0.25, item.options().get(2).worst().proportion(), 1e-14);
    assertEquals(2, item.omittedWorst().n());
    assertNull(item.options().get(0).values());
  }

  @Test
  void options_that_are_rated_have_the_figures_of_their_ratings() {
    ItemDetail item =
        firstItem(
            withKeyedItem(
                ResponseFormat.RATE_EACH,
                ratings(Map.of("a", 5, "b", 3, "c", 1)),
                ratings(Map.of("a", 5, "b", 3)),
                ratings(Map.of("a", 2, "b", 3, "c", 4)),
                null));
    ItemDetail.ValueFigures first = item.options().get(0).values();

    assertEquals(3, first.n());
    assertEquals(4.0, first.mean(), 1e-14);
    assertEquals(Math.sqrt(3), first.sd(), 1e-14);
    assertEquals(1.0, first.restCorrelation(), 1e-14);
    assertEquals(0.0, item.options().get(1).values().sd(), 0);
    assertNull(item.options().get(1).values().restCorrelation());
    assertEquals(2, item.options().get(2).values().n());
    assertNull(item.options().get(0).figures());
    assertNull(item.omitted());
  }

  @Test
  void options_that_are_ranked_have_the_figures_of_their_places() {
    ItemDetail item =
        firstItem(
            withKeyedItem(
                ResponseFormat.RANK,
                order("a", "b", "c"),
                order("a", "c", "b"),
                order("c"),
                order("c", "b", "a")));

    assertEquals(3, item.options().get(0).values().n());
    assertEquals(5 / 3.0, item.options().get(0).values().mean(), 1e-14);
    assertEquals(-1.0, item.options().get(0).values().restCorrelation(), 1e-14);
    assertEquals(7 / 4.0, item.options().get(2).values().mean(), 1e-14);
  }

  private static Answer ratings(Map<String, Integer> ratings) {
    return new Answer(null, null, null, null, ratings, null);
  }

  private static Answer order(String... options) {
    return new Answer(null, null, null, null, null, List.of(options));
  }
}
