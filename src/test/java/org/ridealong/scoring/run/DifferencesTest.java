package org.ridealong.scoring.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ridealong.scoring.run.RunViews.ScoreChange;

class DifferencesTest {

  private static final Cut AT_60 = Cut.of(600, true);

  @Test
  void whoever_reaches_the_cut_passes_and_a_millionth_less_does_not() {
    assertEquals(Optional.of(true), AT_60.passes(scored(600_000)));
    assertEquals(Optional.of(false), AT_60.passes(scored(599_999)));
    assertEquals(Optional.empty(), AT_60.passes(waiting()));
  }

  @Test
  void nobody_passes_before_the_lock_or_without_a_cut() {
    assertEquals(Optional.empty(), Cut.of(600, false).passes(scored(900_000)));
    assertEquals(Optional.empty(), Cut.of(null, true).passes(scored(900_000)));
  }

  @Test
  void the_largest_differences_come_first_and_what_is_the_same_stays_out() {
    Differences differences =
        new Differences(
            List.of(
                exam("A", scored(500_000)), exam("B", scored(700_000)), exam("C", scored(400_000))),
            AT_60,
            List.of(
                exam("A", scored(510_000)), exam("B", scored(580_000)), exam("C", scored(400_000))),
            AT_60);
    assertEquals(3, differences.exams());
    List<ScoreChange> changes = differences.changes();
    assertEquals(List.of("B", "A"), changes.stream().map(ScoreChange::responseCode).toList());
    assertEquals(-120_000, changes.get(0).differenceMicro());
    assertEquals(true, changes.get(0).passedBefore());
    assertEquals(false, changes.get(0).passedAfter());
  }

  @Test
  void an_exam_of_one_run_alone_and_one_that_got_its_score_are_changes_without_a_difference() {
    List<ScoreChange> changes =
        new Differences(
                List.of(exam("A", waiting()), exam("B", waiting())),
                AT_60,
                List.of(exam("A", scored(610_000)), exam("B", waiting()), exam("C", scored(1_000))),
                AT_60)
            .changes();
    assertEquals(List.of("A", "C"), changes.stream().map(ScoreChange::responseCode).toList());
    assertNull(changes.get(0).differenceMicro());
    assertNull(changes.get(1).before());
  }

  /** Another cut changes who passes, though no score differs. */
  @Test
  void a_moved_cut_is_a_change() {
    List<CandidateScore> scores = List.of(exam("A", scored(620_000)), exam("B", scored(700_000)));
    List<ScoreChange> changes = new Differences(scores, AT_60, scores, Cut.of(650, true)).changes();
    assertEquals(List.of("A"), changes.stream().map(ScoreChange::responseCode).toList());
    assertEquals(0, changes.get(0).differenceMicro());
  }

  private static CandidateScore exam(String code, WeightedScore test) {
    return new CandidateScore(SamplePlan.id(code), code, test, List.of(), List.of());
  }

  private static WeightedScore scored(int micro) {
    return new WeightedScore(ScoreStatus.SCORED, micro, 1000);
  }

  private static WeightedScore waiting() {
    return new WeightedScore(ScoreStatus.WAITS_FOR_RATINGS, null, 800);
  }
}
