package org.ridealong.psychometrics.facets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;
import org.ridealong.psychometrics.numeric.Outcome;

class ManyFacetRaschTest {

  private static final FacetsSettings COMMON =
      new FacetsSettings(StepModel.COMMON, 61, 10, true, 1);
  private static final FacetsSettings OWN_STEPS =
      new FacetsSettings(StepModel.PER_CRITERION, 61, 10, true, 1);

  /** What becomes of one score. */
  private interface Change {
    int score(int candidate, int rater, int criterion, int score);
  }

  private static Ratings ratings(int candidates, int raters, int each, Change change) {
    Ratings drawn = new SimulatedRatings(11, 3, raters, 1.2, -1, 0.1, 0.9).draw(candidates, each);
    int[] candidate = new int[drawn.events()];
    int[] rater = new int[drawn.events()];
    short[] scores = new short[drawn.events() * 3];
    for (int event = 0; event < drawn.events(); event++) {
      candidate[event] = drawn.candidate(event);
      rater[event] = drawn.rater(event);
      for (int i = 0; i < 3; i++) {
        scores[event * 3 + i] =
            (short) change.score(candidate[event], rater[event], i, drawn.score(event, i));
      }
    }
    return new Ratings(candidates, raters, 3, candidate, rater, scores);
  }

  @Test
  void a_rater_who_gave_only_the_highest_category_has_no_severity_and_leaves_the_others_alone() {
    FacetsEstimates with =
        ManyFacetRasch.marginal(ratings(120, 5, 2, (c, r, i, x) -> r == 2 ? 3 : x), COMMON);
    FacetsEstimates without =
        ManyFacetRasch.marginal(ratings(120, 5, 2, (c, r, i, x) -> r == 2 ? -1 : x), COMMON);

    assertMissing(Outcome.EXTREME_SCORE, with.raters().get(2).measure());
    assertMissing(Outcome.NO_SCORES, without.raters().get(2).measure());
    for (int r : new int[] {0, 1, 3, 4}) {
      assertEquals(with.raters().get(r), without.raters().get(r));
    }
    assertEquals(with.criteria(), without.criteria());
    assertEquals(with.candidates(), without.candidates());
  }

  @Test
  void a_criterion_with_one_category_has_no_difficulty() {
    FacetsEstimates found =
        ManyFacetRasch.marginal(ratings(120, 5, 2, (c, r, i, x) -> i == 0 ? 2 : x), OWN_STEPS);

    assertMissing(Outcome.ONE_CATEGORY, found.criteria().get(0).measure());
    assertTrue(found.steps().stream().noneMatch(step -> step.scale() == 0));
    assertEquals(6, found.steps().size());
    assertTrue(found.convergence().converged());
  }

  @Test
  void a_constant_criterion_inside_a_common_scale_keeps_its_difficulty() {
    FacetsEstimates found =
        ManyFacetRasch.marginal(ratings(120, 5, 2, (c, r, i, x) -> i == 0 ? 2 : x), COMMON);

    assertTrue(found.criteria().get(0).measure().value().isPresent());
  }

  @Test
  void steps_next_to_a_category_that_nobody_gave_are_missing_and_the_rest_is_there() {
    FacetsEstimates found =
        ManyFacetRasch.marginal(ratings(120, 5, 2, (c, r, i, x) -> x == 1 ? 0 : x), COMMON);

    assertMissing(Outcome.EMPTY_CATEGORY, found.steps().get(0).level().measure());
    assertMissing(Outcome.EMPTY_CATEGORY, found.steps().get(1).level().measure());
    assertTrue(found.steps().get(2).level().measure().value().isPresent());
    assertTrue(found.criteria().stream().allMatch(level -> level.measure().value().isPresent()));
  }

  @Test
  void a_very_rare_category_is_estimated() {
    FacetsEstimates found =
        ManyFacetRasch.marginal(
            ratings(120, 5, 2, (c, r, i, x) -> x == 1 && c + i > 0 ? 0 : x), OWN_STEPS);

    assertTrue(
        found.convergence().converged()
            && found.raters().stream().allMatch(level -> level.measure().value().isPresent()));
  }

  @Test
  void scores_count_from_the_lowest_category_given() {
    FacetsEstimates fromZero =
        ManyFacetRasch.marginal(ratings(120, 5, 2, (c, r, i, x) -> x), COMMON);
    FacetsEstimates fromThree =
        ManyFacetRasch.marginal(ratings(120, 5, 2, (c, r, i, x) -> x + 3), COMMON);

    assertEquals(fromZero.criteria(), fromThree.criteria());
    assertEquals(fromZero.raters(), fromThree.raters());
    assertEquals(
        fromZero.model().fairAverage(0.5, 0).value().orElseThrow() + 3,
        fromThree.model().fairAverage(0.5, 0).value().orElseThrow(),
        1e-12);
  }

  @Test
  void one_rater_is_the_origin_and_has_no_error() {
    FacetsEstimates found = ManyFacetRasch.marginal(ratings(120, 1, 1, (c, r, i, x) -> x), COMMON);

    assertEquals(Estimate.of(0), found.raters().get(0).measure());
    assertMissing(Outcome.NOT_IDENTIFIED, found.raters().get(0).standardError());
    assertMissing(Outcome.TOO_FEW_LEVELS, Separation.of(found.raters()).reliability());
    assertTrue(found.criteria().stream().allMatch(level -> level.measure().value().isPresent()));
    found.bias().forEach(term -> assertMissing(Outcome.NOT_IDENTIFIED, term.bias()));
  }

