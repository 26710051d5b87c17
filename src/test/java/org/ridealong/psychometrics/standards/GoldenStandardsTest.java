package org.ridealong.psychometrics.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.GoldenCase;
import org.ridealong.psychometrics.numeric.Estimate;

/** Compares standard setting with figures from independent tools; see each PROVENANCE.md. */
class GoldenStandardsTest {

  /** Cronbach's alpha of the simulated data, also in {@code subkoviak.csv}. */
  private static final double ALPHA = 0.81538743981099548;

  @Test
  void angoffAgreesWithTheReferenceFigures() {
    GoldenCase data = GoldenCase.read("standards/angoff-9x25/data.csv");
    double[][] ratings = new double[data.rows()][25];
    for (int judge = 0; judge < data.rows(); judge++) {
      for (int item = 0; item < 25; item++) {
        ratings[judge][item] = data.number(judge, "I%02d".formatted(item + 1));
      }
    }
    Angoff.Result result = Angoff.analyze(ratings);

    Map<String, Double> figures = new HashMap<>();
    figures.put("judges", (double) result.judges());
    figures.put("items", (double) result.items());
    figures.put("cut_mean", result.mean());
    figures.put("cut_median", result.median());
    figures.put("cut_sd", value(result.standardDeviation()));
    figures.put("cut_se_judges", value(result.errorOverJudges()));
    figures.put("var_judge", value(result.judgeVariance()));
    figures.put("var_item", value(result.itemVariance()));
    figures.put("var_resid", value(result.residualVariance()));
    figures.put("se_gtheory_items_fixed", value(result.errorItemsFixed()));
    figures.put("se_gtheory_items_random", value(result.errorItemsRandom()));
    figures.put("trimmed_mean_10", result.trimmedMean());
    assertFigures("standards/angoff-9x25/expected.csv", figures, 1e-9);
  }

  @Test
  void contrastingGroupsAgreeWithTheReferenceFigures() {
    GoldenCase data = GoldenCase.read("standards/contrasting-groups/data.csv");
    ContrastingGroups.Result result =
        ContrastingGroups.analyze(data.numbers("score"), data.flags("master"));

    Map<String, Double> figures = new HashMap<>();
    figures.put("b0", value(result.intercept()));
    figures.put("b1", value(result.slope()));
    figures.put("se_b0", value(result.interceptError()));
    figures.put("se_b1", value(result.slopeError()));
    figures.put("cut_p50", value(result.cut()));
    figures.put("cut_se_delta", value(result.cutError()));
    figures.put("deviance", value(result.deviance()));
    figures.put("mid_means", value(result.middleOfMeans()));
    assertFigures("standards/contrasting-groups/expected.csv", figures, 1e-6);
  }

  @Test
  void borderlineRegressionAgreesWithTheReferenceFigures() {
    GoldenCase data = GoldenCase.read("standards/borderline-regression/data.csv");
    BorderlineRegression.Result result =
        BorderlineRegression.analyze(data.numbers("score"), data.numbers("global"), 2);

    Map<String, Double> figures = new HashMap<>();
    figures.put("intercept", value(result.intercept()));
    figures.put("slope", value(result.slope()));
    figures.put("se_int", value(result.interceptError()));
    figures.put("se_slope", value(result.slopeError()));
    figures.put("r2", value(result.explained()));
    figures.put("rmse", value(result.residual()));
    figures.put("cut", value(result.cut()));
    figures.put("cut_se", value(result.cutError()));
    figures.put("borderline_group_mean", value(result.borderlineMean()));
    figures.put("borderline_group_median", value(result.borderlineMedian()));
    assertFigures("standards/borderline-regression/expected.csv", figures, 1e-9);
  }

  @Test
  void rudnerAgreesWithTheReferenceFigures() {
    GoldenCase data = GoldenCase.read("standards/rudner-sim2pl/data.csv");
    RudnerIndex.Result result = RudnerIndex.analyze(data.numbers("theta"), data.numbers("se"), 0.2);

    Map<String, Double> figures = new HashMap<>();
    figures.put("cut", 0.2);
    figures.put("accuracy", value(result.accuracy()));
    figures.put("consistency", value(result.consistency()));
    figures.put("false_pos", value(result.falsePositives()));
    figures.put("false_neg", value(result.falseNegatives()));
    figures.put("pass_rate", value(result.passRate()));
    assertFigures("standards/rudner-sim2pl/expected.csv", figures, 1e-9);
  }

