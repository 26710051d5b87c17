package org.ridealong.psychometrics.facets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ridealong.psychometrics.numeric.Estimate;

class ManyFacetRaschProperties {

  private static final double CLOSE = 1e-6;

  private static FacetsSettings settings(StepModel steps, int threads) {
    return new FacetsSettings(steps, 61, 10, true, threads);
  }

  @Property(tries = 15, seed = "20261125")
  void theOrderOfEventsCandidatesRatersAndCriteriaOnlyReordersTheResult(
      @ForAll StepModel steps, @ForAll @IntRange(min = 1, max = 1000) int seed) {
    Ratings plain = new SimulatedRatings(seed, 4, 5, 1.1, -1, 0.1, 0.9).draw(90, 2, 0.15);
    int[] events = shuffled(plain.events(), seed);
    int[] candidates = shuffled(plain.candidates(), seed + 1);
    int[] raters = shuffled(plain.raters(), seed + 2);
    int[] criteria = shuffled(plain.criteria(), seed + 3);
    Ratings moved = moved(plain, events, candidates, raters, criteria);

    FacetsEstimates first = ManyFacetRasch.marginal(plain, settings(steps, 1));
    FacetsEstimates second = ManyFacetRasch.marginal(moved, settings(steps, 1));
    assertEquals(first.logLikelihood(), second.logLikelihood(), CLOSE);
    for (int c = 0; c < candidates.length; c++) {
      assertClose(first.candidates().get(c), second.candidates().get(candidates[c]));
    }
    for (int r = 0; r < raters.length; r++) {
      assertClose(first.raters().get(r), second.raters().get(raters[r]));
    }
    for (int i = 0; i < criteria.length; i++) {
      assertClose(first.criteria().get(i), second.criteria().get(criteria[i]));
    }
    FacetsFit fit = FacetsFit.of(first, 1);
    FacetsFit other = FacetsFit.of(second, 1);
    for (int r = 0; r < raters.length; r++) {
      assertClose(fit.raters().get(r).infit(), other.raters().get(raters[r]).infit());
      assertClose(fit.raters().get(r).outfitZ(), other.raters().get(raters[r]).outfitZ());
      assertEquals(fit.agreement().get(r).pairs(), other.agreement().get(raters[r]).pairs());
    }
  }

  @Property(tries = 10, seed = "20261125")
  void anyNumberOfThreadsGivesTheSameBits(
      @ForAll StepModel steps, @ForAll @IntRange(min = 1, max = 1000) int seed) {
    Ratings ratings = new SimulatedRatings(seed, 3, 7, 1.1, -1, 0.1, 0.9).draw(200, 2, 0.05);
    FacetsEstimates one = ManyFacetRasch.marginal(ratings, settings(steps, 1));
    FacetsEstimates joint = ManyFacetRasch.joint(ratings, settings(steps, 1));
    for (int threads : new int[] {2, 4}) {
      FacetsEstimates many = ManyFacetRasch.marginal(ratings, settings(steps, threads));
      assertArrayEquals(bits(one, 1), bits(many, threads));
      assertArrayEquals(
          bits(joint, 1), bits(ManyFacetRasch.joint(ratings, settings(steps, threads)), threads));
    }
  }

  @Property(tries = 40, seed = "20261125")
  void everyFigureOfAnyRatingsIsFiniteOrMissingForAReason(
      @ForAll StepModel steps,
      @ForAll @IntRange(min = 1, max = 25) int candidates,
      @ForAll @IntRange(min = 1, max = 4) int raters,
      @ForAll @IntRange(min = 1, max = 3) int criteria,
      @ForAll @IntRange(min = 1, max = 5) int categories,
      @ForAll long seed) {
    Random random = new Random(seed);
    int events = candidates * raters;
    int[] candidate = IntStream.range(0, events).map(event -> event / raters).toArray();
    int[] rater = IntStream.range(0, events).map(event -> random.nextInt(raters)).toArray();
    short[] scores = new short[events * criteria];
    for (int cell = 0; cell < scores.length; cell++) {
      scores[cell] = (short) (random.nextInt(categories + 1) - 1);
    }
    Ratings ratings = new Ratings(candidates, raters, criteria, candidate, rater, scores);
    for (FacetsEstimates found :
        List.of(
            ManyFacetRasch.marginal(ratings, settings(steps, 1)),
            ManyFacetRasch.joint(ratings, settings(steps, 1)))) {
      FacetsFit fit = FacetsFit.of(found, 1);
      assertEquals(raters, found.raters().size());
      assertEquals(candidates, fit.candidates().size());
      for (UnexpectedRating rating : fit.unexpected()) {
        Estimate.of(rating.standardizedResidual());
      }
      Estimate.of(found.logLikelihood());
      assertEquals(
          found.raters().stream().filter(level -> level.measure().value().isPresent()).count(),
          found.raters().stream().filter(level -> level.measure().refusal().isEmpty()).count());
    }
  }

  private static long[] bits(FacetsEstimates found, int threads) {
    List<Estimate> figures = new ArrayList<>();
    for (List<FacetLevel> levels : List.of(found.criteria(), found.raters(), found.candidates())) {
      levels.forEach(level -> figures.addAll(List.of(level.measure(), level.standardError())));
    }
    found.bias().forEach(term -> figures.addAll(List.of(term.bias(), term.standardError())));
    FacetsFit fit = FacetsFit.of(found, threads);
    fit.raters().forEach(rater -> figures.addAll(List.of(rater.infit(), rater.outfitZ())));
    fit.agreement().forEach(agreement -> figures.add(agreement.expected()));
    figures.add(Estimate.of(found.logLikelihood()));
    return figures.stream()
        .mapToLong(figure -> Double.doubleToLongBits(figure.value().orElse(-1)))
        .toArray();
  }

  private static int[] shuffled(int count, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Ratings moved(
      Ratings plain, int[] events, int[] candidates, int[] raters, int[] criteria) {
    int[] candidate = new int[events.length];
    int[] rater = new int[events.length];
    short[] scores = new short[events.length * criteria.length];
    for (int event = 0; event < events.length; event++) {
      candidate[events[event]] = candidates[plain.candidate(event)];
      rater[events[event]] = raters[plain.rater(event)];
      for (int i = 0; i < criteria.length; i++) {
        scores[events[event] * criteria.length + criteria[i]] = (short) plain.score(event, i);
      }
    }
    return new Ratings(
        plain.candidates(), plain.raters(), plain.criteria(), candidate, rater, scores);
  }

  private static void assertClose(FacetLevel expected, FacetLevel actual) {
    assertClose(expected.measure(), actual.measure());
    assertClose(expected.standardError(), actual.standardError());
  }

  private static void assertClose(Estimate expected, Estimate actual) {
    assertEquals(expected.refusal(), actual.refusal());
    if (expected.value().isPresent()) {
      assertEquals(expected.value().getAsDouble(), actual.value().orElseThrow(), CLOSE);
    }
  }
}