  @Test
  void raters_without_common_candidates_are_reported_and_kept() {
    FacetsEstimates found =
        ManyFacetRasch.marginal(
            ratings(200, 4, 4, (c, r, i, x) -> c % 2 == r % 2 ? x : -1), COMMON);

    assertEquals(
        List.of(Outcome.DISCONNECTED),
        found.outcomes().stream().map(NamedOutcome::outcome).toList());
    assertTrue(found.raters().stream().allMatch(level -> level.measure().value().isPresent()));
    int[] subsets = found.model().raterSubsets();
    assertEquals(subsets[0], subsets[2]);
    assertEquals(1, Math.abs(subsets[0] - subsets[1]));
  }

  @Test
  void raters_without_a_common_criterion_get_an_origin_for_each_subset() {
    FacetsEstimates found =
        ManyFacetRasch.marginal(
            ratings(200, 4, 4, (c, r, i, x) -> (i == 0) == (r < 2) ? x : -1), COMMON);

    assertEquals(
        List.of(Outcome.DISCONNECTED),
        found.outcomes().stream().map(NamedOutcome::outcome).toList());
    assertEquals(0, severity(found, 0) + severity(found, 1), 1e-12);
    assertEquals(0, severity(found, 2) + severity(found, 3), 1e-12);
    assertTrue(found.convergence().converged());
  }

  @Test
  void joint_estimation_gives_disjoint_subsets_an_origin_each() {
    FacetsEstimates found =
        ManyFacetRasch.joint(ratings(200, 4, 4, (c, r, i, x) -> c % 2 == r % 2 ? x : -1), COMMON);

    assertTrue(found.convergence().converged());
    assertEquals(0, severity(found, 0) + severity(found, 2), 1e-12);
    assertEquals(0, severity(found, 1) + severity(found, 3), 1e-12);
  }

  @Test
  void nothing_can_be_estimated_when_all_ratings_are_equal_or_missing() {
    for (int constant : new int[] {2, -1}) {
      Ratings ratings = ratings(30, 4, 2, (c, r, i, x) -> constant);
      for (FacetsEstimates found :
          List.of(
              ManyFacetRasch.marginal(ratings, COMMON), ManyFacetRasch.joint(ratings, COMMON))) {
        assertEquals(Outcome.NO_SCORES, found.outcomes().get(0).outcome());
        assertTrue(found.raters().stream().noneMatch(level -> level.measure().value().isPresent()));
        assertEquals(0, FacetsFit.of(found, 1).raters().get(0).n());
      }
    }
  }

  @Test
  void candidates_who_do_not_differ_have_a_latent_variance_of_zero() {
    Ratings drawn = new SimulatedRatings(2, 3, 4, 0, -1, 0.1, 0.9).draw(150, 3);
    FacetsEstimates found = ManyFacetRasch.marginal(drawn, COMMON);

    assertEquals(Estimate.of(0), found.latentDeviation());
    assertMissing(Outcome.AT_BOUNDARY, found.latentDeviationError());
    assertEquals(Outcome.ZERO_VARIANCE, found.outcomes().get(0).outcome());
    assertEquals(0, found.candidates().get(7).measure().value().orElseThrow(), 1e-9);
    assertTrue(found.raters().get(0).standardError().value().isPresent());
  }

  @Test
  void candidates_who_differ_by_less_than_the_points_are_apart_ask_for_a_finer_grid() {
    Ratings drawn = new SimulatedRatings(3, 3, 4, 0.5, -1, 0.1, 0.9).draw(400, 3);
    FacetsEstimates coarse =
        ManyFacetRasch.marginal(drawn, new FacetsSettings(StepModel.COMMON, 5, 10, false, 1));
    FacetsEstimates fine = ManyFacetRasch.marginal(drawn, COMMON);

    assertMissing(Outcome.COARSE_GRID, coarse.latentDeviation());
    assertEquals(0.5, fine.latentDeviation().value().orElseThrow(), 0.1);
  }

  @Test
  void one_binary_rating_each_does_not_identify_the_latent_variance() {
    Ratings ratings =
        ratings(400, 1, 1, (c, r, i, x) -> i == c % 3 ? Math.min(1, Math.max(0, x - 1)) : -1);
    FacetsEstimates found = ManyFacetRasch.marginal(ratings, COMMON);

    assertMissing(Outcome.NOT_IDENTIFIED, found.latentDeviation());
    assertMissing(Outcome.NOT_IDENTIFIED, found.criteria().get(0).measure());
    assertTrue(found.convergence().converged());
  }

  @Test
  void extreme_candidates_have_finite_measures_by_both_estimators() {
    Ratings ratings = ratings(60, 4, 2, (c, r, i, x) -> c == 0 ? 3 : c == 1 ? 0 : x);
    for (FacetsEstimates found :
        List.of(ManyFacetRasch.marginal(ratings, COMMON), ManyFacetRasch.joint(ratings, COMMON))) {
      double best = found.candidates().get(0).measure().value().orElseThrow();
      double worst = found.candidates().get(1).measure().value().orElseThrow();
      assertTrue(best > 1 && worst < -1, best + " " + worst);
      assertTrue(found.model().extremeCandidates().get(0));
      assertTrue(found.model().extremeCandidates().get(1));
    }
  }

  private static double severity(FacetsEstimates found, int rater) {
    return found.raters().get(rater).measure().value().orElseThrow();
  }

  private static void assertMissing(Outcome outcome, Estimate estimate) {
    assertEquals(
        outcome,
        estimate.refusal().map(Estimate.NotEstimable::outcome).orElse(null),
        "" + estimate);
  }
}
