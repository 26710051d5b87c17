package org.ridealong.scoring.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.ridealong.scoring.run.SamplePlan.answered;
import static org.ridealong.scoring.run.SamplePlan.choice;
import static org.ridealong.scoring.run.SamplePlan.ends;
import static org.ridealong.scoring.run.SamplePlan.exam;
import static org.ridealong.scoring.run.SamplePlan.level;
import static org.ridealong.scoring.run.SamplePlan.order;
import static org.ridealong.scoring.run.SamplePlan.ratings;
import static org.ridealong.scoring.run.SamplePlan.result;
import static org.ridealong.scoring.run.SamplePlan.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridealong.delivery.Answer;
import org.ridealong.delivery.Closure;
import org.ridealong.delivery.ScorableSession;
import org.ridealong.rating.MissingReason;
import org.ridealong.rating.ResolvedRecord;
import org.ridealong.rubric.Competency;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scoring.item.ScoringMethod;
import org.ridealong.scoring.plan.PlanContent.AbsentAnswer;
import org.ridealong.scoring.plan.PlanContent.LateAnswer;
import org.ridealong.scoring.plan.PlanContent.UnresolvedAnswer;
import org.ridealong.scoring.run.CandidateScore.CompetencyScore;

/** Scores that were worked out by hand. */
class ScorerTest {

  private static final String ITEM = "s1/dp1";
  private static final String WRITTEN = "s2/dp1";

  @Test
  void a_choice_counts_by_any_of_its_keys() {
    SamplePlan plan =
        new SamplePlan()
            .keyed(ITEM, ResponseFormat.BEST, ScoringMethod.KEY, 1000, "ac", "", 2900, 4700, 2600);
    assertEquals(1_000_000, one(plan, choice("a")));
    assertEquals(1_000_000, one(plan, choice("c")));
    assertEquals(0, one(plan, choice("b")));
  }

  @Test
  void a_choice_counts_by_its_effectiveness() {
    SamplePlan plan =
        new SamplePlan()
            .keyed(
                ITEM,
                ResponseFormat.BEST,
                ScoringMethod.EFFECTIVENESS,
                1000,
                "",
                "",
                2800,
                3600,
                1333);
    assertEquals(450_000, one(plan, choice("a")));
    assertEquals(650_000, one(plan, choice("b")));
    // (1.333 - 1) / 4 = 0.08325
    assertEquals(83_250, one(plan, choice("c")));
  }

  @Test
  void both_ends_count_by_points() {
    SamplePlan plan =
        new SamplePlan()
            .keyed(
                ITEM,
                ResponseFormat.BEST_WORST,
                ScoringMethod.KEY,
                1000,
                "b",
                "c",
                3700,
                4800,
                1500,
                2600);
    assertEquals(1_000_000, one(plan, ends("b", "c")));
    assertEquals(750_000, one(plan, ends("b", "a")));
    assertEquals(500_000, one(plan, ends("b", null)));
    assertEquals(250_000, one(plan, ends("c", "d")));
    assertEquals(0, one(plan, ends("c", "b")));
  }

  /** (1 + (3.7 - 2.6) / (4.8 - 1.5)) / 2 = 2/3. */
  @Test
  void both_ends_count_by_effectiveness() {
    SamplePlan plan =
        new SamplePlan()
            .keyed(
                ITEM,
                ResponseFormat.BEST_WORST,
                ScoringMethod.EFFECTIVENESS,
                1000,
                "",
                "",
                3700,
                4800,
                1500,
                2600);
    assertEquals(666_667, one(plan, ends("a", "d")));
  }

