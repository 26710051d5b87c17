package org.ridealong.psychometrics.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

class StandardsTest {

  @Test
  void oneJudgeHasACutButNoError() {
    Angoff.Result result = Angoff.analyze(new double[][] {{0.5, 0.75, 0.25}});
    assertEquals(1.5, result.mean());
    assertEquals(Outcome.TOO_FEW_CANDIDATES, outcome(result.standardDeviation()));
    assertEquals(Outcome.TOO_FEW_CANDIDATES, outcome(result.errorItemsRandom()));
  }

  @Test
  void oneItemHasNoVarianceComponents() {
    Angoff.Result result = Angoff.analyze(new double[][] {{0.5}, {0.75}, {0.4}});
    assertEquals(Outcome.TOO_FEW_ITEMS, outcome(result.judgeVariance()));
    assertTrue(result.errorOverJudges().value().isPresent());
  }

  @Test
  void unfinishedRatingsAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Angoff.analyze(new double[][] {{0.5, Double.NaN}}));
    assertThrows(IllegalArgumentException.class, () -> Angoff.analyze(new double[0][]));
  }

  /** With a = 1 and no guessing, rp = 2/3 lies log 2 above the difficulty. */
  @Test
  void bookmarksGiveTheLocationsOfTheirPages() {
    List<Bookmark.Item> items =
        List.of(
            new Bookmark.Item(1, 1, 0), new Bookmark.Item(1, -1, 0), new Bookmark.Item(1, 0, 0));
    Bookmark.Result before =
        Bookmark.analyze(items, new int[] {2, 3, 1}, 2.0 / 3, Bookmark.Page.BEFORE);
    assertEquals(List.of(1, 2, 0), before.booklet().order());
    assertEquals(Math.log(2) - 1, before.cuts().get(0), 1e-12);
    assertEquals(Math.log(2), before.cuts().get(1), 1e-12);
    assertEquals(Math.log(2) - 1, before.cuts().get(2), 1e-12, "page 1 has none before it");
    assertEquals(Math.log(2) - 2.0 / 3, before.mean(), 1e-12);
    assertEquals(Math.sqrt(1.0 / 3) / Math.sqrt(3), before.error().value().orElseThrow(), 1e-12);

    Bookmark.Result marked = Bookmark.analyze(items, new int[] {2}, 2.0 / 3, Bookmark.Page.MARKED);
    assertEquals(Math.log(2), marked.mean(), 1e-12);
    // the items are mastered with 2/3, 6/7 (b = -1) and 2/(2+e) (b = 1)
    double expected = 2.0 / 3 + 2 * Math.E / (1 + 2 * Math.E) + 2 / (2 + Math.E);
    assertEquals(expected, marked.expectedScore(), 1e-12);
    assertEquals(Outcome.TOO_FEW_CANDIDATES, outcome(marked.error()));
  }

  @Test
  void anItemThatGuessingAnswersHasNoPlaceInTheBooklet() {
    assertEquals(Outcome.NOT_DEFINED, outcome(new Bookmark.Item(1, 0, 0.7).location(0.67)));
    assertEquals(Outcome.NOT_DEFINED, outcome(new Bookmark.Item(-1, 0, 0).location(0.67)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Bookmark.analyze(
                List.of(new Bookmark.Item(1, 0, 0)), new int[] {2}, 0.67, Bookmark.Page.BEFORE));
  }

  @Test
  void groupsThatScoresSeparateHaveNoSingleCut() {
    ContrastingGroups.Result result =
        ContrastingGroups.analyze(
            new double[] {1, 2, 3, 7, 8, 9}, new boolean[] {false, false, false, true, true, true});
    assertEquals(Outcome.NOT_IDENTIFIED, outcome(result.cut()));
    assertEquals(0, result.deviance().value().orElseThrow(), 1e-8);
    assertEquals(5, result.middleOfMeans().value().orElseThrow());
  }

  @Test
  void contrastingGroupsNeedBothGroupsDifferentScoresAndASlope() {
    boolean[] all = {true, true, true, true};
    boolean[] half = {true, false, true, false};
    assertEquals(
        Outcome.TOO_FEW_CANDIDATES,
        outcome(ContrastingGroups.analyze(new double[] {1, 2, 3, 4}, all).cut()));
    assertEquals(
        Outcome.ZERO_VARIANCE,
        outcome(ContrastingGroups.analyze(new double[] {2, 2, 2, 2}, half).cut()));
    ContrastingGroups.Result turned =
        ContrastingGroups.analyze(
            new double[] {1, 2, 2, 3, 4, 3}, new boolean[] {true, true, false, false, false, true});
    double slope = turned.slope().value().orElseThrow();
    assertTrue(slope < 0);
    assertEquals(
        -turned.intercept().value().orElseThrow() / slope,
        turned.cut().value().orElseThrow(),
        1e-12);
    ContrastingGroups.Result level =
        ContrastingGroups.analyze(
            new double[] {1, 2, 1, 2}, new boolean[] {true, true, false, false});
    assertEquals(0, level.slope().value().orElseThrow());
    assertEquals(Outcome.NOT_DEFINED, outcome(level.cut()));
  }

  @Test
  void borderlineRegressionNeedsDifferentRatings() {
    assertEquals(
        Outcome.ZERO_VARIANCE,
        outcome(
            BorderlineRegression.analyze(new double[] {1, 2, 3}, new double[] {2, 2, 2}, 2).cut()));
    var two = BorderlineRegression.analyze(new double[] {1, 2}, new double[] {1, 3}, 2);
    assertEquals(Outcome.TOO_FEW_CANDIDATES, outcome(two.cut()));
    assertEquals(Outcome.NO_SCORES, outcome(two.borderlineMean()));
    var flat = BorderlineRegression.analyze(new double[] {5, 5, 5}, new double[] {1, 2, 3}, 2);
    assertEquals(5, flat.cut().value().orElseThrow(), 1e-12);
    assertEquals(Outcome.ZERO_VARIANCE, outcome(flat.explained()));
  }

  @Test
  void decisionsOfNobodyAreNamed() {
    assertEquals(
        Outcome.NO_SCORES,
        outcome(RudnerIndex.analyze(new double[0], new double[0], 0).accuracy()));
    assertEquals(
        Outcome.NO_SCORES, outcome(Subkoviak.analyze(new double[0], 10, 0.8, 5).consistency()));
    assertEquals(
        Outcome.TOO_FEW_CANDIDATES,
        assertInstanceOf(
                LivingstonLewis.NotDone.class,
                LivingstonLewis.analyze(new double[] {3}, 10, 0.8, 5))
            .outcome());
  }

  @Test
  void aReliabilityThatCannotBeUsedIsNamed() {
    double[] scores = {1, 4, 5, 8};
    assertEquals(
        Outcome.NOT_DEFINED, outcome(Subkoviak.analyze(scores, 10, -0.2, 5).consistency()));
    assertEquals(
        Outcome.NOT_DEFINED,
        assertInstanceOf(LivingstonLewis.NotDone.class, LivingstonLewis.analyze(scores, 10, 1, 5))
            .outcome());
    assertEquals(
        Outcome.ZERO_VARIANCE,
        assertInstanceOf(
                LivingstonLewis.NotDone.class,
                LivingstonLewis.analyze(new double[] {3, 3}, 10, 0.5, 5))
            .outcome());
  }

  @Test
  void aCutThatEverybodyPassesLeavesNoKappa() {
    Subkoviak.Result result = Subkoviak.analyze(new double[] {1, 4, 5, 8}, 10, 0.8, 0);
    assertEquals(1, result.consistency().value().orElseThrow());
    assertEquals(Outcome.ZERO_VARIANCE, outcome(result.kappa()));
  }

  @Test
  void sharesOfDecisionsAddToOne() {
    double[] scores = new double[200];
    Arrays.setAll(scores, i -> (i * 7 % 31) * 10.0 / 30);
    for (double cut : new double[] {2, 3.7, 5, 8}) {
      var done =
          assertInstanceOf(
              LivingstonLewis.Done.class, LivingstonLewis.analyze(scores, 10, 0.7, cut));
      DecisionTable table = done.decisions();
      assertEquals(
          1,
          table.failRightly() + table.failWrongly() + table.passRightly() + table.passWrongly(),
          1e-9);
      RepeatTable repeat = done.repeat();
      assertEquals(repeat.failThenPass(), repeat.passThenFail(), 1e-12);
      assertEquals(1, repeat.consistency() + 2 * repeat.failThenPass(), 1e-9);
      double expected = done.fit().bins().stream().mapToDouble(ModelFit.Bin::expected).sum();
      double observed = done.fit().bins().stream().mapToDouble(ModelFit.Bin::observed).sum();
      assertEquals(200, expected, 1e-6);
      assertEquals(200, observed);
    }
  }

  /** Whatever the shapes, the whole density integrates to 1 and its mean to the mean. */
  @Test
  void densitiesOfAnyShapeAreIntegrated() {
    double[][] shapes = {{0.1, 0.2}, {0.5, 0.5}, {1, 1}, {30, 2}, {900, 400}, {400_000, 500_000}};
    for (double[] shape : shapes) {
      TrueScoreBeta truth = new TrueScoreBeta(shape[0], shape[1], 0.1, 0.9, false);
      double mean = 0.1 + 0.8 * shape[0] / (shape[0] + shape[1]);
      assertEquals(1, truth.integral(t -> 1, 0, 1), 1e-8, Arrays.toString(shape));
      assertEquals(mean, truth.integral(t -> t, 0, 1), 1e-8, Arrays.toString(shape));
      double parts = truth.integral(t -> 1, 0, 0.43) + truth.integral(t -> 1, 0.43, 1);
      assertEquals(1, parts, 1e-8, Arrays.toString(shape));
    }
  }

  @Test
  void trueScoresThatDoNotVaryAreNamed() {
    var not =
        assertInstanceOf(
            LivingstonLewis.NotDone.class,
            LivingstonLewis.analyze(new double[] {1, 3, 2}, 3, 0.4999999999999999, 4));
    assertEquals(Outcome.NOT_DEFINED, not.outcome());
  }

  /** A binomial test of 10 items whose true proportions are uniform gives each score equally. */
  @Test
  void theTrueScoresOfUniformScoresAreUniform() {
    double[] scores = new double[1100];
    Arrays.setAll(scores, i -> i % 11);
    double mean = 5;
    double variance = 10 * 1100.0 / 1099;
    // the reliability that makes the effective length 10
    double reliability = (10 * variance - mean * (10 - mean)) / (variance * (10 - 1));
    var done =
        assertInstanceOf(
            LivingstonLewis.Done.class, LivingstonLewis.analyze(scores, 10, reliability, 5));
    assertEquals(10, done.effectiveLength(), 1e-9);
    assertEquals(1, done.alpha(), 1e-6);
    assertEquals(1, done.beta(), 1e-6);
    assertEquals(0, done.lower(), 1e-6);
    assertEquals(1, done.upper(), 1e-6);
  }

  private static Outcome outcome(Estimate estimate) {
    return estimate.refusal().orElseThrow().outcome();
  }
}
