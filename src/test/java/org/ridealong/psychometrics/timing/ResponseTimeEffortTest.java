package org.ridealong.psychometrics.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Outcome;

class ResponseTimeEffortTest {

  private static final double NONE = Double.NaN;

  @Test
  void theThresholdIsAShareOfTheMeanAndNeverAboveTheCap() {
    double[] times = {20_000, 40_000, 60_000, NONE};
    assertEquals(4_000, NormativeThreshold.NT10.of(times).value().orElseThrow(), 1e-9);
    double[] slow = {200_000, 400_000};
    assertEquals(10_000, NormativeThreshold.NT10.of(slow).value().orElseThrow());
    assertEquals(12_000, new NormativeThreshold(0.3, 30_000).of(times).value().orElseThrow(), 1e-9);
  }

  @Test
  void effortIsTheShareOfResponsesThatReachTheirThreshold() {
    double[][] times = {
      {20_000, 30_000, 40_000, 10_000},
      {1_000, 900, 41_000, 11_000},
      {22_000, NONE, 39_000, 500},
      {21_000, 31_000, 40_000, 9_000},
    };
    var result = ResponseTimeEffort.analyze(4, times, NormativeThreshold.NT10);
    // means 16000, 20633.3, 40000, 7625
    assertEquals(1_600, result.thresholds().get(0).value().orElseThrow(), 1e-9);
    assertEquals(List.of(0, 2, 1, 0), result.rapid());
    assertEquals(1, result.effort().get(0).value().orElseThrow());
    assertEquals(0.5, result.effort().get(1).value().orElseThrow());
    assertEquals(2.0 / 3, result.effort().get(2).value().orElseThrow(), 1e-12);
    assertEquals(0.75, result.fidelity().get(0).value().orElseThrow());
    assertEquals(2.0 / 3, result.fidelity().get(1).value().orElseThrow(), 1e-12);
    assertEquals(List.of(1, 1, 0, 1), result.rapidOnItem());
    assertEquals(List.of(1, 2), result.lowEffort());
  }

  @Test
  void aTimeAtTheThresholdIsSolutionBehavior() {
    double[][] times = {{1_000}, {19_000}};
    var result = ResponseTimeEffort.analyze(1, times, NormativeThreshold.NT10);
    assertEquals(1_000, result.thresholds().get(0).value().orElseThrow());
    assertEquals(List.of(0, 0), result.rapid());
  }

  @Test
  void whoHasNoTimeHasANamedOutcome() {
    double[][] times = {{NONE, NONE}, {5_000, NONE}};
    var result = ResponseTimeEffort.analyze(2, times, NormativeThreshold.NT10);
    assertEquals(Outcome.NO_SCORES, result.effort().get(0).refusal().orElseThrow().outcome());
    assertEquals(Outcome.NO_SCORES, result.thresholds().get(1).refusal().orElseThrow().outcome());
    assertEquals(Outcome.NO_SCORES, result.fidelity().get(1).refusal().orElseThrow().outcome());
    assertTrue(result.lowEffort().isEmpty());
  }

  @Test
  void impossibleTimesAndRulesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> NormativeThreshold.NT10.of(new double[] {-1}));
    assertThrows(
        IllegalArgumentException.class,
        () -> ResponseTimeEffort.analyze(2, new double[][] {{1_000}}, NormativeThreshold.NT10));
    assertThrows(IllegalArgumentException.class, () -> new NormativeThreshold(0, 10_000));
    assertThrows(IllegalArgumentException.class, () -> new NormativeThreshold(0.1, 0));
  }

  @Property(tries = 100, seed = "20261125")
  void theOrderOfCandidatesOnlyReordersThem(
      @ForAll @Size(min = 1, max = 20)
          List<@Size(3) List<@DoubleRange(min = 0, max = 90_000) Double>> rows) {
    double[][] times =
        rows.stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    double[][] reversed =
        IntStream.range(0, times.length)
            .mapToObj(i -> times[times.length - 1 - i])
            .toArray(double[][]::new);
    var plain = ResponseTimeEffort.analyze(3, times, NormativeThreshold.NT10);
    var turned = ResponseTimeEffort.analyze(3, reversed, NormativeThreshold.NT10);
    int rapid = plain.rapid().stream().mapToInt(Integer::intValue).sum();
    assertEquals(rapid, plain.rapidOnItem().stream().mapToInt(Integer::intValue).sum());
    // a mean in another order may differ in its last bit, and a time may lie there
    boolean onEdge =
        Arrays.stream(times)
            .anyMatch(
                row ->
                    IntStream.range(0, 3)
                        .anyMatch(
                            item ->
                                Math.abs(
                                        row[item]
                                            - plain.thresholds().get(item).value().orElseThrow())
                                    < 1e-6));
    if (!onEdge) {
      for (int i = 0; i < times.length; i++) {
        assertEquals(plain.rapid().get(i), turned.rapid().get(times.length - 1 - i));
      }
    }
  }
}