  /**
   * Effectiveness 4.2, 2.1, 4.7; ratings 4, 3, 5. By distance: farthest 3.2 + 2.9 + 3.7, nearest .2
   * + .1 + .3, actual .2 + .9 + .3, so 8.4 / 9.2. By square: (32.34 - .94) / (32.34 - .14).
   */
  @Test
  void ratings_count_by_distance() {
    Answer answer = ratings(Map.of("a", 4, "b", 3, "c", 5));
    assertEquals(913_043, one(rateEach(ScoringMethod.DISTANCE), answer));
    assertEquals(975_155, one(rateEach(ScoringMethod.SQUARED_DISTANCE), answer));
    // b and c were not rated: (9.8 - (.2 + 2.9 + 3.7)) / 9.2
    assertEquals(326_087, one(rateEach(ScoringMethod.DISTANCE), ratings(Map.of("a", 4))));
  }

  private static SamplePlan rateEach(ScoringMethod method) {
    return new SamplePlan()
        .keyed(ITEM, ResponseFormat.RATE_EACH, method, 1000, "", "", 4200, 2100, 4700);
  }

  /** The key is b, d, a, c; neighbors d and a are exchanged: rho = .8, 5 of 6 pairs are right. */
  @Test
  void an_order_counts_by_its_agreement() {
    assertEquals(900_000, one(rank(ScoringMethod.SPEARMAN), order("badc")));
    assertEquals(833_333, one(rank(ScoringMethod.KENDALL), order("badc")));
  }

  private static SamplePlan rank(ScoringMethod method) {
    return new SamplePlan()
        .keyed(ITEM, ResponseFormat.RANK, method, 1000, "", "", 2000, 4800, 1200, 3100);
  }

  @Test
  void a_level_counts_from_0_at_1_to_1_at_5() {
    SamplePlan plan = new SamplePlan().written(WRITTEN, 1000, Map.of(Competency.PJ, 1000));
    for (int[] pair : new int[][] {{1000, 0}, {3500, 625_000}, {5000, 1_000_000}}) {
      CandidateScore score =
          score(
              plan,
              List.of(level("X", WRITTEN, Competency.PJ, pair[0])),
              answered(WRITTEN, text("I ask.")));
      assertEquals(pair[1], score.items().get(0).scoreMicro());
    }
  }

  /**
   * Weights: keyed 1 and 2, written 1, of which PJ has .7 and DE .3; DE is missing by plan. (1 * 0
   * + 2 * .75 + .7 * .875) / 3.7 = .570945945...; DE: (1 * 0 + 2 * .75) / 3; PJ: .875.
   */
  @Test
  void a_mean_rests_on_what_was_scored_by_weight() {
    CandidateScore score =
        score(
            mixed(),
            List.of(
                level("X", WRITTEN, Competency.PJ, 4500),
                result("X", WRITTEN, Competency.DE, null, MissingReason.NO_OPPORTUNITY)),
            answered(ITEM, choice("b")),
            answered("s1/dp2", ends("b", "a")),
            answered(WRITTEN, text("I ask.")));
    assertEquals(new WeightedScore(ScoreStatus.SCORED, 570_946, 925), score.test());
    assertEquals(
        List.of(
            new CompetencyScore(
                Competency.PJ, new WeightedScore(ScoreStatus.SCORED, 875_000, 1000)),
            new CompetencyScore(
                Competency.DE, new WeightedScore(ScoreStatus.SCORED, 500_000, 909))),
        score.competencies());
    assertEquals(
        List.of(
            ItemOutcome.SCORED, ItemOutcome.SCORED, ItemOutcome.SCORED, ItemOutcome.NO_OPPORTUNITY),
        score.items().stream().map(ItemScore::outcome).toList());
  }

  private static SamplePlan mixed() {
    return new SamplePlan()
        .keyed(ITEM, ResponseFormat.BEST, ScoringMethod.KEY, 1000, "a", "", 4700, 2900, 2600)
        .keyed(
            "s1/dp2",
            ResponseFormat.BEST_WORST,
            ScoringMethod.KEY,
            2000,
            "b",
            "c",
            3700,
            4800,
            1500,
            2600)
        .written(WRITTEN, 1000, Map.of(Competency.PJ, 700, Competency.DE, 300));
  }

