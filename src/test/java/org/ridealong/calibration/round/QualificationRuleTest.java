package org.ridealong.calibration.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridealong.calibration.agreement.LevelPair;
import org.ridealong.calibration.round.QualificationRule.Decision;
import org.ridealong.calibration.round.QualificationRule.Failure;

/** A round of 20 answers with one criterion; definitive levels 1 to 5, four times each. */
class QualificationRuleTest {

  private static final QualificationRule RULE = new QualificationRule(20, 0.6, 1, 0.25, null);

  @Test
  void perfect_agreement_passes() {
    Decision decision = RULE.decide(round(off()));
    assertTrue(decision.passed());
    assertEquals(20, decision.responses());
    assertEquals(1.0, decision.agreement().kappa());
  }

  @Test
  void twelve_of_twenty_exact_is_the_least() {
    // Eight neighbors, four up and four down: 12 / 20 = .6, bias 0.
    assertTrue(RULE.decide(round(off(1, 1, 1, 1, -1, -1, -1, -1))).passed());
    assertEquals(
        List.of(Failure.EXACT_TOO_LOW),
        RULE.decide(round(off(1, 1, 1, 1, -1, -1, -1, -1, 1))).failures());
  }

  @Test
  void one_error_of_two_levels_is_forgiven_and_two_are_not() {
    assertTrue(RULE.decide(round(off(2))).passed());
    assertEquals(List.of(Failure.LARGE_ERRORS), RULE.decide(round(off(2, 2))).failures());
  }

  @Test
  void no_level_counts_as_an_error_of_two() {
    List<List<LevelPair>> round = round(off(2));
    round.set(19, List.of(new LevelPair(null, 5)));
    assertEquals(List.of(Failure.LARGE_ERRORS), RULE.decide(round).failures());
  }

  @Test
  void a_quarter_of_a_level_is_the_most_bias() {
    // Five of twenty one too high: bias 5 / 20 = .25 exactly; six: .3. The same downwards.
    assertTrue(RULE.decide(round(off(1, 1, 1, 1, 1))).passed());
    assertEquals(List.of(Failure.BIASED), RULE.decide(round(off(1, 1, 1, 1, 1, 1))).failures());
    assertEquals(
        List.of(Failure.BIASED), RULE.decide(round(off(-1, -1, -1, -1, -1, -1))).failures());
  }

  @Test
  void a_short_round_and_one_without_a_level_fail_however_good_the_ratings_are() {
    assertEquals(
        List.of(Failure.TOO_FEW_RESPONSES), RULE.decide(round(off()).subList(0, 19)).failures());
    List<List<LevelPair>> narrow =
        IntStream.range(0, 20).mapToObj(i -> List.of(new LevelPair(i % 4 + 1, i % 4 + 1))).toList();
    assertEquals(List.of(Failure.LEVELS_NOT_COVERED), RULE.decide(narrow).failures());
  }

  @Test
  void everything_that_failed_is_said_at_once() {
    // Always 3: exact 4 / 20, errors of two at levels 1 and 5, bias 0, no agreement beyond chance.
    List<List<LevelPair>> flat =
        IntStream.range(0, 20).mapToObj(i -> List.of(new LevelPair(3, i % 5 + 1))).toList();
    Decision decision = RULE.decide(flat);
    assertEquals(List.of(Failure.EXACT_TOO_LOW, Failure.LARGE_ERRORS), decision.failures());
    assertEquals(0.2, decision.agreement().exact());
    assertEquals(0.6, decision.agreement().adjacent());
    assertEquals(8, decision.agreement().largeErrors());
    assertEquals(0.0, decision.agreement().bias());
    assertEquals(0.0, decision.agreement().kappa(), 1e-12);
    assertEquals(
        List.of(Failure.TOO_FEW_RESPONSES, Failure.LEVELS_NOT_COVERED, Failure.EXACT_TOO_LOW),
        RULE.decide(List.of()).failures());
  }

  @Test
  void kappa_decides_nothing_below_fifty_ratings() {
    QualificationRule strict = new QualificationRule(20, 0, 100, 4, 0.99);
    List<List<LevelPair>> once = round(off(1, -1));
    assertTrue(strict.decide(once).passed());
    List<List<LevelPair>> thrice = new ArrayList<>();
    IntStream.range(0, 3).forEach(i -> thrice.addAll(once));
    assertEquals(List.of(Failure.KAPPA_TOO_LOW), strict.decide(thrice).failures());
    assertTrue(strict.decide(thrice.subList(0, 49)).passed());
    assertEquals(List.of(Failure.KAPPA_TOO_LOW), strict.decide(thrice.subList(0, 50)).failures());
  }

  /** What is added to the definitive level of the first answers. */
  private static int[] off(int... differences) {
    return differences;
  }

  /** Levels in the order 3 2 4 3 2 4 ... first, so that the differences stay on the scale. */
  private static List<List<LevelPair>> round(int[] differences) {
    int[] definitive = {3, 2, 4, 3, 2, 4, 3, 2, 4, 3, 2, 4, 1, 1, 1, 1, 5, 5, 5, 5};
    List<List<LevelPair>> round = new ArrayList<>();
    for (int i = 0; i < definitive.length; i++) {
      int own = definitive[i] + (i < differences.length ? differences[i] : 0);
      round.add(List.of(new LevelPair(own, definitive[i])));
    }
    return round;
  }
}
