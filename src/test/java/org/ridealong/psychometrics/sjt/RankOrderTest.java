package org.ridealong.psychometrics.sjt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

class RankOrderTest {

  private final RankOrder item = new RankOrder(4.8, 3.1, 2.0, 1.2);

  /** The first and the second equal: places 1.5, 1.5, 3. */
  private final RankOrder tied = new RankOrder(4, 4, 2);

  @Test
  void without_ties_the_scores_are_rho_and_tau_on_a_scale_from_0_to_1() {
    // rho = 1 - 6 * 2 / (4 * 15) = 0.8; tau = (5 - 1) / 6
    assertEquals(0.9, value(item.spearman(1, 0, 2, 3)), 1e-12);
    assertEquals(5.0 / 6, value(item.kendall(1, 0, 2, 3)), 1e-12);
    // rho = 1 - 6 * 18 / 60 = -0.8; the ends exchanged
    assertEquals(0.1, value(item.spearman(3, 1, 2, 0)), 1e-12);
    assertEquals(1.0 / 6, value(item.kendall(3, 1, 2, 0)), 1e-12);
  }

  @Test
  void every_order_that_the_key_allows_is_the_best_answer() {
    assertEquals(1, value(tied.spearman(0, 1, 2)), 1e-12);
    assertEquals(1, value(tied.spearman(1, 0, 2)), 1e-12);
    assertEquals(0.5, value(tied.spearman(0, 2, 1)), 1e-12);
    assertEquals(0, value(tied.spearman(2, 1, 0)), 1e-12);
    assertEquals(1, value(tied.kendall(1, 0, 2)), 1e-12);
    assertEquals(0.5, value(tied.kendall(0, 2, 1)), 1e-12);
    assertEquals(0, value(tied.kendall(2, 1, 0)), 1e-12);
  }

  @Test
  void what_was_not_placed_shares_the_places_that_are_left() {
    // places 1, 3, 3, 3: (1 + 3 / 5) / 2; three pairs right, three open
    assertEquals(0.8, value(item.spearman(0)), 1e-12);
    assertEquals(0.75, value(item.kendall(0)), 1e-12);
    assertEquals(value(item.spearman(0, 1, 2, 3)), value(item.spearman(0, 1, 2)), 1e-12);
  }

  @Test
  void what_cannot_be_scored_has_a_name() {
    assertEquals(Outcome.NOTHING_ANSWERED, outcome(item.spearman()));
    assertEquals(Outcome.NOTHING_ANSWERED, outcome(item.kendall()));
    RankOrder flat = new RankOrder(3, 3, 3);
    assertEquals(Outcome.NO_SCORE_RANGE, outcome(flat.spearman(0, 1, 2)));
    assertEquals(Outcome.NO_SCORE_RANGE, outcome(flat.kendall(0, 1, 2)));
  }

  @Test
  void an_impossible_order_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> item.spearman(0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> item.kendall(4));
    assertThrows(IllegalArgumentException.class, () -> item.spearman(0, 1, 2, 3, 0));
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }

  private static Outcome outcome(Estimate estimate) {
    return estimate.refusal().orElseThrow().outcome();
  }
}
