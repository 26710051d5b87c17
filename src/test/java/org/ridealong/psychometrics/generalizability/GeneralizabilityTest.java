package org.ridealong.psychometrics.generalizability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

class GeneralizabilityTest {

  private static final MeasurementDesign CROSSED =
      new MeasurementDesign(List.of("p", "i", "r"), List.of());
  private static final MeasurementDesign TWO = new MeasurementDesign(List.of("p", "r"), List.of());

  @Test
  void effects_are_named_by_the_contract() {
    MeasurementDesign nested =
        new MeasurementDesign(
            List.of("Person", "Task", "Rater"), List.of(new MeasurementDesign.Nesting(2, 1)));
    assertEquals(List.of("p", "i", "r", "p:i", "p:r", "i:r"), names(CROSSED));
    assertEquals(List.of("Person", "Task", "Person:Task", "Rater:Task"), names(nested));
    MeasurementDesign chain =
        new MeasurementDesign(
            List.of("Person", "Team", "Day"),
            List.of(new MeasurementDesign.Nesting(0, 1), new MeasurementDesign.Nesting(1, 2)));
    assertEquals(List.of("Day", "Team:Day"), names(chain).subList(0, 2));
  }

  private static List<String> names(MeasurementDesign design) {
    return design.effects().stream().map(Effect::name).toList();
  }