  /** (1 * .000250 + 3 * 0) / 4 = 62.5 millionths. */
  @Test
  void a_mean_rounds_halves_up() {
    SamplePlan plan =
        new SamplePlan()
            .keyed(ITEM, ResponseFormat.BEST, ScoringMethod.EFFECTIVENESS, 1, "", "", 4700, 1001)
            .keyed("s1/dp2", ResponseFormat.BEST, ScoringMethod.KEY, 3, "a", "", 4700, 2900);
    CandidateScore score =
        score(plan, List.of(), answered(ITEM, choice("b")), answered("s1/dp2", choice("b")));
    assertEquals(63, score.test().scoreMicro());
  }

  @Test
  void an_omission_is_treated_as_the_plan_says() {
    for (Answer nothing : new Answer[] {null, text("   ")}) {
      assertEquals(
          new WeightedScore(ScoreStatus.SCORED, 500_000, 1000),
          omitted(AbsentAnswer.LOWEST, nothing));
      assertEquals(
          new WeightedScore(ScoreStatus.SCORED, 1_000_000, 500),
          omitted(AbsentAnswer.LEFT_OUT, nothing));
      assertEquals(
          new WeightedScore(ScoreStatus.INCOMPLETE, null, 500),
          omitted(AbsentAnswer.INCOMPLETE, nothing));
    }
  }

  private static WeightedScore omitted(AbsentAnswer treatment, Answer nothing) {
    SamplePlan plan =
        two()
            .treating(
                treatment,
                AbsentAnswer.INCOMPLETE,
                LateAnswer.INCOMPLETE,
                UnresolvedAnswer.INCOMPLETE);
    return score(
            plan,
            List.of(),
            answered(ITEM, choice("a")),
            answered("s2/dp1", 1, nothing, Closure.TIMED_OUT))
        .test();
  }

  private static SamplePlan two() {
    return new SamplePlan()
        .keyed(ITEM, ResponseFormat.BEST, ScoringMethod.KEY, 1000, "a", "", 4700, 2900)
        .keyed("s2/dp1", ResponseFormat.BEST, ScoringMethod.KEY, 1000, "a", "", 4700, 2900);
  }

  @Test
  void a_question_that_was_never_asked_is_no_omission() {
    SamplePlan plan =
        two()
            .treating(
                AbsentAnswer.LOWEST,
                AbsentAnswer.LEFT_OUT,
                LateAnswer.INCOMPLETE,
                UnresolvedAnswer.INCOMPLETE);
    CandidateScore score = score(plan, List.of(), answered(ITEM, choice("a")));
    assertEquals(new WeightedScore(ScoreStatus.SCORED, 1_000_000, 500), score.test());
    assertEquals(ItemOutcome.NEVER_ASKED, score.items().get(1).outcome());
  }

  @Test
  void a_late_answer_waits_for_the_plan_and_one_that_only_arrived_late_counts() {
    assertEquals(1_000_000, late(LateAnswer.SCORED, Closure.LATE_UNVERIFIED).scoreMicro());
    assertEquals(500_000, late(LateAnswer.LOWEST, Closure.LATE_UNVERIFIED).scoreMicro());
    assertEquals(500, late(LateAnswer.LEFT_OUT, Closure.LATE_UNVERIFIED).scoredShareMilli());
    assertEquals(
        ScoreStatus.INCOMPLETE, late(LateAnswer.INCOMPLETE, Closure.LATE_UNVERIFIED).status());
    assertEquals(1_000_000, late(LateAnswer.INCOMPLETE, Closure.LATE_ARRIVAL).scoreMicro());
  }

  private static WeightedScore late(LateAnswer treatment, Closure closure) {
    SamplePlan plan =
        two()
            .treating(
                AbsentAnswer.LOWEST, AbsentAnswer.LEFT_OUT, treatment, UnresolvedAnswer.INCOMPLETE);
    return score(
            plan,
            List.of(),
            answered(ITEM, choice("a")),
            answered("s2/dp1", 1, choice("a"), closure))
        .test();
  }

