package org.ridealong.psychometrics.sjt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

class BestWorstTest {

  private static final OptionalInt NONE = OptionalInt.empty();

  /** 1.1 between neighbours at both ends. */
  private final BestWorst keyed = new BestWorst(4.8, 3.7, 2.6, 1.5);

  /** The best leads by 0.2 only. */
  private final BestWorst close = new BestWorst(4.8, 4.6, 2.6, 1.5);

  @Test
  void by_key_each_end_earns_loses_or_leaves_a_point() {
    assertTrue(keyed.isKeyed());
    assertEquals(Estimate.of(1), keyed.byKey(option(0), option(3)));
    assertEquals(Estimate.of(0.75), keyed.byKey(option(0), option(1)));
    assertEquals(Estimate.of(0.5), keyed.byKey(option(1), option(2)));
    assertEquals(Estimate.of(0.25), keyed.byKey(option(3), option(1)));
    assertEquals(Estimate.of(0), keyed.byKey(option(3), option(0)));
    assertEquals(keyed.byKey(option(0), option(1)), keyed.score(option(0), option(1)));
  }

  @Test
  void by_effectiveness_the_difference_of_the_two_counts() {
    assertFalse(close.isKeyed());
    // (1 + (4.6 - 2.6) / 3.3) / 2
    assertEquals(0.803030, value(close.byEffectiveness(option(1), option(2))), 1e-6);
    assertEquals(1, value(close.byEffectiveness(option(0), option(3))), 1e-12);
    assertEquals(0, value(close.byEffectiveness(option(3), option(0))), 1e-12);
    assertEquals(close.byEffectiveness(option(1), option(2)), close.score(option(1), option(2)));
  }

  @Test
  void an_end_that_was_not_chosen_earns_nothing() {
    assertEquals(Estimate.of(0.5), keyed.byKey(option(0), NONE));
    assertEquals(Estimate.of(0.25), keyed.byKey(NONE, option(1)));
    assertEquals(0.5, value(close.byEffectiveness(NONE, option(3))), 1e-12);
    // (1 + (4.6 - 4.8) / 3.3) / 2
    assertEquals(0.469697, value(close.byEffectiveness(option(1), NONE)), 1e-6);
  }

  @Test
  void what_cannot_be_scored_has_a_name() {
    assertEquals(Outcome.NOTHING_ANSWERED, outcome(keyed.byKey(NONE, NONE)));
    assertEquals(Outcome.NOTHING_ANSWERED, outcome(close.byEffectiveness(NONE, NONE)));
    assertEquals(Outcome.NO_CLEAR_KEY, outcome(close.byKey(option(0), option(3))));
    BestWorst flat = new BestWorst(3, 3, 3);
    assertEquals(Outcome.NO_SCORE_RANGE, outcome(flat.score(option(0), option(1))));
  }

  @Test
  void a_worst_option_that_hardly_trails_leaves_no_key() {
    assertFalse(new BestWorst(4.8, 3.7, 2.4, 1.5).isKeyed());
  }

  @Test
  void an_impossible_choice_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> keyed.score(option(1), option(1)));
    assertThrows(IllegalArgumentException.class, () -> keyed.score(option(4), option(1)));
    assertThrows(IllegalArgumentException.class, () -> keyed.score(option(0), option(-1)));
  }

  private static OptionalInt option(int index) {
    return OptionalInt.of(index);
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }

  private static Outcome outcome(Estimate estimate) {
    return estimate.refusal().orElseThrow().outcome();
  }
}
