package org.ridealong.psychometrics.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ridealong.psychometrics.numeric.Outcome;

class ScoreGapProperties {

  @Property(tries = 200, seed = "20261125")
  void the_area_counts_pairs(
      @ForAll @Size(min = 1, max = 30) int @IntRange(min = 0, max = 6) [] focal,
      @ForAll @Size(min = 1, max = 30) int @IntRange(min = 0, max = 6) [] reference) {
    double pairs = 0;
    for (int f : focal) {
      for (int r : reference) {
        pairs += f > r ? 1 : f == r ? 0.5 : 0;
      }
    }

    assertEquals(
        pairs / focal.length / reference.length,
        ScoreGap.of(doubles(focal), doubles(reference)).area().value().orElseThrow(),
        1e-14);
  }

  @Property(tries = 200, seed = "20261125")
  void exchanged_groups_turn_every_sign(
      @ForAll @Size(min = 2, max = 30) int @IntRange(min = 0, max = 60) [] focal,
      @ForAll @Size(min = 2, max = 30) int @IntRange(min = 0, max = 60) [] reference) {
    ScoreGap.Result one = ScoreGap.of(doubles(focal), doubles(reference));
    ScoreGap.Result other = ScoreGap.of(doubles(reference), doubles(focal));

    assertEquals(one.hedgesG().value().isPresent(), other.hedgesG().value().isPresent());
    if (one.hedgesG().value().isPresent()) {
      assertEquals(
          -one.hedgesG().value().getAsDouble(), other.hedgesG().value().getAsDouble(), 1e-12);
      assertEquals(
          one.welchProbability().value().getAsDouble(),
          other.welchProbability().value().getAsDouble(),
          1e-12);
    }
  }

  /** Means 2 and 4, both variances 1: d = -2, t = -2 / sqrt(2 / 3), 4 degrees of freedom. */
  @Example
  void by_hand() {
    ScoreGap.Result gap = ScoreGap.of(new double[] {1, 2, 3}, new double[] {3, 4, 5});

    assertEquals(-2, gap.cohensD().value().orElseThrow(), 1e-14);
    assertEquals(-2 * (1 - 3.0 / 15), gap.hedgesG().value().orElseThrow(), 1e-14);
    assertEquals(-2 / Math.sqrt(2.0 / 3), gap.welchT().value().orElseThrow(), 1e-14);
    assertEquals(4, gap.welchFreedom().value().orElseThrow(), 1e-13);
    assertEquals(0.5 / 9, gap.area().value().orElseThrow(), 1e-14);
  }

  @Example
  void no_spread_and_one_candidate_are_named() {
    ScoreGap.Result equal = ScoreGap.of(new double[] {1, 1}, new double[] {3, 3});
    ScoreGap.Result one = ScoreGap.of(new double[] {1}, new double[] {3, 4});

    assertEquals(Outcome.ZERO_VARIANCE, equal.cohensD().refusal().orElseThrow().outcome());
    assertEquals(Outcome.ZERO_VARIANCE, equal.welchT().refusal().orElseThrow().outcome());
    assertEquals(Outcome.TOO_FEW_CANDIDATES, one.welchT().refusal().orElseThrow().outcome());
    assertEquals(0, one.area().value().orElseThrow());
  }

  private static double[] doubles(int[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }
}