  @Test
  void subkoviakAgreesWithTheReferenceFigures() {
    Subkoviak.Result result = Subkoviak.analyze(simulatedTotals(), 20, ALPHA, 12);

    Map<String, Double> figures = new HashMap<>();
    figures.put("cut", 12.0);
    figures.put("alpha", ALPHA);
    figures.put("consistency", value(result.consistency()));
    figures.put("chance", value(result.chance()));
    figures.put("kappa", value(result.kappa()));
    assertFigures("standards/sim2pl-1000x20/subkoviak.csv", figures, 1e-9);
  }

  @Test
  void livingstonLewisAgreesWithTheReferenceFigures() {
    var done =
        assertInstanceOf(
            LivingstonLewis.Done.class, LivingstonLewis.analyze(simulatedTotals(), 20, ALPHA, 12));
    DecisionTable decisions = done.decisions();
    RepeatTable repeat = done.toolRepeat();

    Map<String, Double> figures = new HashMap<>();
    figures.put("parameters.alpha", done.alpha());
    figures.put("parameters.beta", done.beta());
    figures.put("parameters.l", done.lower());
    figures.put("parameters.u", done.upper());
    figures.put("parameters.etl", done.effectiveLength());
    figures.put("parameters.etl_rounded", (double) done.roundedLength());
    figures.put("confusionmatrix[1]", decisions.failRightly());
    figures.put("confusionmatrix[2]", decisions.failWrongly());
    figures.put("confusionmatrix[3]", decisions.failRightly() + decisions.failWrongly());
    figures.put("confusionmatrix[4]", decisions.passRightly());
    figures.put("confusionmatrix[5]", decisions.passWrongly());
    figures.put("confusionmatrix[6]", decisions.passRightly() + decisions.passWrongly());
    figures.put("confusionmatrix[7]", decisions.accuracy());
    figures.put("confusionmatrix[8]", 1 - decisions.accuracy());
    figures.put("confusionmatrix[9]", 1.0);
    figures.put("classification.accuracy.Sensitivity", value(decisions.sensitivity()));
    figures.put("classification.accuracy.Specificity", value(decisions.specificity()));
    figures.put("classification.accuracy.PPV", value(decisions.positivePredictive()));
    figures.put("classification.accuracy.NPV", value(decisions.negativePredictive()));
    figures.put(
        "classification.accuracy.Youden.J",
        value(decisions.sensitivity()) + value(decisions.specificity()) - 1);
    figures.put("classification.accuracy.Accuracy", decisions.accuracy());
    figures.put("consistencymatrix[1]", repeat.bothFail());
    figures.put("consistencymatrix[2]", repeat.passThenFail());
    figures.put("consistencymatrix[3]", repeat.failThenPass());
    figures.put("consistencymatrix[4]", repeat.bothPass());
    figures.put("classification.consistency.p", repeat.consistency());
    figures.put("classification.consistency.p_c", repeat.chance());
    figures.put("classification.consistency.p_c_pos", repeat.chanceFail());
    figures.put("classification.consistency.p_c_neg", repeat.chancePass());
    figures.put("classification.consistency.Kappa", value(repeat.kappa()));
    assertFigures("standards/sim2pl-1000x20/livingston-lewis.csv", figures, 1e-6);
  }

  private static double[] simulatedTotals() {
    GoldenCase data = GoldenCase.read("classical/sim2pl-1000x20/data.csv");
    return Arrays.stream(data.integers(data.header()))
        .mapToDouble(row -> Arrays.stream(row).sum())
        .toArray();
  }

  private static void assertFigures(String file, Map<String, Double> actual, double tolerance) {
    GoldenCase expected = GoldenCase.read(file);
    assertEquals(expected.rows(), actual.size(), "reference figures");
    for (int row = 0; row < expected.rows(); row++) {
      String statistic = expected.text(row, "statistic");
      assertEquals(expected.number(row, "value"), actual.get(statistic), tolerance, statistic);
    }
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }
}
