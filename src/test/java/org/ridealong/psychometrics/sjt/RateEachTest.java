package org.ridealong.psychometrics.sjt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

class RateEachTest {

  private final RateEach item = new RateEach(4.7, 4.2, 2.1, 1.8, 1.4);

  /** Farthest distances 3.7, 3.2, 2.9, 3.2, 3.6; nearest 0.3, 0.2, 0.1, 0.2, 0.4. */
  @Test
  void the_raw_distance_lies_between_the_nearest_and_the_farthest() {
    // (16.6 - (0.7 + 0.2 + 0.9 + 0.2 + 0.4)) / (16.6 - 1.2)
    assertEquals(0.922078, value(item.byDistance(4, 4, 3, 2, 1)), 1e-6);
    assertEquals(1, value(item.byDistance(5, 4, 2, 2, 1)), 1e-12);
    assertEquals(0, value(item.byDistance(1, 1, 5, 5, 5)), 1e-12);
  }

  /** Farthest 13.69, 10.24, 8.41, 10.24, 12.96; nearest 0.09, 0.04, 0.01, 0.04, 0.16. */
  @Test
  void the_squared_distance_weighs_the_gross_error() {
    // (55.54 - (0.49 + 0.04 + 0.81 + 0.04 + 0.16)) / (55.54 - 0.34)
    assertEquals(0.978261, value(item.bySquaredDistance(4, 4, 3, 2, 1)), 1e-6);
    assertEquals(1, value(item.bySquaredDistance(5, 4, 2, 2, 1)), 1e-12);
    assertEquals(0, value(item.bySquaredDistance(1, 1, 5, 5, 5)), 1e-12);
  }

  @Test
  void the_standardized_profile_knows_neither_height_nor_width() {
    // c = 7.14 / sqrt(6.8 * 9.012)
    assertEquals(0.956040, value(item.byStandardizedProfile(4, 4, 3, 2, 1)), 1e-6);
    RateEach whole = new RateEach(5, 3, 1);
    assertEquals(1, value(whole.byStandardizedProfile(5, 4, 3)), 1e-12);
    assertEquals(1, value(whole.byStandardizedProfile(3, 2, 1)), 1e-12);
    assertEquals(0, value(whole.byStandardizedProfile(1, 3, 5)), 1e-12);
    assertEquals(0.5, value(whole.byStandardizedProfile(4, 2, 4)), 1e-12);
  }

  @Test
  void an_option_that_was_not_rated_earns_nothing() {
    // (16.6 - (0.3 + 0.2 + 2.9 + 3.2 + 3.6)) / 15.4
    assertEquals(0.415584, value(item.byDistance(5, 4, 0, 0, 0)), 1e-6);
    // (55.54 - (0.09 + 0.04 + 8.41 + 10.24 + 12.96)) / 55.2
    assertEquals(0.431159, value(item.bySquaredDistance(5, 4, 0, 0, 0)), 1e-6);
  }

  @Test
  void what_cannot_be_scored_has_a_name() {
    assertEquals(Outcome.NOTHING_ANSWERED, outcome(item.byDistance(0, 0, 0, 0, 0)));
    assertEquals(Outcome.NOTHING_ANSWERED, outcome(item.bySquaredDistance(0, 0, 0, 0, 0)));
    assertEquals(Outcome.NOTHING_ANSWERED, outcome(item.byStandardizedProfile(0, 0, 0, 0, 0)));
    assertEquals(Outcome.INCOMPLETE_ANSWER, outcome(item.byStandardizedProfile(5, 4, 2, 2, 0)));
    assertEquals(Outcome.ZERO_VARIANCE, outcome(item.byStandardizedProfile(3, 3, 3, 3, 3)));
    assertEquals(
        Outcome.NO_SCORE_RANGE, outcome(new RateEach(2, 2, 2).byStandardizedProfile(1, 2, 3)));
  }

  @Test
  void an_impossible_rating_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> item.byDistance(5, 4, 2, 2));
    assertThrows(IllegalArgumentException.class, () -> item.byDistance(5, 4, 2, 2, 6));
    assertThrows(IllegalArgumentException.class, () -> item.bySquaredDistance(5, 4, 2, 2, -1));
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }

  private static Outcome outcome(Estimate estimate) {
    return estimate.refusal().orElseThrow().outcome();
  }
}
