package org.ridealong.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.psychometrics.classical.Reliability;
import org.ridealong.psychometrics.classical.ScoreHistogram;
import org.ridealong.psychometrics.classical.ScoreMatrix;
import org.ridealong.psychometrics.classical.ScoreRange;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;
import org.ridealong.psychometrics.numeric.SampleMoments;
import org.ridealong.psychometrics.numeric.SampleQuantile;
import org.ridealong.psychometrics.numeric.SampleSkewness;

/**
 * The figures of a form's total scores. Pure.
 *
 * <p>A total is the sum of the item scores, each from 0 to 1, over the items that are scored whole;
 * the rules for missing cells are those of {@link FormAnswers}. Questions of one scenario depend on
 * each other, so that a scenario is the unit of reliability: stratified alpha over scenarios comes
 * first, and where a scenario has a single scored item, alpha over scenario scores (testlets;
 * Sireci, Thissen and Wainer 1991) stands in. Item alpha comes last: it takes what the questions of
 * a scenario share for reliability.
 *
 * @param inTotal the places of the items that are scored
 * @param exams the rows of the exams that have a total
 * @param totals in the order of {@code exams}
 * @param leftOut exams that were handed in and have no total
 * @param scenarioAlpha alpha over the sums of each scenario
 */
record TotalFigures(
    int[] inTotal,
    int[] exams,
    double[] totals,
    long leftOut,
    ScoreHistogram histogram,
    Estimate mean,
    Estimate deviation,
    Estimate skewness,
    Estimate median,
    Estimate stratifiedAlpha,
    Estimate scenarioAlpha,
    Estimate itemAlpha) {

  /** The finest bins for items with partial credit, in score points. */
  private static final double FINE_STEP = 0.1;

  /** What the standard error of measurement rests on. */
  @Schema(name = "ReliabilityBasis")
  enum Basis {
    /** Stratified alpha over scenarios. */
    STRATIFIED_ALPHA,
    /** Alpha over scenario scores. */
    SCENARIO_ALPHA,
    /** Alpha over items: nothing better can be estimated. */
    ITEM_ALPHA
  }

  static TotalFigures of(FormData data, FormAnswers answers) {
    int[] inTotal = answers.itemsInTotal();
    int[] exams = answers.completeExams(inTotal);
    int[] counted = inTotal.length == 0 ? new int[0] : exams;
    double[] totals = answers.sums(counted, inTotal);
    ScoreMatrix complete = answers.counted().choose(inTotal).completeCandidates();
    int[] strata =
        Arrays.stream(inTotal).map(i -> scenarioOf(answers, answers.items().get(i))).toArray();
    return new TotalFigures(
        inTotal,
        counted,
        totals,
        data.submitted() - counted.length,
        histogram(answers, inTotal, totals),
        SampleMoments.mean(totals),
        SampleMoments.standardDeviation(totals),
        SampleSkewness.of(totals),
        SampleQuantile.of(totals, 0.5),
        Reliability.stratifiedAlpha(complete, strata),
        Reliability.alpha(scenarioScores(answers, counted, inTotal, strata)),
        Reliability.alpha(complete));
  }

  int n() {
    return totals.length;
  }

  double highestTotal() {
    return inTotal.length * FormItem.RANGE.highest();
  }

  /** The best reliability that could be estimated. */
  Basis basis() {
    if (stratifiedAlpha.value().isPresent()) {
      return Basis.STRATIFIED_ALPHA;
    }
    return scenarioAlpha.value().isPresent() ? Basis.SCENARIO_ALPHA : Basis.ITEM_ALPHA;
  }

  /** Standard error of measurement: SD * sqrt(1 - reliability), in score points. */
  Estimate standardError() {
    Estimate reliability =
        switch (basis()) {
          case STRATIFIED_ALPHA -> stratifiedAlpha;
          case SCENARIO_ALPHA -> scenarioAlpha;
          case ITEM_ALPHA -> itemAlpha;
        };
    return reliability.then(
        r -> deviation.then(s -> Estimate.of(s * Math.sqrt(Math.max(0, 1 - r)))));
  }

  /** The figures that could not be estimated. */
  List<NamedOutcome> outcomes() {
    Map<String, Estimate> figures = new LinkedHashMap<>();
    figures.put("mean", mean);
    figures.put("sd", deviation);
    figures.put("skewness", skewness);
    figures.put("median", median);
    figures.put("stratifiedAlpha", stratifiedAlpha);
    figures.put("scenarioAlpha", scenarioAlpha);
    figures.put("itemAlpha", itemAlpha);
    figures.put("standardError", standardError());
    return NamedOutcome.among(figures);
  }

  private static ScoreHistogram histogram(FormAnswers answers, int[] inTotal, double[] totals) {
    ScoreRange possible = new ScoreRange(0, inTotal.length * FormItem.RANGE.highest());
    boolean whole =
        Arrays.stream(inTotal).allMatch(i -> answers.items().get(i).options().haveKey());
    double width = ScoreHistogram.width(possible, whole ? 1 : FINE_STEP);
    return ScoreHistogram.of(totals, possible, width);
  }

  private static ScoreMatrix scenarioScores(
      FormAnswers answers, int[] exams, int[] inTotal, int[] strata) {
    int[] scenarios = Arrays.stream(strata).distinct().toArray();
    double[][] rows = new double[exams.length][scenarios.length];
    for (int s = 0; s < scenarios.length; s++) {
      int scenario = scenarios[s];
      int[] within =
          IntStream.range(0, inTotal.length)
              .filter(i -> strata[i] == scenario)
              .map(i -> inTotal[i])
              .toArray();
      double[] sums = answers.sums(exams, within);
      for (int exam = 0; exam < exams.length; exam++) {
        rows[exam][s] = sums[exam];
      }
    }
    return ScoreMatrix.ofRows(scenarios.length, rows);
  }

  /** The place of the first item of the same scenario names the scenario. */
  private static int scenarioOf(FormAnswers answers, FormItem item) {
    return IntStream.range(0, answers.items().size())
        .filter(i -> answers.items().get(i).scenarioKey().equals(item.scenarioKey()))
        .findFirst()
        .orElseThrow();
  }
}
