package org.ridealong.psychometrics.facets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.Coverage;

/** Simulates again and again: estimates lie around the truth as far as their errors say. */
class FacetsRecoveryTest {

  private static final int REPLICATIONS = Coverage.samples(150, 1500);
  private static final FacetsSettings SETTINGS =
      new FacetsSettings(StepModel.COMMON, 61, 10, true, 2);

  @Test
  void ninetyFivePercentIntervalsCoverTheTruthInNinetyFivePercent() {
    List<Double> criteria = new ArrayList<>();
    List<Double> raters = new ArrayList<>();
    List<Double> steps = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    List<Double> bias = new ArrayList<>();
    for (int seed = 1; seed <= REPLICATIONS; seed++) {
      SimulatedRatings truth = new SimulatedRatings(seed, 4, 8, 1.2, -1.1, 0.1, 1.0);
      FacetsEstimates found = ManyFacetRasch.marginal(truth.draw(200, 2), SETTINGS);
      for (int i = 0; i < 4; i++) {
        criteria.add(deviate(found.criteria().get(i), truth.difficulty(i)));
      }
      for (int r = 0; r < 8; r++) {
        raters.add(deviate(found.raters().get(r), truth.severity(r)));
      }
      for (StepLevel step : found.steps()) {
        steps.add(deviate(step.level(), truth.step(step.step())));
      }
      deviations.add(
          deviate(
              new FacetLevel(found.latentDeviation(), found.latentDeviationError()),
              truth.sigma()));
      found.bias().forEach(term -> bias.add(term.z().value().orElseThrow()));
    }
    assertNormal("criteria", criteria);
    assertNormal("raters", raters);
    assertNormal("steps", steps);
    assertNormal("latent deviation", deviations);
    assertNormal("bias", bias);
  }

  @Test
  void aPlantedBiasIsFoundWithItsSizeAndSign() {
    SimulatedRatings truth = new SimulatedRatings(4, 5, 6, 1.2, -1.1, 0.1, 1.0);
    Ratings ratings = truth.draw(2000, 2);
    short[] scores = new short[ratings.events() * 5];
    int[] candidate = new int[ratings.events()];
    int[] rater = new int[ratings.events()];
    for (int event = 0; event < ratings.events(); event++) {
      candidate[event] = ratings.candidate(event);
      rater[event] = ratings.rater(event);
      for (int i = 0; i < 5; i++) {
        boolean harsh = rater[event] == 3 && i == 1 && event % 3 == 0;
        scores[event * 5 + i] = (short) Math.max(0, ratings.score(event, i) - (harsh ? 1 : 0));
      }
    }
    FacetsEstimates found =
        ManyFacetRasch.marginal(new Ratings(2000, 6, 5, candidate, rater, scores), SETTINGS);

    BiasTerm worst = found.bias().get(0);
    for (BiasTerm term : found.bias()) {
      worst = z(term) > z(worst) ? term : worst;
    }
    assertEquals(3, worst.rater());
    assertEquals(1, worst.criterion());
    assertTrue(z(worst) > 4, "z " + z(worst));
    assertTrue(worst.bias().value().orElseThrow() > 0.3, "severe is positive");
  }

  private static double z(BiasTerm term) {
    return term.z().value().orElseThrow();
  }

  private static double deviate(FacetLevel level, double truth) {
    return (level.measure().value().orElseThrow() - truth)
        / level.standardError().value().orElseThrow();
  }

  /** Four standard deviations of what chance gives; deviates of one replication hang together. */
  private static void assertNormal(String what, List<Double> deviates) {
    double n = deviates.size();
    double mean = deviates.stream().mapToDouble(z -> z).average().orElseThrow();
    double square = deviates.stream().mapToDouble(z -> z * z).average().orElseThrow();
    double covered = deviates.stream().filter(z -> Math.abs(z) < 1.959964).count() / n;
    double independent = Math.min(n, 4.0 * REPLICATIONS);
    assertEquals(0, mean, 4 / Math.sqrt(REPLICATIONS), what + ": mean");
    assertEquals(1, square, 4 * Math.sqrt(2 / independent), what + ": mean square");
    assertEquals(0.95, covered, 4 * Math.sqrt(0.0475 / independent), what + ": coverage");
  }
}
