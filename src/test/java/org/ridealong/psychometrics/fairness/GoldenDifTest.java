package org.ridealong.psychometrics.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.GoldenCase;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.ScoreTable;

/** Compares DIF figures with those of independent tools; see each PROVENANCE.md. */
class GoldenDifTest {

  private static final double EXACT = 1e-9;
  private static final double FITTED = 1e-6;

  private final Groups binary = Groups.read("fairness/planted-dif-800x12/");
  private final Groups ordered = Groups.read("fairness/planted-dif-ordered-600x6/");

  @Test
  void mantelHaenszelAgreesWithTheReferenceFigures() {
    List<MantelHaenszel.Result> results =
        MantelHaenszel.analyze(binary.scores, binary.focal, binary.all());
    for (int item = 0; item < results.size(); item++) {
      MantelHaenszel.Result result = results.get(item);
      binary.check(item, "chisq_cc", result.chiSquare(), EXACT);
      binary.check(item, "p_cc", result.p(), EXACT);
      binary.check(item, "chisq", result.uncorrected(), EXACT);
      binary.check(item, "alpha", result.oddsRatio(), EXACT);
      binary.check(item, "se_log_alpha", result.logOddsRatioError(), EXACT);
      binary.check(item, "delta", result.delta(), EXACT);
      binary.check(item, "se_delta", result.deltaError(), EXACT);
      assertEquals(
          binary.expected.text(item, "class"), result.ets().orElseThrow().name(), "item " + item);
    }
  }

  @Test
  void purificationAgreesWithTheReferenceFigures() {
    var purified =
        Purification.run(
            12,
            anchors -> MantelHaenszel.analyze(binary.scores, binary.focal, anchors),
            result -> result.p().value().orElse(1) < 0.05);

    assertTrue(purified.converged());
    assertEquals(1, purified.rounds());
    assertEquals("{2, 10}", purified.flagged().toString());
    for (int item = 0; item < 12; item++) {
      MantelHaenszel.Result result = purified.results().get(item);
      binary.check(item, "chisq_cc_purified", result.chiSquare(), EXACT);
      binary.check(item, "alpha_purified", result.oddsRatio(), EXACT);
    }
  }

  @Test
  void standardizationAgreesWithTheReferenceFigures() {
    List<Standardization.Result> results =
        Standardization.analyze(binary.scores, binary.focal, binary.all());
    for (int item = 0; item < results.size(); item++) {
      binary.check(item, "std", results.get(item).difference(), EXACT);
    }
  }

  @Test
  void breslowDayAgreesWithTheReferenceFigures() {
    List<BreslowDay.Result> results = BreslowDay.analyze(binary.scores, binary.focal, binary.all());
    for (int item = 0; item < results.size(); item++) {
      BreslowDay.Result result = results.get(item);
      binary.check(item, "bd", result.chiSquare(), FITTED);
      binary.check(item, "bd_df", Estimate.of(result.degreesOfFreedom()), 0);
      binary.check(item, "bd_p", result.p(), FITTED);
    }
  }

  @Test
  void logisticRegressionAgreesWithTheReferenceFigures() {
    List<LogisticDif.Result> results =
        LogisticDif.analyze(binary.scores, binary.focal, binary.all());
    for (int item = 0; item < results.size(); item++) {
      LogisticDif.Result result = results.get(item);
      check(item, "both", result.both());
      check(item, "uniform", result.uniform());
      check(item, "nonuniform", result.nonUniform());
      binary.check(item, "group", result.group(), FITTED);
      binary.check(item, "group_se", result.groupError(), FITTED);
      binary.check(item, "interaction", result.interaction(), FITTED);
      binary.check(item, "interaction_se", result.interactionError(), FITTED);
    }
  }

  private void check(int item, String name, LogisticDif.Test test) {
    binary.check(item, name, test.chiSquare(), FITTED);
    binary.check(item, name + "_p", test.p(), FITTED);
    binary.check(item, name + "_r2", test.explained(), FITTED);
  }

  @Test
  void mantelsTestAgreesWithTheReferenceFigures() {
    List<MantelTest.Result> results =
        MantelTest.analyze(ordered.scores, ordered.focal, ordered.all());
    for (int item = 0; item < results.size(); item++) {
      MantelTest.Result result = results.get(item);
      ordered.check(item, "chisq", result.chiSquare(), EXACT);
      ordered.check(item, "z", result.z(), EXACT);
      ordered.check(item, "p", result.p(), EXACT);
      ordered.check(item, "smd", result.meanDifference(), EXACT);
      ordered.check(item, "smd_over_sd", result.inDeviations(), EXACT);
    }
  }

  private record Groups(ScoreTable scores, BitSet focal, GoldenCase expected) {

    private static Groups read(String folder) {
      GoldenCase data = GoldenCase.read(folder + "data.csv");
      List<String> items = data.header().subList(1, data.header().size());
      BitSet focal = new BitSet();
      for (int row = 0; row < data.rows(); row++) {
        focal.set(row, data.text(row, "group").equals("F"));
      }
      return new Groups(
          ScoreTable.ofRows(items.size(), data.integers(items)),
          focal,
          GoldenCase.read(folder + "expected.csv"));
    }

    private BitSet all() {
      return MatchingScore.everyItem(scores);
    }

    private void check(int item, String column, Estimate actual, double tolerance) {
      assertEquals(
          expected.number(item, column),
          actual.value().orElseThrow(),
          tolerance,
          expected.text(item, "item") + " " + column);
    }
  }
}
