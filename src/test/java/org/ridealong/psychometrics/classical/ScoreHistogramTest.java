package org.ridealong.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScoreHistogramTest {

  @Test
  void whole_scores_have_a_bin_each() {
    ScoreHistogram histogram =
        ScoreHistogram.of(new double[] {0, 3, 3, 4}, new ScoreRange(0, 4), 1);

    assertArrayEquals(new int[] {1, 0, 0, 2, 1}, histogram.counts());
    assertEquals(2.5, histogram.lower(3), 1e-14);
    assertEquals(3.5, histogram.upper(3), 1e-14);
  }

  @Test
  void a_bin_owns_its_lower_edge_rounding_or_not() {
    // 0.1 + 0.2 + 0.45 lies a few bits above or below 0.75, the edge between 0.5 and 1.0
    ScoreHistogram histogram =
        ScoreHistogram.of(
            new double[] {0.75, 0.1 + 0.2 + 0.45, 0.75 - 1e-12, 0.7499}, new ScoreRange(0, 1), 0.5);

    assertArrayEquals(new int[] {0, 1, 3}, histogram.counts());
  }

  @Test
  void possible_scores_that_nobody_got_have_empty_bins() {
    ScoreHistogram histogram = ScoreHistogram.of(new double[0], new ScoreRange(-2, 2), 1);

    assertArrayEquals(new int[5], histogram.counts());
    assertEquals(-2.5, histogram.lower(0), 1e-14);
  }

  @Test
  void the_width_is_the_finest_round_one_that_can_be_read() {
    assertEquals(1, ScoreHistogram.width(new ScoreRange(0, 12), 1));
    assertEquals(1, ScoreHistogram.width(new ScoreRange(0, 30), 1));
    assertEquals(2, ScoreHistogram.width(new ScoreRange(0, 31), 1));
    assertEquals(5, ScoreHistogram.width(new ScoreRange(0, 100), 1));
    assertEquals(0.1, ScoreHistogram.width(new ScoreRange(0, 2), 0.1), 1e-14);
    assertEquals(0.5, ScoreHistogram.width(new ScoreRange(0, 9), 0.1), 1e-14);
    assertEquals(200, ScoreHistogram.width(new ScoreRange(0, 5000), 1));
  }

  @Test
  void a_total_that_cannot_be_is_refused() {
    ScoreRange possible = new ScoreRange(0, 4);
    assertThrows(
        IllegalArgumentException.class, () -> ScoreHistogram.of(new double[] {4.1}, possible, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> ScoreHistogram.of(new double[] {Double.NaN}, possible, 1));
    assertThrows(
        IllegalArgumentException.class, () -> ScoreHistogram.of(new double[0], possible, 0));
  }
}
