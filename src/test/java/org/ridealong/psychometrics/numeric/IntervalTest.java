package org.ridealong.psychometrics.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Intervals of means and of statistics of clustered units. Quantiles of t from printed tables. */
class IntervalTest {

  private static final double[] ONE_TO_FOUR = {1, 2, 3, 4};

  @Test
  void a_mean_has_the_interval_of_students_t() {
    MeanInterval interval = MeanInterval.of(ONE_TO_FOUR);

    double reach = 3.182446305 * Math.sqrt(5 / 3.0) / 2;
    assertEquals(2.5, interval.figure().value().orElseThrow(), 1e-14);
    assertEquals(2.5 - reach, interval.lower().value().orElseThrow(), 1e-8);
    assertEquals(2.5 + reach, interval.upper().value().orElseThrow(), 1e-8);
  }

  @Test
  void a_change_takes_the_first_mean_from_the_second() {
    MeanInterval change = MeanInterval.change(new double[] {4, 5, 6}, new double[] {1, 2, 3});

    // equal spreads: 4 degrees of freedom
    double reach = 2.776445105 * Math.sqrt(2 / 3.0);
    assertEquals(-3, change.figure().value().orElseThrow(), 1e-14);
    assertEquals(-3 - reach, change.lower().value().orElseThrow(), 1e-8);
    assertEquals(-3 + reach, change.upper().value().orElseThrow(), 1e-8);
  }

  @Test
  void without_spread_the_bounds_are_the_figure_and_one_value_has_none() {
    MeanInterval flat = MeanInterval.change(new double[] {2, 2}, new double[] {2, 2});
    assertEquals(0, flat.lower().value().orElseThrow());
    assertEquals(0, flat.upper().value().orElseThrow());

    MeanInterval one = MeanInterval.of(new double[] {2});
    assertEquals(2, one.figure().value().orElseThrow());
    assertEquals(Outcome.TOO_FEW_CANDIDATES, one.lower().refusal().orElseThrow().outcome());
    assertEquals(
        Outcome.NO_SCORES,
        MeanInterval.of(new double[0]).lower().refusal().orElseThrow().outcome());
    assertEquals(
        Outcome.TOO_FEW_CANDIDATES,
        MeanInterval.change(new double[] {1, 2}, new double[] {3})
            .upper()
            .refusal()
            .orElseThrow()
            .outcome());
  }

  @Test
  void the_jackknife_of_a_mean_with_single_units_is_students_t() {
    GroupedJackknife interval =
        GroupedJackknife.of(SampleMoments.mean(ONE_TO_FOUR), 4, left -> meanWithout(left));

    MeanInterval expected = MeanInterval.of(ONE_TO_FOUR);
    assertEquals(
        expected.lower().value().orElseThrow(), interval.lower().value().orElseThrow(), 1e-12);
    assertEquals(
        expected.upper().value().orElseThrow(), interval.upper().value().orElseThrow(), 1e-12);
  }

  private static Estimate meanWithout(int left) {
    return SampleMoments.mean(
        IntStream.range(0, 4).filter(i -> i != left).mapToDouble(i -> ONE_TO_FOUR[i]).toArray());
  }

  @Test
  void a_statistic_that_is_missing_without_a_group_has_no_interval() {
    Estimate none = Estimate.notEstimable(Outcome.ZERO_VARIANCE, "All levels are equal.");

    for (GroupedJackknife interval :
        Arrays.asList(
            GroupedJackknife.of(none, 5, left -> Estimate.of(1)),
            GroupedJackknife.of(Estimate.of(1), 5, left -> left == 3 ? none : Estimate.of(1)))) {
      assertEquals(Outcome.ZERO_VARIANCE, interval.lower().refusal().orElseThrow().outcome());
      assertEquals(Outcome.ZERO_VARIANCE, interval.upper().refusal().orElseThrow().outcome());
    }
    assertEquals(
        Outcome.TOO_FEW_CANDIDATES,
        GroupedJackknife.of(Estimate.of(1), 1, left -> Estimate.of(1))
            .lower()
            .refusal()
            .orElseThrow()
            .outcome());
  }
}