  @Test
  void only_scores_that_an_unresolved_answer_belongs_to_wait() {
    CandidateScore score =
        score(
            mixed(),
            List.of(level("X", WRITTEN, Competency.DE, 3000)),
            answered(ITEM, choice("a")),
            answered("s1/dp2", ends("b", "c")),
            answered(WRITTEN, text("I ask.")));
    assertEquals(ScoreStatus.WAITS_FOR_RATINGS, score.test().status());
    assertNull(score.test().scoreMicro());
    assertEquals(ScoreStatus.WAITS_FOR_RATINGS, score.competencies().get(0).score().status());
    // (1 * 1 + 2 * 1 + .3 * .5) / 3.3
    assertEquals(954_545, score.competencies().get(1).score().scoreMicro());
  }

  @Test
  void a_result_of_an_earlier_attempt_or_of_a_benchmark_is_not_the_answers_result() {
    ResolvedRecord benchmark = level("X", WRITTEN, Competency.PJ, 5000);
    ResolvedRecord ofNobody =
        new ResolvedRecord(
            null,
            benchmark.decisionPointId(),
            2,
            benchmark.criterion(),
            5000,
            null,
            benchmark.rule(),
            2);
    CandidateScore score =
        score(
            new SamplePlan().written(WRITTEN, 1000, Map.of(Competency.PJ, 1000)),
            List.of(benchmark, ofNobody),
            answered(WRITTEN, 2, text("Again."), Closure.ANSWERED),
            answered(WRITTEN, 1, text("First."), Closure.ANSWERED));
    assertEquals(ItemOutcome.UNRESOLVED, score.items().get(0).outcome());
  }

  @Test
  void a_score_needs_its_least_share() {
    SamplePlan plan = two().least(1, 501);
    CandidateScore score = score(plan, List.of(), answered(ITEM, choice("a")));
    assertEquals(new WeightedScore(ScoreStatus.TOO_LITTLE_SCORED, null, 500), score.test());
    assertEquals(
        ScoreStatus.SCORED,
        score(two().least(1, 500), List.of(), answered(ITEM, choice("a"))).test().status());
  }

  @Test
  void a_struck_item_is_as_if_it_had_never_been() {
    CandidateScore score =
        score(
            two().strike(ITEM),
            List.of(),
            answered(ITEM, choice("b")),
            answered("s2/dp1", choice("a")));
    assertEquals(new WeightedScore(ScoreStatus.SCORED, 1_000_000, 1000), score.test());
    assertEquals(1, score.items().size());
  }

  @Test
  void a_competency_is_reported_from_so_many_scenarios_on() {
    assertEquals(List.of(Competency.DE), two().least(2, 0).content().reported());
    assertEquals(List.of(), two().strike(ITEM).least(2, 0).content().reported());
    assertEquals(List.of(Competency.DE), mixed().least(2, 0).content().reported());
    assertEquals(List.of(Competency.PJ, Competency.DE), mixed().least(1, 0).content().reported());
  }

  private static int one(SamplePlan plan, Answer answer) {
    CandidateScore score = score(plan, List.of(), answered(ITEM, answer));
    assertEquals(score.items().get(0).scoreMicro(), score.test().scoreMicro());
    return score.test().scoreMicro();
  }

  private static CandidateScore score(
      SamplePlan plan, List<ResolvedRecord> results, ScorableSession.ScorableAnswer... answers) {
    return only(plan, results, exam("X", answers));
  }

  private static CandidateScore only(
      SamplePlan plan, List<ResolvedRecord> results, ScorableSession exam) {
    return new Scorer(plan.content(), new ResolvedLevels(results)).score(List.of(exam)).get(0);
  }
}
