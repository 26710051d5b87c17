package org.ridealong.psychometrics.equating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.psychometrics.GoldenCase;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/** Compares equating and linking with figures from independent tools; see each PROVENANCE.md. */
class GoldenEquatingTest {

  private static final String FREQUENCIES = "equating/kolen-brennan-table-2.5/";
  private static final String PARAMETERS = "equating/kolen-brennan-table-6.5/";

  private final GoldenCase data = GoldenCase.read(FREQUENCIES + "data.csv");
  private final GoldenCase expected = GoldenCase.read(FREQUENCIES + "expected.csv");
  private final ScoreDistribution x = form("xcount");
  private final ScoreDistribution y = form("ycount");

  @Test
  void meanAndLinearEquatingAgreeWithTheReferenceFigures() {
    assertColumn("mean", LinearEquating.mean(x, y).equivalents(), 1e-8);
    EquatedScores linear = LinearEquating.linear(x, y);
    assertColumn("linear", linear.equivalents(), 1e-8);
    assertColumn("linear_se", linear.standardErrors(), 1e-8);
  }

  @Test
  void equipercentileEquatingAgreesWithTheReferenceFigures() {
    EquatedScores equated = EquipercentileEquating.equate(x, y);

    assertColumn("equipercentile", equated.equivalents(), 1e-8);
    assertEquals(
        Outcome.AT_BOUNDARY,
        equated.standardErrors().get(0).refusal().orElseThrow().outcome(),
        "nobody has score 0");
    for (int row = 1; row < expected.rows(); row++) {
      assertEquals(
          expected.number(row, "equipercentile_se"),
          equated.standardErrors().get(row).value().orElseThrow(),
          1e-8,
          "standard error at score " + row);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  void smoothingAgreesWithTheReferenceFigures(int degree) {
    var smoothX = smoothed(x, degree);
    var smoothY = smoothed(y, degree);
    GoldenCase fitted = GoldenCase.read(FREQUENCIES + "loglinear" + degree + ".csv");
    for (int row = 0; row < fitted.rows(); row++) {
      assertEquals(fitted.number(row, "x"), smoothX.fitted().frequency(row), 1e-5);
      assertEquals(fitted.number(row, "y"), smoothY.fitted().frequency(row), 1e-5);
    }
    assertColumn(
        "equip_loglin" + degree,
        EquipercentileEquating.equate(smoothX, smoothY).equivalents(),
        1e-5);
  }

  @ParameterizedTest
  @CsvSource({"MEAN_MEAN, 2e-6", "MEAN_SIGMA, 2e-6", "HAEBARA, 1e-5", "STOCKING_LORD, 1e-5"})
  void linkingAgreesWithTheReferenceFigures(LinkingMethod method, double tolerance) {
    GoldenCase common = GoldenCase.read(PARAMETERS + "common.csv");
    GoldenCase wanted = GoldenCase.read(PARAMETERS + "expected.csv");
    List<LinkedItem> onX = items("formX.csv", common, "form.x");
    List<LinkedItem> onY = items("formY.csv", common, "form.y");

    var linking =
        IrtLinking.link(method, onX, onY, IrtLinking.equalNodes(40), IrtLinking.NORMAL_METRIC);

    assertEquals(method.code(), wanted.text(method.ordinal(), "method"));
    assertEquals(
        wanted.number(method.ordinal(), "A"), linking.slope().value().orElseThrow(), tolerance);
    assertEquals(
        wanted.number(method.ordinal(), "B"), linking.intercept().value().orElseThrow(), tolerance);
  }

  private static List<LinkedItem> items(String file, GoldenCase common, String form) {
    GoldenCase parameters = GoldenCase.read(PARAMETERS + file);
    List<LinkedItem> items = new ArrayList<>();
    for (double place : common.numbers(form)) {
      int row = (int) place - 1;
      items.add(
          new LinkedItem(
              parameters.number(row, "discrimination"),
              parameters.number(row, "difficulty"),
              parameters.number(row, "asymptote")));
    }
    return items;
  }

  private ScoreDistribution form(String column) {
    return ScoreDistribution.of(data.numbers("scale"), data.numbers(column));
  }

  private static LogLinearSmoothing.Smoothed smoothed(ScoreDistribution form, int degree) {
    return assertInstanceOf(
        LogLinearSmoothing.Smoothed.class, LogLinearSmoothing.smooth(form, degree));
  }

  private void assertColumn(String column, List<Estimate> actual, double tolerance) {
    assertEquals(expected.rows(), actual.size());
    for (int row = 0; row < expected.rows(); row++) {
      assertEquals(
          expected.number(row, column),
          actual.get(row).value().orElseThrow(),
          tolerance,
          column + " at score " + row);
    }
  }
}
