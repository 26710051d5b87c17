package org.ridealong.calibration.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StandardAgreementTest {

  @Test
  void figures_are_those_worked_out_by_hand() {
    // Own 1 2 3 4 5 3 beside 1 2 3 4 4 5: differences 0 0 0 0 1 -2.
    StandardAgreement agreement =
        StandardAgreement.of(
            List.of(
                new LevelPair(1, 1),
                new LevelPair(2, 2),
                new LevelPair(3, 3),
                new LevelPair(4, 4),
                new LevelPair(5, 4),
                new LevelPair(3, 5)));
    assertEquals(6, agreement.ratings());
    assertEquals(0, agreement.unrated());
    assertEquals(4 / 6.0, agreement.exact(), 1e-15);
    assertEquals(5 / 6.0, agreement.adjacent(), 1e-15);
    assertEquals(1, agreement.largeErrors());
    assertEquals(-1 / 6.0, agreement.bias(), 1e-15);
    // Weighted by squares, 1 - mean squared difference over its expectation: the mean of squares is
    // 5/6; over all 36 pairs of own 1 2 3 3 4 5 and definitive 1 2 3 4 4 5 it is
    // (64/6 + 71/6) - 2 (18/6)(19/6) = 3.5, so kappa is 1 - (5/6) / 3.5.
    assertEquals(1 - 5 / 6.0 / 3.5, agreement.kappa(), 1e-12);
  }

  @Test
  void no_level_where_the_committee_found_one_is_a_large_error() {
    StandardAgreement agreement =
        StandardAgreement.of(List.of(new LevelPair(null, 4), new LevelPair(2, 2)));
    assertEquals(1, agreement.ratings());
    assertEquals(1, agreement.unrated());
    assertEquals(1, agreement.largeErrors());
    assertEquals(1.0, agreement.exact());
  }

  @Test
  void what_cannot_be_known_is_null() {
    StandardAgreement nothing = StandardAgreement.of(List.of());
    assertEquals(0, nothing.ratings());
    assertNull(nothing.exact());
    assertNull(nothing.bias());
    assertNull(nothing.kappa());
    StandardAgreement same =
        StandardAgreement.of(List.of(new LevelPair(3, 3), new LevelPair(3, 3)));
    assertEquals(1.0, same.exact());
    assertNull(same.kappa());
    assertThrows(IllegalArgumentException.class, () -> new LevelPair(6, 3));
    assertThrows(IllegalArgumentException.class, () -> new LevelPair(3, 0));
  }

  @Property(seed = "20261125", tries = 200)
  void order_does_not_matter_and_swapping_the_two_turns_bias_only(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 1, max = 25) Integer> cells) {
    List<LevelPair> pairs =
        new ArrayList<>(
            cells.stream().map(c -> new LevelPair((c - 1) / 5 + 1, (c - 1) % 5 + 1)).toList());
    List<LevelPair> swapped =
        pairs.stream().map(pair -> new LevelPair(pair.definitive(), pair.own())).toList();
    StandardAgreement there = StandardAgreement.of(pairs);
    StandardAgreement back = StandardAgreement.of(swapped);
    assertEquals(there.exact(), back.exact());
    assertEquals(there.largeErrors(), back.largeErrors());
    assertEquals(there.bias(), -back.bias(), 1e-12);
    Collections.shuffle(pairs, new Random(1));
    StandardAgreement shuffled = StandardAgreement.of(pairs);
    assertEquals(there.exact(), shuffled.exact());
    assertEquals(there.bias(), shuffled.bias(), 1e-12);
    if (there.kappa() != null) {
      assertEquals(there.kappa(), shuffled.kappa(), 1e-9);
      assertEquals(there.kappa(), back.kappa(), 1e-9);
    }
  }
}
