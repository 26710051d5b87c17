package org.ridealong.psychometrics.facets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;

/** Compares with figures from independent tools; see PROVENANCE.md. */
class GoldenFacetsTest {

  private static final String CASE = "/psychometrics/facets/simmfr-300x6x8/";

  private final List<String> candidates = new ArrayList<>();
  private final List<String> raters = new ArrayList<>();
  private final List<String> criteria = new ArrayList<>();
  private final Ratings ratings = ratings();

  @Test
  void marginalEstimatesWithCommonStepsAgree() {
    compare(
        ManyFacetRasch.marginal(ratings, FacetsSettings.of(StepModel.COMMON, 1)),
        "expected-common.csv",
        711);
  }

  @Test
  void marginalEstimatesWithStepsOfEachCriterionAgree() {
    compare(
        ManyFacetRasch.marginal(ratings, FacetsSettings.of(StepModel.PER_CRITERION, 1)),
        "expected-per-criterion.csv",
        731);
  }

  @Test
  void jointEstimatesAgree() {
    compare(
        ManyFacetRasch.joint(ratings, FacetsSettings.of(StepModel.COMMON, 1)),
        "expected-joint.csv",
        316);
  }

  private void compare(FacetsEstimates estimates, String file, int figures) {
    FacetsFit fit = FacetsFit.of(estimates, 1);
    List<String[]> expected = read(file);
    assertEquals(figures, expected.size() - 1, "reference figures");
    for (String[] row : expected.subList(1, expected.size())) {
      double actual =
          switch (row[0]) {
            case "item" ->
                figure(
                    row[2],
                    estimates.criteria().get(criteria.indexOf(row[1])),
                    fit.criteria().get(criteria.indexOf(row[1])));
            case "rater" ->
                figure(
                    row[2],
                    estimates.raters().get(raters.indexOf(row[1])),
                    fit.raters().get(raters.indexOf(row[1])));
            case "person" ->
                figure(row[2], estimates.candidates().get(candidates.indexOf(row[1])), null);
            case "step" -> figure(row[2], step(estimates, row[1]), null);
            case "sd" ->
                figure(
                    row[2],
                    new FacetLevel(estimates.latentDeviation(), estimates.latentDeviationError()),
                    null);
            default -> model(row[2], estimates);
          };
      assertEquals(
          Double.parseDouble(row[3]), actual, Double.parseDouble(row[4]), String.join(" ", row));
    }
  }

  private FacetLevel step(FacetsEstimates estimates, String name) {
    int colon = name.indexOf(':');
    int scale = colon < 0 ? 0 : criteria.indexOf(name.substring(0, colon));
    int number = Integer.parseInt(name.substring(colon + 1).replace("step", ""));
    return estimates.steps().stream()
        .filter(step -> step.scale() == scale && step.step() == number)
        .findFirst()
        .orElseThrow()
        .level();
  }

  private static double figure(String name, FacetLevel level, FitStatistics fit) {
    return switch (name) {
      case "measure" -> value(level.measure());
      case "standardError" -> value(level.standardError());
      case "n" -> fit.n();
      case "observedMean" -> value(fit.observedMean());
      case "expectedMean" -> value(fit.expectedMean());
      case "infit" -> value(fit.infit());
      case "outfit" -> value(fit.outfit());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static double model(String name, FacetsEstimates estimates) {
    Separation separation = Separation.of(estimates.raters());
    return switch (name) {
      case "logLik" -> estimates.logLikelihood();
      case "npar" -> estimates.freeParameters();
      case "rater_separation_G" -> value(separation.separation());
      case "rater_strata" -> value(separation.strata());
      case "rater_reliability" -> value(separation.reliability());
      case "rater_fixed_chisq" -> value(separation.fixedChiSquare());
      case "rater_fixed_df" -> separation.degreesOfFreedom();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }

  private Ratings ratings() {
    List<String[]> rows = read("data.csv");
    criteria.addAll(List.of(rows.get(0)).subList(2, rows.get(0).length));
    rows.remove(0);
    TreeSet<String> names = new TreeSet<>();
    rows.forEach(row -> names.add(row[1]));
    raters.addAll(names);
    int[] candidate = new int[rows.size()];
    int[] rater = new int[rows.size()];
    short[] scores = new short[rows.size() * criteria.size()];
    for (int event = 0; event < rows.size(); event++) {
      String[] row = rows.get(event);
      if (!candidates.contains(row[0])) {
        candidates.add(row[0]);
      }
      candidate[event] = candidates.indexOf(row[0]);
      rater[event] = raters.indexOf(row[1]);
      for (int i = 0; i < criteria.size(); i++) {
        scores[event * criteria.size() + i] = Short.parseShort(row[2 + i]);
      }
    }
    return new Ratings(candidates.size(), raters.size(), criteria.size(), candidate, rater, scores);
  }

  private static List<String[]> read(String file) {
    try (var in = GoldenFacetsTest.class.getResourceAsStream(CASE + file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return new ArrayList<>(text.lines().map(line -> line.split(",", -1)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
