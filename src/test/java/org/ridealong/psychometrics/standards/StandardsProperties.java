package org.ridealong.psychometrics.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ridealong.psychometrics.numeric.Estimate;

class StandardsProperties {

  private static final double CLOSE = 1e-8;

  @Property(tries = 150, seed = "20261125")
  void theOrderOfJudgesAndOfItemsDoesNotMatter(
      @ForAll("ratings") double[][] ratings, @ForAll long seed) {
    Random random = new Random(seed);
    List<double[]> judges = new ArrayList<>(Arrays.asList(ratings));
    Collections.shuffle(judges, random);
    List<Integer> items = new ArrayList<>(IntStream.range(0, ratings[0].length).boxed().toList());
    Collections.shuffle(items, random);
    double[][] shuffled =
        judges.stream()
            .map(row -> items.stream().mapToDouble(item -> row[item]).toArray())
            .toArray(double[][]::new);

    Angoff.Result one = Angoff.analyze(ratings);
    Angoff.Result two = Angoff.analyze(shuffled);

    assertEquals(one.mean(), two.mean(), CLOSE);
    assertEquals(one.median(), two.median(), CLOSE);
    assertEquals(one.trimmedMean(), two.trimmedMean(), CLOSE);
    assertClose(one.standardDeviation(), two.standardDeviation());
    assertClose(one.judgeVariance(), two.judgeVariance());
    assertClose(one.errorItemsFixed(), two.errorItemsFixed());
    assertClose(one.errorItemsRandom(), two.errorItemsRandom());
  }

  /** With no interaction between judges and items, items fixed, only the judges make error. */
  @Property(tries = 100, seed = "20261125")
  void judgesWhoDifferByAConstantMakeOnlyTheirOwnError(
      @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = -0.2, max = 0.2) Double> judges,
      @ForAll @Size(min = 2, max = 10) List<@DoubleRange(min = 0.2, max = 0.8) Double> items) {
    double[][] ratings =
        judges.stream()
            .map(judge -> items.stream().mapToDouble(item -> item + judge).toArray())
            .toArray(double[][]::new);
    Angoff.Result result = Angoff.analyze(ratings);
    assertEquals(0, result.residualVariance().value().orElseThrow(), 1e-12);
    assertClose(result.errorOverJudges(), result.errorItemsFixed());
  }

  @Property(tries = 100, seed = "20261125")
  void theOrderOfCandidatesDoesNotMatter(
      @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 0, max = 20) Integer> scores,
      @ForAll long seed) {
    List<Integer> shuffled = new ArrayList<>(scores);
    Collections.shuffle(shuffled, new Random(seed));
    double[] one = scores.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] two = shuffled.stream().mapToDouble(Integer::doubleValue).toArray();

    assertClose(
        Subkoviak.analyze(one, 20, 0.7, 12).kappa(), Subkoviak.analyze(two, 20, 0.7, 12).kappa());
    assertEquals(
        LivingstonLewis.analyze(one, 20, 0.7, 12), LivingstonLewis.analyze(two, 20, 0.7, 12));
    boolean[] masters = new boolean[one.length];
    boolean[] turned = new boolean[one.length];
    double[] reversed = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      masters[i] = (one[i] + i) % 3 > 0;
      turned[one.length - 1 - i] = masters[i];
      reversed[one.length - 1 - i] = one[i];
    }
    assertClose(
        ContrastingGroups.analyze(one, masters).cut(),
        ContrastingGroups.analyze(reversed, turned).cut());
  }

  @Property(tries = 100, seed = "20261125")
  void accuracyAndItsErrorsAddToOne(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -3, max = 3) Double> thetas,
      @ForAll @DoubleRange(min = 0.1, max = 1) double error,
      @ForAll @DoubleRange(min = -2, max = 2) double cut) {
    double[] errors = new double[thetas.size()];
    Arrays.fill(errors, error);
    RudnerIndex.Result result =
        RudnerIndex.analyze(
            thetas.stream().mapToDouble(Double::doubleValue).toArray(), errors, cut);
    double sum =
        result.accuracy().value().orElseThrow()
            + result.falsePositives().value().orElseThrow()
            + result.falseNegatives().value().orElseThrow();
    assertEquals(1, sum, 1e-12);
  }

  @Provide
  Arbitrary<double[][]> ratings() {
    return Arbitraries.integers()
        .between(1, 8)
        .flatMap(
            items ->
                Arbitraries.doubles()
                    .between(0, 1)
                    .array(double[].class)
                    .ofSize(items)
                    .array(double[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(9));
  }

  private static void assertClose(Estimate expected, Estimate actual) {
    assertEquals(expected.refusal(), actual.refusal());
    if (expected.value().isPresent()) {
      double wanted = expected.value().getAsDouble();
      assertEquals(wanted, actual.value().orElseThrow(), CLOSE * (1 + Math.abs(wanted)));
    }
  }
}
