package org.ridealong.psychometrics.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Outcome;

class TimeDistributionTest {

  @Test
  void a_time_below_a_tenth_of_the_mean_is_rapid() {
    // mean (500 + 600 + 9400 + 9500) / 4 = 5000
    TimeDistribution times = TimeDistribution.of(new double[] {9500, 500, 9400, 600});

    assertEquals(5000, times.mean().value().orElseThrow(), 1e-9);
    assertEquals(500, times.rapidThreshold().value().orElseThrow(), 1e-9);
    assertEquals(0, times.rapid(), "a time at the threshold is not rapid");
    assertEquals(
        0.25,
        TimeDistribution.of(new double[] {400, 600, 9500, 9500}).rapidShare().value().orElseThrow(),
        1e-14);
  }

  @Test
  void no_threshold_is_above_ten_seconds() {
    TimeDistribution times = TimeDistribution.of(new double[] {9_999, 500_000, 500_000});

    assertEquals(10_000, times.rapidThreshold().value().orElseThrow(), 1e-9);
    assertEquals(1, times.rapid());
  }

  @Test
  void bins_are_tenths_of_a_decade_and_own_their_lower_edge() {
    TimeDistribution times = TimeDistribution.of(new double[] {1000, 1258, 1259, 2000});

    // 10^3.1 = 1258.93, 10^3.2 = 1584.89, 10^3.3 = 1995.26
    assertEquals(List.of(2, 1, 0, 1), times.bins().stream().map(TimeDistribution.Bin::n).toList());
    assertEquals(1000, times.bins().get(0).lower(), 1e-9);
    assertEquals(1258.925, times.bins().get(0).upper(), 1e-3);
  }

  @Test
  void every_power_of_ten_opens_its_bin_and_nothing_is_lost() {
    double[] powers = DoubleStream.iterate(1, power -> power * 10).limit(8).toArray();
    TimeDistribution times = TimeDistribution.of(powers);

    assertEquals(71, times.bins().size());
    assertEquals(8, times.bins().stream().mapToInt(TimeDistribution.Bin::n).sum());
    assertEquals(1, times.bins().get(30).n());
    assertEquals(1, TimeDistribution.of(new double[] {0}).bins().get(0).n());
  }

  @Test
  void quantiles_are_those_of_the_ordered_times() {
    TimeDistribution times = TimeDistribution.of(new double[] {400, 100, 300, 200, 500});

    assertEquals(
        List.of(120.0, 200.0, 300.0, 400.0, 480.0),
        times.quantiles().stream()
            .map(quantile -> (double) Math.round(quantile.value().orElseThrow() * 1e9) / 1e9)
            .toList());
    assertEquals(300, times.median().value().orElseThrow(), 1e-9);
  }

  @Test
  void no_time_is_a_named_outcome_and_an_impossible_one_is_refused() {
    TimeDistribution none = TimeDistribution.of(new double[0]);

    assertEquals(Outcome.NO_SCORES, none.median().refusal().orElseThrow().outcome());
    assertEquals(Outcome.NO_SCORES, none.rapidShare().refusal().orElseThrow().outcome());
    assertEquals(Outcome.NO_SCORES, none.rapidThreshold().refusal().orElseThrow().outcome());
    assertEquals(List.of(), none.bins());
    assertThrows(IllegalArgumentException.class, () -> TimeDistribution.of(new double[] {-1, 5}));
  }
}
