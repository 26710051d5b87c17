package org.ridealong.psychometrics.equating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.ridealong.psychometrics.numeric.Estimate;

class EquatingProperties {

  @Property(tries = 200, seed = "20261125")
  void aFormEquatedToItselfKeepsItsScores(@ForAll("forms") ScoreDistribution form) {
    assertScores(form, LinearEquating.mean(form, form).equivalents());
    Assume.that(form.variance().value().orElse(0) > 0);
    assertScores(form, LinearEquating.linear(form, form).equivalents());
  }

  @Property(tries = 200, seed = "20261125")
  void aFullFormEquatedToItselfByPercentilesKeepsItsScores(
      @ForAll("fullForms") ScoreDistribution form) {
    assertScores(form, EquipercentileEquating.equate(form, form).equivalents());
  }

  @Property(tries = 200, seed = "20261125")
  void linearEquatingIsSymmetric(
      @ForAll("fullForms") ScoreDistribution x, @ForAll("fullForms") ScoreDistribution y) {
    List<Estimate> there = LinearEquating.linear(x, y).equivalents();
    List<Estimate> back = LinearEquating.linear(y, x).equivalents();
    double slope = value(back.get(1)) - value(back.get(0));
    for (int point = 0; point < x.points(); point++) {
      double again = value(back.get(0)) + slope * (value(there.get(point)) - y.score(0));
      assertEquals(x.score(point), again, 1e-8 * (1 + Math.abs(x.score(point))));
    }
  }

  @Property(tries = 200, seed = "20261125")
  void equivalentsRiseWithTheScore(
      @ForAll("forms") ScoreDistribution x, @ForAll("forms") ScoreDistribution y) {
    Assume.that(x.total() > 0 && y.total() > 0);
    List<Estimate> equivalents = EquipercentileEquating.equate(x, y).equivalents();
    for (int point = 1; point < equivalents.size(); point++) {
      double before = value(equivalents.get(point - 1));
      assertTrue(value(equivalents.get(point)) >= before - 1e-9, "at point " + point);
    }
  }

  @Property(tries = 200, seed = "20261125")
  void everyFigureIsFiniteOrHasANamedOutcome(
      @ForAll("forms") ScoreDistribution x, @ForAll("forms") ScoreDistribution y) {
    for (EquatedScores equated :
        List.of(
            LinearEquating.mean(x, y),
            LinearEquating.linear(x, y),
            EquipercentileEquating.equate(x, y))) {
      for (Estimate error : equated.standardErrors()) {
        assertTrue(error.value().orElse(0) >= 0);
        assertEquals(error.value().isEmpty(), error.refusal().isPresent());
      }
    }
  }

  @Property(tries = 200, seed = "20261125")
  void smoothingPreservesAsManyMomentsAsItsDegree(
      @ForAll("fullForms") ScoreDistribution form, @ForAll @IntRange(min = 1, max = 5) int degree) {
    Assume.that(degree < form.points());
    var smoothed = (LogLinearSmoothing.Smoothed) LogLinearSmoothing.smooth(form, degree);
    assertEquals(form.total(), smoothed.fitted().total(), 1e-8 * form.total());
    for (int order = 1; order <= degree; order++) {
      double wanted = rawMoment(form, order);
      double size = Math.max(1, Math.pow(form.points(), order));
      assertEquals(wanted, rawMoment(smoothed.fitted(), order), 1e-9 * size, "moment " + order);
    }
  }

  @Property(tries = 100, seed = "20261125")
  void linkingFindsTheConstantsOfRescaledItems(
      @ForAll("items") List<LinkedItem> y,
      @ForAll @DoubleRange(min = 0.5, max = 2) double slope,
      @ForAll @DoubleRange(min = -1, max = 1) double intercept) {
    // x is y brought back, so that A theta + B must find y again
    List<LinkedItem> x =
        y.stream().map(item -> item.rescaled(1 / slope, -intercept / slope)).toList();
    for (LinkingMethod method : LinkingMethod.values()) {
      var linking =
          IrtLinking.link(method, x, y, IrtLinking.equalNodes(40), IrtLinking.NORMAL_METRIC);
      assertEquals(slope, value(linking.slope()), 1e-5, method + " slope");
      assertEquals(intercept, value(linking.intercept()), 1e-5, method + " intercept");
    }
  }

  @Provide
  Arbitrary<ScoreDistribution> forms() {
    return counts(0).map(EquatingProperties::form);
  }

  @Provide
  Arbitrary<ScoreDistribution> fullForms() {
    return counts(1).map(EquatingProperties::form);
  }

  @Provide
  Arbitrary<List<LinkedItem>> items() {
    Arbitrary<LinkedItem> item =
        Arbitraries.doubles()
            .between(0.3, 2)
            .flatMap(
                a ->
                    Arbitraries.doubles()
                        .between(-2, 2)
                        .flatMap(
                            b ->
                                Arbitraries.doubles()
                                    .between(0, 0.3)
                                    .map(g -> new LinkedItem(a, b, g))));
    return item.list().ofMinSize(3).ofMaxSize(10).filter(EquatingProperties::isSpread);
  }

  private static boolean isSpread(List<LinkedItem> items) {
    double[] b = items.stream().mapToDouble(LinkedItem::difficulty).sorted().toArray();
    return b[b.length - 1] - b[0] > 0.2;
  }

  private static Arbitrary<int[]> counts(int lowest) {
    return Arbitraries.integers().between(lowest, 40).array(int[].class).ofMinSize(3).ofMaxSize(25);
  }

  private static ScoreDistribution form(int[] counts) {
    return ScoreDistribution.of(
        IntStream.range(0, counts.length).asDoubleStream().toArray(),
        Arrays.stream(counts).asDoubleStream().toArray());
  }

  private static double rawMoment(ScoreDistribution form, int order) {
    double sum = 0;
    for (int point = 0; point < form.points(); point++) {
      sum += form.share(point) * Math.pow(form.score(point), order);
    }
    return sum;
  }

  private static void assertScores(ScoreDistribution form, List<Estimate> equivalents) {
    for (int point = 0; point < form.points(); point++) {
      if (form.total() > 0) {
        assertEquals(form.score(point), value(equivalents.get(point)), 1e-7);
      } else {
        assertTrue(equivalents.get(point).refusal().isPresent());
      }
    }
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }
}
