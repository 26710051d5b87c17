package org.ridealong.psychometrics.facets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FacetsFitTest {

  private static final FacetsSettings COMMON = FacetsSettings.of(StepModel.COMMON, 1);

  @Test
  void ratings_that_follow_the_model_have_mean_squares_near_one_and_agree_as_expected() {
    Ratings ratings = new SimulatedRatings(8, 6, 5, 1.2, -1, 0.1, 0.9).draw(1500, 3);
    FacetsFit fit = FacetsFit.of(ManyFacetRasch.joint(ratings, COMMON), 1);

    for (FitStatistics rater : fit.raters()) {
      assertEquals(1, rater.infit().value().orElseThrow(), 0.1);
      assertEquals(1, rater.outfit().value().orElseThrow(), 0.1);
      assertEquals(
          rater.observedMean().value().orElseThrow(),
          rater.expectedMean().value().orElseThrow(),
          1e-3);
    }
    Agreement all = fit.overallAgreement();
    assertEquals(1500 * 3 * 6, all.pairs());
    assertEquals(all.observed().value().orElseThrow(), all.expected().value().orElseThrow(), 0.02);
  }

  @Test
  void a_rater_who_guesses_misfits_and_is_full_of_unexpected_ratings() {
    Ratings drawn = new SimulatedRatings(9, 6, 5, 1.8, -1, 0.1, 0.9).draw(600, 2);
    int[] candidate = new int[drawn.events()];
    int[] rater = new int[drawn.events()];
    short[] scores = new short[drawn.events() * 6];
    for (int event = 0; event < drawn.events(); event++) {
      candidate[event] = drawn.candidate(event);
      rater[event] = drawn.rater(event);
      for (int i = 0; i < 6; i++) {
        boolean guesses = rater[event] == 1;
        scores[event * 6 + i] = (short) (guesses ? (7 * event + 5 * i) % 4 : drawn.score(event, i));
      }
    }
    FacetsEstimates found =
        ManyFacetRasch.marginal(new Ratings(600, 5, 6, candidate, rater, scores), COMMON);
    FacetsFit fit = FacetsFit.of(found, 1);

    assertTrue(fit.raters().get(1).outfit().value().orElseThrow() > 1.5);
    assertTrue(fit.raters().get(1).outfitZ().value().orElseThrow() > 5);
    List<UnexpectedRating> unexpected = fit.unexpected();
    assertTrue(unexpected.size() > 10);
    long ofGuesser = unexpected.stream().filter(rating -> rating.rater() == 1).count();
    assertTrue(2 * ofGuesser > unexpected.size(), ofGuesser + " of " + unexpected.size());
    for (int k = 1; k < unexpected.size(); k++) {
      assertTrue(
          Math.abs(unexpected.get(k - 1).standardizedResidual())
              >= Math.abs(unexpected.get(k).standardizedResidual()));
    }
  }

  @Test
  void exact_agreement_is_counted_over_pairs_of_different_raters() {
    int[] candidate = {0, 0, 0, 1, 1, 2, 2};
    int[] rater = {0, 1, 1, 0, 1, 0, 1};
    short[] scores = {1, 1, 0, 0, 0, 1, 0};
    FacetsEstimates found =
        ManyFacetRasch.joint(new Ratings(3, 2, 1, candidate, rater, scores), COMMON);
    FacetsFit fit = FacetsFit.of(found, 1);

    assertEquals(4, fit.agreement().get(0).pairs());
    assertEquals(4, fit.agreement().get(1).pairs());
    assertEquals(0.5, fit.overallAgreement().observed().value().orElseThrow(), 1e-12);
  }
}
