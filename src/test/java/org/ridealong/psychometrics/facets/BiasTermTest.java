package org.ridealong.psychometrics.facets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bias term is what a model would estimate that had it: the same model, in which the ratings of
 * one rater on one criterion are a criterion of their own.
 */
class BiasTermTest {

  private static final int CRITERIA = 4;
  private static final int RATER = 2;
  private static final int CRITERION = 1;

  private static final FacetsSettings SETTINGS =
      new FacetsSettings(StepModel.COMMON, 61, 10, true, 1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theTermAndItsErrorAreThoseOfTheLargerModel(long seed) {
    Ratings ratings =
        new SimulatedRatings(seed, CRITERIA, 6, 1.2, -1.1, 0.1, 1.0).draw(1500, 2, 0.05);
    BiasTerm term =
        ManyFacetRasch.marginal(ratings, SETTINGS).bias().stream()
            .filter(one -> one.rater() == RATER && one.criterion() == CRITERION)
            .findFirst()
            .orElseThrow();
    FacetsEstimates larger = ManyFacetRasch.marginal(apart(ratings), SETTINGS);
    double gap =
        larger.criteria().get(CRITERIA).measure().value().orElseThrow()
            - larger.criteria().get(CRITERION).measure().value().orElseThrow();

    assertEquals(gap, term.bias().value().orElseThrow(), 0.01);
    double rise =
        larger.logLikelihood() - ManyFacetRasch.marginal(ratings, SETTINGS).logLikelihood();
    double z = term.z().value().orElseThrow();
    assertEquals(2 * rise, z * z, 0.1 * (1 + z * z), "likelihood ratio");
  }

  private static Ratings apart(Ratings ratings) {
    int events = ratings.events();
    int[] candidate = new int[events];
    int[] rater = new int[events];
    short[] scores = new short[events * (CRITERIA + 1)];
    Arrays.fill(scores, Ratings.MISSING);
    for (int event = 0; event < events; event++) {
      candidate[event] = ratings.candidate(event);
      rater[event] = ratings.rater(event);
      for (int i = 0; i < CRITERIA; i++) {
        boolean moved = rater[event] == RATER && i == CRITERION;
        scores[event * (CRITERIA + 1) + (moved ? CRITERIA : i)] = (short) ratings.score(event, i);
      }
    }
    return new Ratings(
        ratings.candidates(), ratings.raters(), CRITERIA + 1, candidate, rater, scores);
  }
}
