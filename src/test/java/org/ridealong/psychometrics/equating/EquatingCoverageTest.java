package org.ridealong.psychometrics.equating;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.Coverage;

/** Whether an equivalent lies within 1.96 of its standard errors of what all candidates give. */
class EquatingCoverageTest {

  private static final int POINTS = 21;
  private static final int SIZE = 1500;
  private static final double[] SCORES = new double[POINTS];
  private static final double[] FORM_X = normal(9.6, 4.1);
  private static final double[] FORM_Y = normal(10.8, 3.7);

  static {
    for (int i = 0; i < POINTS; i++) {
      SCORES[i] = i;
    }
  }

  private static double[] normal(double mean, double deviation) {
    double[] shares = new double[POINTS];
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double z = (i - mean) / deviation;
      shares[i] = Math.exp(-z * z / 2);
      sum += shares[i];
    }
    for (int i = 0; i < POINTS; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** So many candidates that nothing of chance is left. */
  private static ScoreDistribution everybody(double[] shares) {
    return ScoreDistribution.of(SCORES, Arrays.stream(shares).map(share -> 1e9 * share).toArray());
  }

  private static ScoreDistribution sample(double[] shares, Random random) {
    double[] counts = new double[POINTS];
    for (int n = 0; n < SIZE; n++) {
      double left = random.nextDouble();
      int score = 0;
      while (score < POINTS - 1 && left > shares[score]) {
        left -= shares[score++];
      }
      counts[score]++;
    }
    return ScoreDistribution.of(SCORES, counts);
  }

  private static void check(
      String name, BiFunction<ScoreDistribution, ScoreDistribution, EquatedScores> method) {
    EquatedScores truth = method.apply(everybody(FORM_X), everybody(FORM_Y));
    int samples = Coverage.samples(300, 5000);
    Random random = new Random(81);
    Coverage[] scores = {new Coverage(), new Coverage(), new Coverage(), new Coverage()};
    int[] points = {4, 8, 12, 16};
    for (int sample = 0; sample < samples; sample++) {
      EquatedScores found = method.apply(sample(FORM_X, random), sample(FORM_Y, random));
      for (int i = 0; i < points.length; i++) {
        scores[i].add(
            found.equivalents().get(points[i]),
            found.standardErrors().get(points[i]),
            truth.equivalents().get(points[i]).value().orElseThrow());
      }
    }
    for (int i = 0; i < points.length; i++) {
      scores[i].check(name + " at " + points[i], 0.95, samples, 0.01);
    }
  }

  @Test
  void mean() {
    check("mean", LinearEquating::mean);
  }

  @Test
  void linear() {
    check("linear", LinearEquating::linear);
  }

  @Test
  void equipercentile() {
    check("equipercentile", EquipercentileEquating::equate);
  }

  /** Degree 2 holds these normal forms exactly, so that smoothing has no bias. */
  @Test
  void smoothed() {
    check("smoothed", (x, y) -> EquipercentileEquating.equate(smooth(x), smooth(y)));
  }

  private static LogLinearSmoothing.Smoothed smooth(ScoreDistribution observed) {
    return (LogLinearSmoothing.Smoothed) LogLinearSmoothing.smooth(observed, 2);
  }
}
