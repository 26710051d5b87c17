package org.ridealong.psychometrics.equating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

class EquatingTest {

  private static final double[] SCALE = IntStream.rangeClosed(0, 10).asDoubleStream().toArray();

  private static final ScoreDistribution X =
      ScoreDistribution.of(SCALE, new double[] {3, 9, 20, 38, 55, 60, 52, 33, 18, 8, 4});

  private static final ScoreDistribution Y =
      ScoreDistribution.of(SCALE, new double[] {2, 5, 12, 25, 45, 62, 70, 48, 30, 15, 6});

  @Test
  void aFlatStretchOfYTakesTheMiddleOfItsTwoEnds() {
    ScoreDistribution x = ScoreDistribution.of(new double[] {0, 1, 2}, new double[] {4, 4, 2});
    ScoreDistribution y = ScoreDistribution.of(new double[] {0, 1, 2}, new double[] {6, 0, 4});
    // P(1) = .6 = G(0) = G(1): above 0 at 0.5, below 2 at 1.5
    assertEquals(1.0, value(EquipercentileEquating.equate(x, y).equivalents().get(1)), 1e-12);
  }

  @Test
  void anEmptyFormIsANamedOutcome() {
    ScoreDistribution nobody = ScoreDistribution.of(SCALE, new double[SCALE.length]);
    for (EquatedScores equated :
        List.of(
            LinearEquating.mean(nobody, Y),
            LinearEquating.linear(X, nobody),
            EquipercentileEquating.equate(nobody, Y))) {
      assertEquals(Outcome.NO_SCORES, outcome(equated.equivalents().get(3)));
      assertEquals(Outcome.NO_SCORES, outcome(equated.standardErrors().get(3)));
    }
    var result = LogLinearSmoothing.smooth(nobody, 3);
    assertEquals(
        Outcome.NO_SCORES,
        assertInstanceOf(LogLinearSmoothing.NotSmoothed.class, result).outcome());
  }

  @Test
  void equalScoresDefineNoLineAndOneCandidateNoSpread() {
    double[] same = new double[SCALE.length];
    same[4] = 30;
    ScoreDistribution constant = ScoreDistribution.of(SCALE, same);
    assertEquals(
        Outcome.ZERO_VARIANCE, outcome(LinearEquating.linear(constant, Y).equivalents().get(0)));
    assertEquals(
        Outcome.ZERO_VARIANCE, outcome(LinearEquating.linear(X, constant).equivalents().get(0)));
    same[4] = 1;
    ScoreDistribution one = ScoreDistribution.of(SCALE, same);
    assertEquals(
        Outcome.TOO_FEW_CANDIDATES, outcome(LinearEquating.mean(one, Y).standardErrors().get(0)));
  }

  @Test
  void momentsOfAHandfulOfCandidatesMayLeaveNoStandardError() {
    double[] scale = {0, 1, 2, 3};
    ScoreDistribution x = ScoreDistribution.of(scale, new double[] {2, 2, 0, 0});
    ScoreDistribution y = ScoreDistribution.of(scale, new double[] {0, 1, 1, 4});
    EquatedScores equated = LinearEquating.linear(x, y);
    assertEquals(Outcome.TOO_FEW_CANDIDATES, outcome(equated.standardErrors().get(3)));
    assertEquals(4, equated.equivalents().stream().filter(e -> e.value().isPresent()).count());
  }

  @Test
  void smoothingNeedsMoreDifferentScoresThanItsDegree() {
    double[] two = new double[SCALE.length];
    two[2] = 10;
    two[7] = 20;
    var refused =
        assertInstanceOf(
            LogLinearSmoothing.NotSmoothed.class,
            LogLinearSmoothing.smooth(ScoreDistribution.of(SCALE, two), 4));
    assertEquals(Outcome.NOT_IDENTIFIED, refused.outcome());
    assertThrows(IllegalArgumentException.class, () -> LogLinearSmoothing.smooth(X, 11));
  }

  @Test
  void itemsWithoutDiscriminationAreLeftOutAndNamed() {
    List<LinkedItem> y =
        List.of(
            new LinkedItem(1.2, -0.5, 0.2),
            new LinkedItem(-0.1, 4, 0.2),
            new LinkedItem(0.8, 1, 0));
    List<LinkedItem> x = y.stream().map(item -> item.rescaled(0.8, 0.3)).toList();
    var linking =
        IrtLinking.link(LinkingMethod.STOCKING_LORD, x, y, IrtLinking.equalNodes(40), 1.7);
    assertEquals(List.of(1), linking.leftOut());
    assertEquals(1.25, value(linking.slope()), 1e-7);
    assertEquals(-0.375, value(linking.intercept()), 1e-7);
  }

