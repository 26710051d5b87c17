package org.ridealong.psychometrics.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Quantiles, skewness and the interval of a correlation. */
class ShapeAndSpreadTest {

  @Test
  void a_quantile_lies_between_the_ordered_values() {
    // h = 3 * 0.25 + 1 = 1.75: between 1 and 3
    assertFigure(2.5, SampleQuantile.of(new double[] {9, 3, 1, 5}, 0.25));
    assertFigure(9, SampleQuantile.of(new double[] {9, 3, 1, 5}, 1));
    assertFigure(7, SampleQuantile.of(new double[] {7}, 0.3));
    assertOutcome(Outcome.NO_SCORES, SampleQuantile.of(new double[0], 0.5));
    assertThrows(IllegalArgumentException.class, () -> SampleQuantile.of(new double[] {1}, 1.01));
  }

  @Test
  void the_long_tail_gives_the_sign_of_skewness() {
    // mean 2, deviations -1 -1 -1 3: m2 = 12/4 = 3, m3 = 24/4 = 6
    double expected = Math.sqrt(4 * 3) / 2 * 6 / Math.pow(3, 1.5);

    assertFigure(expected, SampleSkewness.of(new double[] {1, 1, 1, 5}));
    assertFigure(-expected, SampleSkewness.of(new double[] {5, 5, 5, 1}));
    assertFigure(0, SampleSkewness.of(new double[] {1, 2, 3}));
  }

  @Test
  void skewness_needs_three_values_that_differ() {
    assertOutcome(Outcome.TOO_FEW_CANDIDATES, SampleSkewness.of(new double[] {1, 2}));
    assertOutcome(Outcome.ZERO_VARIANCE, SampleSkewness.of(new double[] {2, 2, 2}));
  }

  @Test
  void an_interval_is_symmetric_on_fishers_scale() {
    // artanh 0.5 = 0.549306; 1.959964 / sqrt(100) = 0.195996
    CorrelationInterval interval = CorrelationInterval.of(Estimate.of(0.5), 103);

    assertEquals(0.33931, interval.lower().value().orElseThrow(), 5e-6);
    assertEquals(0.63234, interval.upper().value().orElseThrow(), 5e-6);
  }

  @Test
  void an_interval_says_why_it_is_missing() {
    assertOutcome(Outcome.TOO_FEW_CANDIDATES, CorrelationInterval.of(Estimate.of(0.5), 3).lower());
    assertOutcome(
        Outcome.ZERO_VARIANCE,
        CorrelationInterval.of(Estimate.notEstimable(Outcome.ZERO_VARIANCE, "Equal."), 50).upper());
    assertFigure(1, CorrelationInterval.of(Estimate.of(1), 50).lower());
  }

  private static void assertFigure(double expected, Estimate actual) {
    assertEquals(expected, actual.value().orElseThrow(), 1e-14);
  }

  private static void assertOutcome(Outcome expected, Estimate actual) {
    assertEquals(expected, actual.refusal().orElseThrow().outcome());
  }
}