  @Test
  void a_factor_nested_in_itself_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new MeasurementDesign(
                List.of("p", "i"),
                List.of(new MeasurementDesign.Nesting(0, 1), new MeasurementDesign.Nesting(1, 0))));
  }

  @Test
  void balanced_crossed_data_give_what_the_analysis_of_variance_gives() {
    Observations scores =
        new DesignedScores(4, CROSSED).cross(0, 40, 6, 5).draw(3, 2, 0.8, 0.5, 0.6, 0.4, 0.2, 1);
    GeneralizabilityEstimates found = Generalizability.estimate(CROSSED, scores, 1);

    for (AnalysisOfVariance.Row row : AnalysisOfVariance.of(CROSSED, scores).orElseThrow()) {
      String name = row.name().equals("Residuals") ? "Residual" : row.name();
      assertTrue(row.variance() > 0, "choose a seed without negative estimates");
      assertEquals(row.variance(), value(found.variance(name)), 1e-6 * row.variance(), row.name());
    }
  }

  @Test
  void a_component_whose_estimate_would_be_negative_is_zero_without_an_error() {
    Observations scores = new DesignedScores(1, TWO).cross(0, 30, 3).draw(3, 0, 0.5, 1);
    for (int seed = 2; value(Generalizability.estimate(TWO, scores, 1).variance("p")) > 0; seed++) {
      scores = new DesignedScores(seed, TWO).cross(0, 30, 3).draw(3, 0, 0.5, 1);
    }
    GeneralizabilityEstimates found = Generalizability.estimate(TWO, scores, 1);

    double negative = AnalysisOfVariance.of(TWO, scores).orElseThrow().get(0).variance();
    assertTrue(negative < 0, "ANOVA " + negative);
    assertEquals(Estimate.of(0), found.variance("p"));
    assertMissing(Outcome.AT_BOUNDARY, found.components().get(0).standardError());
    assertEquals(0, value(found.objects().get(3).prediction()), 0);
    DecisionStudy.Row study = DecisionStudy.of(TWO, found, List.of(2));
    assertEquals(0, value(study.generalizability()), 0);
  }

  @Test
  void ninety_five_percent_intervals_of_large_samples_cover_the_truth() {
    double[] truth = {1.5, 0.4, 0.3, 0.5, 0.25, 0.15, 0.8};
    int[] tested = {0, 3, 4, 6};
    double[] squares = new double[truth.length];
    int covered = 0;
    int replications = 80;
    for (int seed = 0; seed < replications; seed++) {
      GeneralizabilityEstimates found =
          Generalizability.estimate(
              CROSSED, new DesignedScores(seed, CROSSED).cross(0.4, 80, 5, 6).draw(3, truth), 2);
      for (int k : tested) {
        VarianceComponent component = found.components().get(k);
        double z = (value(component.variance()) - truth[k]) / value(component.standardError());
        squares[k] += z * z / replications;
        covered += Math.abs(z) < 1.959964 ? 1 : 0;
      }
    }
    assertEquals(0.95, covered / (4.0 * replications), 0.05);
    for (int k : tested) {
      assertEquals(1, squares[k], 0.64, "mean square of component " + k);
    }
  }

  @Test
  void the_order_of_observations_and_the_numbers_of_levels_do_not_matter() {
    Observations scores =
        new DesignedScores(6, CROSSED).cross(0.3, 20, 4, 5).draw(3, 1, 0.4, 0.3, 0.4, 0.3, 0.2, 1);
    List<Integer> order = new ArrayList<>(IntStream.range(0, scores.count()).boxed().toList());
    Collections.shuffle(order, new Random(1));
    int[][] levels = new int[3][scores.count()];
    double[] moved = new double[scores.count()];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = scores.score(order.get(i));
      for (int factor = 0; factor < 3; factor++) {
        levels[factor][i] = 19 - scores.level(factor, order.get(i));
      }
    }
    GeneralizabilityEstimates first = Generalizability.estimate(CROSSED, scores, 1);
    GeneralizabilityEstimates second =
        Generalizability.estimate(CROSSED, new Observations(levels, moved), 1);
    for (int k = 0; k < 7; k++) {
      assertEquals(
          value(first.components().get(k).variance()),
          value(second.components().get(k).variance()),
          1e-6);
    }
    assertEquals(value(first.logLikelihood()), value(second.logLikelihood()), 1e-8);
  }

  @Test
  void any_number_of_threads_gives_the_same_bits() {
    Observations scores =
        new DesignedScores(7, CROSSED).cross(0.5, 90, 4, 5).draw(3, 1, 0.4, 0.3, 0.4, 0.3, 0.2, 1);
    GeneralizabilityEstimates one = Generalizability.estimate(CROSSED, scores, 1);
    for (int threads : new int[] {2, 4}) {
      assertEquals(one, Generalizability.estimate(CROSSED, scores, threads));
    }
  }

  @Test
  void an_effect_with_one_level_or_with_the_levels_of_another_is_left_out_for_a_reason() {
    Observations scores =
        new DesignedScores(8, CROSSED).cross(0, 20, 4, 1).draw(3, 1, 0.4, 0.3, 0.4, 0.3, 0.2, 1);
    GeneralizabilityEstimates found = Generalizability.estimate(CROSSED, scores, 1);

    assertMissing(Outcome.TOO_FEW_LEVELS, found.variance("r"));
    assertMissing(Outcome.NOT_IDENTIFIED, found.variance("p:r"));
    assertMissing(Outcome.NOT_IDENTIFIED, found.variance("i:r"));
    assertMissing(Outcome.NOT_IDENTIFIED, found.variance("p:i"));
    assertTrue(value(found.variance("p")) > 0);
    assertTrue(AnalysisOfVariance.of(CROSSED, scores).isEmpty());
  }

  @Test
  void equal_scores_and_a_single_score_have_no_components() {
    for (int objects : new int[] {1, 5}) {
      int[][] levels = {IntStream.range(0, objects).toArray(), new int[objects]};
      double[] scores = new double[objects];
      Arrays.fill(scores, 3);
      GeneralizabilityEstimates found =
          Generalizability.estimate(TWO, new Observations(levels, scores), 1);

      assertMissing(Outcome.ZERO_VARIANCE, found.variance("Residual"));
      assertEquals(3, value(found.grandMean()), 0);
      assertEquals(objects, found.objects().size());
      assertMissing(
          Outcome.ZERO_VARIANCE, DecisionStudy.of(TWO, found, List.of(2)).dependability());
    }
  }

  @Test
  void scores_without_any_residual_are_reported() {
    int[][] levels = new int[2][40];
    double[] scores = new double[40];
    for (int i = 0; i < 40; i++) {
      levels[0][i] = i / 4;
      levels[1][i] = i % 4;
      scores[i] = levels[0][i] + 10 * levels[1][i];
    }
    GeneralizabilityEstimates found =
        Generalizability.estimate(TWO, new Observations(levels, scores), 1);

    assertMissing(Outcome.ZERO_VARIANCE, found.variance("Residual"));
    assertEquals(false, found.converged());
  }

  @Test
  void thousands_of_objects_need_no_matrix_of_all_levels() {
    Observations scores =
        new DesignedScores(9, CROSSED)
            .cross(0.6, 4000, 4, 5)
            .draw(3, 1, 0.4, 0.3, 0.4, 0.3, 0.2, 1);
    GeneralizabilityEstimates found = Generalizability.estimate(CROSSED, scores, 2);

    assertTrue(found.converged());
    assertEquals(1, value(found.variance("p")), 0.12);
    assertEquals(0.4, value(found.variance("p:i")), 0.05);
    assertEquals(4000, found.objects().size());
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }

  private static void assertMissing(Outcome outcome, Estimate estimate) {
    assertEquals(
        outcome,
        estimate.refusal().map(Estimate.NotEstimable::outcome).orElse(null),
        "" + estimate);
  }
}