  @Test
  void meanSigmaNeedsDifferentDifficulties() {
    List<LinkedItem> items = List.of(new LinkedItem(1, 0.5, 0), new LinkedItem(2, 0.5, 0));
    var linking =
        IrtLinking.link(LinkingMethod.MEAN_SIGMA, items, items, IrtLinking.equalNodes(40), 1);
    assertEquals(Outcome.ZERO_VARIANCE, outcome(linking.slope()));
    var none =
        IrtLinking.link(LinkingMethod.HAEBARA, List.of(), List.of(), IrtLinking.equalNodes(40), 1);
    assertEquals(Outcome.TOO_FEW_ITEMS, outcome(none.intercept()));
  }

  /** A standard deviation over 2000 replications is within 5 % of the true one (three sigma). */
  @Test
  void standardErrorsAreThoseOfRepeatedSamples() {
    int replications = 2000;
    int[] points = {3, 5};
    double[][] linear = new double[points.length][replications];
    double[][] plain = new double[points.length][replications];
    double[][] smooth = new double[points.length][replications];
    var trueX = (LogLinearSmoothing.Smoothed) LogLinearSmoothing.smooth(X, 3);
    var trueY = (LogLinearSmoothing.Smoothed) LogLinearSmoothing.smooth(Y, 3);
    Random random = new Random(20260401);
    for (int i = 0; i < replications; i++) {
      ScoreDistribution x = sample(trueX.fitted(), 15000, random);
      ScoreDistribution y = sample(trueY.fitted(), 12000, random);
      EquatedScores line = LinearEquating.linear(x, y);
      EquatedScores equated = EquipercentileEquating.equate(x, y);
      EquatedScores smoothed =
          EquipercentileEquating.equate(
              (LogLinearSmoothing.Smoothed) LogLinearSmoothing.smooth(x, 3),
              (LogLinearSmoothing.Smoothed) LogLinearSmoothing.smooth(y, 3));
      for (int p = 0; p < points.length; p++) {
        linear[p][i] = value(line.equivalents().get(points[p]));
        plain[p][i] = value(equated.equivalents().get(points[p]));
        smooth[p][i] = value(smoothed.equivalents().get(points[p]));
      }
    }
    ScoreDistribution x = scaled(trueX.fitted(), 15000);
    ScoreDistribution y = scaled(trueY.fitted(), 12000);
    EquatedScores smoothed =
        EquipercentileEquating.equate(
            (LogLinearSmoothing.Smoothed) LogLinearSmoothing.smooth(x, 3),
            (LogLinearSmoothing.Smoothed) LogLinearSmoothing.smooth(y, 3));
    for (int p = 0; p < points.length; p++) {
      assertSpread(linear[p], LinearEquating.linear(x, y).standardErrors().get(points[p]));
      // Lord's formula leaves out -f(x) / 4 in the variance of X's rank: a little too large
      Estimate lord = EquipercentileEquating.equate(x, y).standardErrors().get(points[p]);
      double ratio = spread(plain[p]) / value(lord);
      assertTrue(ratio > 0.90 && ratio < 1.01, "ratio " + ratio);
      assertSpread(smooth[p], smoothed.standardErrors().get(points[p]));
    }
  }

  private static void assertSpread(double[] replications, Estimate analytic) {
    assertEquals(1, spread(replications) / value(analytic), 0.06);
  }

  private static double spread(double[] replications) {
    return SampleMoments.standardDeviation(replications).value().orElseThrow();
  }

  private static ScoreDistribution scaled(ScoreDistribution form, double total) {
    double[] frequencies = form.frequencies();
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] *= total / form.total();
    }
    return ScoreDistribution.of(form.scores(), frequencies);
  }

  private static ScoreDistribution sample(ScoreDistribution form, int n, Random random) {
    double[] cumulative = form.cumulativeShares();
    double[] counts = new double[form.points()];
    for (int i = 0; i < n; i++) {
      double draw = random.nextDouble();
      int point = 0;
      while (cumulative[point] <= draw) {
        point++;
      }
      counts[point]++;
    }
    return ScoreDistribution.of(form.scores(), counts);
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }

  private static Outcome outcome(Estimate estimate) {
    return estimate.refusal().orElseThrow().outcome();
  }
}
