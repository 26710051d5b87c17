package org.ridealong.psychometrics.generalizability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;

/** Compares with figures from independent tools; see each PROVENANCE.md. */
class GoldenGeneralizabilityTest {

  private final List<String> objects = new ArrayList<>();
  private Observations observations;
  private GeneralizabilityEstimates estimates;
  private List<AnalysisOfVariance.Row> anova;
  private MeasurementDesign design;

  @Test
  void aCrossedDesignAgrees() {
    design = new MeasurementDesign(List.of("p", "i", "r"), List.of());
    load("sim-pxixr-60x6x4", "y");
    anova = AnalysisOfVariance.of(design, observations).orElseThrow();

    compare("sim-pxixr-60x6x4", 203);
  }

  @Test
  void ratersNestedInTasksAgree() {
    design =
        new MeasurementDesign(
            List.of("Person", "Task", "Rater"), List.of(new MeasurementDesign.Nesting(2, 1)));
    load("brennan-3-2", "Score");

    compare("brennan-3-2", 18);
    assertEquals(
        List.of("Person", "Task", "Person:Task", "Rater:Task", "Residual"),
        estimates.components().stream().map(VarianceComponent::name).toList());
  }

  private void load(String name, String score) {
    List<String[]> rows = read(name, "data.csv");
    List<String> header = List.of(rows.remove(0));
    int[][] levels = new int[3][rows.size()];
    for (int factor = 0; factor < 3; factor++) {
      int column = header.indexOf(design.names().get(factor));
      List<String> names = factor == 0 ? objects : new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        String level = rows.get(i)[column];
        if (!names.contains(level)) {
          names.add(level);
        }
        levels[factor][i] = names.indexOf(level);
      }
    }
    int column = header.indexOf(score);
    observations =
        new Observations(
            levels, rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray());
    estimates = Generalizability.estimate(design, observations, 1);
  }

  private void compare(String name, int figures) {
    List<String[]> expected = read(name, "expected.csv");
    assertEquals(figures, expected.size() - 1, "reference figures");
    for (String[] row : expected.subList(1, expected.size())) {
      assertEquals(
          Double.parseDouble(row[2]),
          figure(row[0], row[1]),
          Double.parseDouble(row[3]),
          String.join(" ", row));
    }
  }

  private double figure(String row, String figure) {
    return switch (figure) {
      case "variance" -> value(estimates.variance(row));
      case "REML_logLik" -> value(estimates.logLikelihood());
      case "grand_mean" -> value(estimates.grandMean());
      case "se_mean" -> value(estimates.grandMeanError());
      case "blup" -> value(estimates.objects().get(objects.indexOf(row)).prediction());
      case "df" -> source(row).degreesOfFreedom();
      case "SS" -> source(row).sumOfSquares();
      case "MS" -> source(row).meanSquare();
      case "rel_err" -> value(study(row).relativeError());
      case "abs_err" -> value(study(row).absoluteError());
      case "E_rho2" -> value(study(row).generalizability());
      case "Phi" -> value(study(row).dependability());
      default -> throw new IllegalArgumentException(figure);
    };
  }

  private AnalysisOfVariance.Row source(String name) {
    return anova.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  private DecisionStudy.Row study(String plan) {
    return DecisionStudy.of(
        design, estimates, Stream.of(plan.split("x")).map(Integer::valueOf).toList());
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }

  private static List<String[]> read(String name, String file) {
    String path = "/psychometrics/generalizability/" + name + "/" + file;
    try (var in = GoldenGeneralizabilityTest.class.getResourceAsStream(path)) {
      String text =
          new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
      return new ArrayList<>(text.lines().map(line -> line.split(",", -1)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
