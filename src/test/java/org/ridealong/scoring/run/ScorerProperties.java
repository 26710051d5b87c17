package org.ridealong.scoring.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ridealong.delivery.Closure;
import org.ridealong.delivery.ScorableSession;
import org.ridealong.delivery.ScorableSession.ScorableAnswer;
import org.ridealong.rating.ResolvedRecord;
import org.ridealong.rubric.Competency;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scoring.item.ScoringMethod;

/** What holds for every set of exams. */
class ScorerProperties {

  private static final SamplePlan PLAN =
      new SamplePlan()
          .keyed("s1/dp1", ResponseFormat.BEST, ScoringMethod.KEY, 1000, "a", "", 4700, 2900, 2600)
          .keyed(
              "s2/dp1",
              ResponseFormat.RATE_EACH,
              ScoringMethod.DISTANCE,
              700,
              "",
              "",
              4200,
              2100,
              4700)
          .keyed(
              "s3/dp1", ResponseFormat.RANK, ScoringMethod.SPEARMAN, 333, "", "", 2000, 4800, 1200)
          .written("s3/dp2", 1500, Map.of(Competency.PJ, 667, Competency.DE, 333))
          .least(1, 400);

  /** Exams and results of their written answers. */
  private record Room(List<ScorableSession> exams, List<ResolvedRecord> results) {}

  /** L3: no score depends on the order of processing. */
  @Property(tries = 200, seed = "20261125")
  void any_order_of_exams_answers_and_results_gives_the_same_bytes(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 30) int exams) {
    Room room = room(new Random(seed), exams);
    assertArrayEquals(bytes(room), bytes(shuffled(room, new Random(seed + 1))));
  }

  /** Nobody's score depends on who else takes the exam. */
  @Property(tries = 100, seed = "20261125")
  void an_exam_alone_has_the_scores_that_it_has_among_others(@ForAll long seed) {
    Room room = room(new Random(seed), 12);
    List<CandidateScore> together = scores(room);
    List<CandidateScore> alone = new ArrayList<>();
    for (ScorableSession exam : room.exams()) {
      alone.addAll(scores(new Room(List.of(exam), room.results())));
    }
    alone.sort(java.util.Comparator.comparing(CandidateScore::responseCode));
    assertEquals(together, alone);
  }

  /** A better level or a right choice in the place of a wrong one never costs anything. */
  @Property(tries = 200, seed = "20261125")
  void a_right_choice_never_scores_less_than_a_wrong_one(@ForAll long seed) {
    Random random = new Random(seed);
    ScorableAnswer[] others = answers(random, false).toArray(new ScorableAnswer[0]);
    List<ResolvedRecord> results = results("X", random);
    int wrong = scoreWith("b", others, results);
    int right = scoreWith("a", others, results);
    assertTrue(right > wrong, wrong + " and " + right);
  }

  private static int scoreWith(String option, ScorableAnswer[] others, List<ResolvedRecord> all) {
    List<ScorableAnswer> answers = new ArrayList<>(List.of(others));
    answers.add(SamplePlan.answered("s1/dp1", SamplePlan.choice(option)));
    ScorableSession exam = SamplePlan.exam("X", answers.toArray(new ScorableAnswer[0]));
    return scores(new Room(List.of(exam), all)).get(0).test().scoreMicro();
  }

  private static byte[] bytes(Room room) {
    return ScoreLines.of(scores(room));
  }

  private static List<CandidateScore> scores(Room room) {
    return new Scorer(PLAN.content(), new ResolvedLevels(room.results())).score(room.exams());
  }

  private static Room room(Random random, int exams) {
    List<ScorableSession> all = new ArrayList<>();
    List<ResolvedRecord> results = new ArrayList<>();
    for (int i = 0; i < exams; i++) {
      String code = "C%08X".formatted(random.nextInt()) + i;
      all.add(SamplePlan.exam(code, answers(random, true).toArray(new ScorableAnswer[0])));
      if (random.nextInt(5) > 0) {
        results.addAll(results(code, random));
      }
    }
    return new Room(all, results);
  }

  private static List<ScorableAnswer> answers(Random random, boolean withFirst) {
    List<ScorableAnswer> answers = new ArrayList<>();
    if (withFirst && random.nextInt(8) > 0) {
      Closure closure = Closure.values()[random.nextInt(Closure.values().length)];
      answers.add(SamplePlan.answered("s1/dp1", 1, SamplePlan.choice(letter(random)), closure));
      answers.add(SamplePlan.answered("s1/dp1", 2, SamplePlan.choice(letter(random)), closure));
    }
    answers.add(
        SamplePlan.answered(
            "s2/dp1",
            SamplePlan.ratings(
                Map.of("a", 1 + random.nextInt(5), letterAfterA(random), 1 + random.nextInt(5)))));
    List<String> letters = new ArrayList<>(List.of("a", "b", "c"));
    Collections.shuffle(letters, random);
    answers.add(SamplePlan.answered("s3/dp1", SamplePlan.order(String.join("", letters))));
    answers.add(SamplePlan.answered("s3/dp2", SamplePlan.text("I ask.")));
    return answers;
  }

  private static List<ResolvedRecord> results(String code, Random random) {
    return List.of(
        SamplePlan.level(code, "s3/dp2", Competency.PJ, 1000 + 500 * random.nextInt(9)),
        SamplePlan.level(code, "s3/dp2", Competency.DE, 1000 + 500 * random.nextInt(9)));
  }

  private static String letter(Random random) {
    return List.of("a", "b", "c").get(random.nextInt(3));
  }

  private static String letterAfterA(Random random) {
    return List.of("b", "c").get(random.nextInt(2));
  }

  private static Room shuffled(Room room, Random random) {
    List<ScorableSession> exams = new ArrayList<>();
    for (ScorableSession exam : room.exams()) {
      List<ScorableAnswer> answers = new ArrayList<>(exam.answers());
      Collections.shuffle(answers, random);
      exams.add(new ScorableSession(exam.testSessionId(), exam.responseCode(), answers));
    }
    Collections.shuffle(exams, random);
    List<ResolvedRecord> results = new ArrayList<>(room.results());
    Collections.shuffle(results, random);
    return new Room(exams, results);
  }
}
