package org.ridealong.launcher.analyze.bench;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.ridealong.psychometrics.agreement.KrippendorffAlpha;
import org.ridealong.psychometrics.classical.TestAnalysis;
import org.ridealong.psychometrics.facets.FacetsSettings;
import org.ridealong.psychometrics.facets.ManyFacetRasch;
import org.ridealong.psychometrics.facets.Ratings;
import org.ridealong.psychometrics.facets.StepModel;
import org.ridealong.psychometrics.fairness.MantelHaenszel;
import org.ridealong.psychometrics.irt.Calibration;
import org.ridealong.psychometrics.irt.CalibrationSettings;
import org.ridealong.psychometrics.irt.ConditionalCalibration;
import org.ridealong.psychometrics.irt.ItemModel;
import org.ridealong.psychometrics.irt.MarginalCalibration;
import org.ridealong.psychometrics.irt.PersonEstimation;
import org.ridealong.psychometrics.irt.SummedScoreFit;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * The kernels one by one in one thread, for whoever changes one: 40 items of the two-parameter
 * model, 12 criteria by 30 raters with two a candidate. Not part of the suite; {@code
 * docs/performance.md} has the command and the figures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelSpeed {

  @Param({"1000", "10000"})
  int candidates;

  private final SimulatedScores simulated = new SimulatedScores(ItemModel.TWO_PARAMETER, 2);
  private ScoreTable scores;
  private Ratings ratings;
  private org.ridealong.psychometrics.agreement.Ratings firstCriterion;
  private BitSet focal;
  private BitSet anchors;
  private Calibration calibration;

  @Test
  void every_kernel() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(KernelSpeed.class.getName())
                .shouldFailOnError(true)
                .build())
        .run();
  }

  @Setup
  public void simulate() {
    scores = simulated.table(candidates);
    ratings = new SimulatedRatings().ratings(candidates);
    firstCriterion = firstCriterion(ratings);
    focal = new BitSet();
    for (int candidate = 0; candidate < candidates; candidate += 4) {
      focal.set(candidate);
    }
    anchors = new BitSet();
    anchors.set(0, scores.items());
    calibration = (Calibration) twoParameterCalibration();
  }

  /** A row for each candidate, a column for each rater, of whom two have rated. */
  private static org.ridealong.psychometrics.agreement.Ratings firstCriterion(Ratings ratings) {
    double[][] rows = new double[ratings.candidates()][SimulatedRatings.RATERS];
    for (double[] row : rows) {
      Arrays.fill(row, Double.NaN);
    }
    for (int event = 0; event < ratings.candidates() * SimulatedRatings.LOOKS; event++) {
      rows[event / SimulatedRatings.LOOKS][ratings.rater(event)] = ratings.score(event, 0);
    }
    return org.ridealong.psychometrics.agreement.Ratings.ofNumbers(SimulatedRatings.RATERS, rows);
  }

  /** What the others are compared with. */
  @Benchmark
  public void textbookStep() {
    TextbookStep.run(simulated, scores);
  }

  @Benchmark
  public Object twoParameterCalibration() {
    return MarginalCalibration.calibrate(
        scores, ItemModel.TWO_PARAMETER, CalibrationSettings.usual(1));
  }

  @Benchmark
  public Object conditionalCalibration() {
    return ConditionalCalibration.calibrate(scores, 1);
  }

  @Benchmark
  public Object personScores() {
    return PersonEstimation.estimate(calibration);
  }

  @Benchmark
  public Object summedScoreFit() {
    return SummedScoreFit.of(calibration);
  }

  @Benchmark
  public Object testAnalysis() {
    return TestAnalysis.analyze(scores, 1);
  }

  @Benchmark
  public Object manyFacetRasch() {
    return ManyFacetRasch.marginal(ratings, FacetsSettings.of(StepModel.COMMON, 1));
  }

  @Benchmark
  public Object ordinalAlpha() {
    return KrippendorffAlpha.of(firstCriterion, KrippendorffAlpha.Level.ORDINAL);
  }

  @Benchmark
  public Object mantelHaenszel() {
    return MantelHaenszel.analyze(scores, focal, anchors);
  }
}
