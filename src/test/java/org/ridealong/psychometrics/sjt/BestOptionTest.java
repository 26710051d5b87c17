package org.ridealong.psychometrics.sjt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BestOptionTest {

  @Test
  void a_clear_lead_makes_a_key() {
    BestOption item = new BestOption(3.0, 4.8, 2.5, 1.5);
    assertTrue(item.isKeyed());
    assertEquals(1, item.score(1));
    assertEquals(0, item.score(0));
  }

  @Test
  void a_lead_of_exactly_one_point_is_enough() {
    assertTrue(new BestOption(4.7, 3.7, 2.6).isKeyed());
  }

  @Test
  void without_a_lead_the_effectiveness_is_the_score() {
    BestOption item = new BestOption(4.5, 3.6, 1.0, 5.0);
    assertFalse(item.isKeyed());
    assertEquals(0.875, item.score(0), 1e-12);
    assertEquals(0, item.score(2), 1e-12);
    assertEquals(1, item.score(3), 1e-12);
  }

  @Test
  void an_item_off_the_scale_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new BestOption(4.0));
    assertThrows(IllegalArgumentException.class, () -> new BestOption(4.0, 5.1));
    assertThrows(IllegalArgumentException.class, () -> new BestOption(4.0, Double.NaN));
  }
}
