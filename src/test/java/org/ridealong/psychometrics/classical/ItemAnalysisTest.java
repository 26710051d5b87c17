package org.ridealong.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ridealong.psychometrics.classical.ScoreMatrix.MISSING;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;
import org.ridealong.psychometrics.numeric.Outcome;

class ItemAnalysisTest {

  private static final double EXACT = 1e-14;

  /** Totals 0, 2, 3, 7: worked out by hand. */
  private static final double[][] FOUR_BY_THREE = {{0, 0, 0}, {1, 1, 0}, {1, 0, 2}, {1, 2, 4}};

  @Test
  void givesTheFiguresWorkedOutByHand() {
    ItemAnalysis.Result result = analyze(FOUR_BY_THREE, MissingRule.LISTWISE, 4);

    ItemStatistics first = result.items().get(0);
    assertEquals(4, first.n());
    assertEquals(0, first.omits());
    assertFigure(0.75, first.mean());
    assertFigure(0.5, first.standardDeviation());
    assertFigure(0.75 / 4, first.difficulty());
    // x = 0,1,1,1 with T = 0,2,3,7: Sxy = 3, Sxx = 3/4, Syy = 26
    assertFigure(3 / Math.sqrt(0.75 * 26), first.itemTotal());
    // R = 0,1,2,6: Sxy = 9/4, Syy = 41 - 81/4 = 83/4
    assertFigure(2.25 / Math.sqrt(0.75 * 20.75), first.correctedItemTotal());
    // item variances 11/12 and 11/3, variance of their sum 83/12
    assertFigure(2 * (1 - (11.0 / 12 + 11.0 / 3) / (83.0 / 12)), first.alphaIfDeleted());

    TestStatistics test = result.test();
    double alpha = 1.5 * (1 - (0.25 + 11.0 / 12 + 11.0 / 3) / (26.0 / 3));
    assertFigure(3, test.mean());
    assertFigure(Math.sqrt(26.0 / 3), test.standardDeviation());
    assertFigure(alpha, test.alpha());
    assertFigure(Math.sqrt(26.0 / 3 * (1 - alpha)), test.standardErrorOfMeasurement());
    assertEquals(List.of(), first.outcomes());
    assertEquals(List.of(), test.outcomes());
  }

  @Test
  void measuresDifficultyFromTheLowestScore() {
    ScoreMatrix scores = ScoreMatrix.ofRows(1, new double[][] {{1}, {3}, {5}});

    ItemAnalysis.Result result =
        ItemAnalysis.analyze(scores, List.of(new ScoreRange(1, 5)), MissingRule.LISTWISE);

    assertFigure(0.5, result.items().get(0).difficulty());
  }

  @Test
  void leavesOutACandidateWithAMissingCell() {
    double[][] rows = {{0, 0, 0}, {1, 1, 0}, {1, MISSING, 4}, {1, 0, 2}, {1, 2, 4}};

    ItemAnalysis.Result result = analyze(rows, MissingRule.LISTWISE, 4);
    ItemAnalysis.Result complete = analyze(FOUR_BY_THREE, MissingRule.LISTWISE, 4);

    assertEquals(complete.items().get(0), result.items().get(0));
    assertEquals(1, result.items().get(1).omits());
    assertEquals(4, result.items().get(1).n());
    assertEquals(5, result.test().candidates());
    assertEquals(4, result.test().n());
  }

  @Test
  void scoresAnOmittedAnswerAsTheLowestScore() {
    double[][] omitted = {{MISSING, 0, 0}, {1, 1, MISSING}, {1, 0, 2}, {1, 2, 4}};

    ItemAnalysis.Result result = analyze(omitted, MissingRule.LOWEST_SCORE, 4);
    ItemAnalysis.Result filled = analyze(FOUR_BY_THREE, MissingRule.LISTWISE, 4);

    assertEquals(filled.test(), result.test());
    assertEquals(filled.items().get(1), result.items().get(1));
    assertEquals(1, result.items().get(0).omits());
    assertEquals(filled.items().get(0).mean(), result.items().get(0).mean());
  }

  @Test
  void usesEveryScoreForAnItemsOwnFiguresWhenAvailableScoresCount() {
    double[][] rows = {{0, 0, 0}, {1, 1, 0}, {0, MISSING, MISSING}, {1, 0, 2}, {1, 2, 4}};

    ItemStatistics first = analyze(rows, MissingRule.AVAILABLE, 4).items().get(0);

    assertEquals(5, first.n());
    assertFigure(0.6, first.mean());
    assertFigure(2.25 / Math.sqrt(0.75 * 20.75), first.correctedItemTotal());
  }

  @Test
  void anItemThatNobodyIsScoredOnTakesNothingAwayFromTheOthers() {
    double[][] rows = {
      {0, MISSING, 0, 0}, {1, MISSING, 1, 0}, {1, MISSING, 0, 2}, {1, MISSING, 2, 4}
    };

    ItemAnalysis.Result result = analyze(rows, MissingRule.AVAILABLE, 4);
    ItemAnalysis.Result without = analyze(FOUR_BY_THREE, MissingRule.AVAILABLE, 4);

    assertEquals(without.test(), result.test());
    assertEquals(without.items().get(2), result.items().get(3));
    ItemStatistics unscored = result.items().get(1);
    assertEquals(0, unscored.n());
    assertEquals(4, unscored.omits());
    assertOutcome(Outcome.NO_SCORES, unscored.mean());
    assertOutcome(Outcome.NO_SCORES, unscored.difficulty());
    assertOutcome(Outcome.NO_SCORES, unscored.correctedItemTotal());
  }

  @Test
  void namesTheOutcomesWithoutAnyCandidate() {
    ItemAnalysis.Result result = analyze(new double[0][], MissingRule.LISTWISE, 1);

    ItemStatistics item = result.items().get(0);
    assertOutcome(Outcome.NO_SCORES, item.mean());
    assertOutcome(Outcome.TOO_FEW_CANDIDATES, item.standardDeviation());
    assertOutcome(Outcome.TOO_FEW_CANDIDATES, item.correctedItemTotal());
    assertOutcome(Outcome.NO_SCORES, result.test().mean());
    assertOutcome(Outcome.TOO_FEW_CANDIDATES, result.test().alpha());
    assertOutcome(Outcome.TOO_FEW_CANDIDATES, result.test().standardErrorOfMeasurement());
  }

  @Test
  void namesTheOutcomesOfOneCandidate() {
    ItemStatistics item =
        analyze(new double[][] {{1, 0, 1}}, MissingRule.LISTWISE, 1).items().get(0);

    assertFigure(1, item.mean());
    assertEquals(
        List.of("standardDeviation", "itemTotal", "correctedItemTotal", "alphaIfDeleted"),
        item.outcomes().stream().map(NamedOutcome::statistic).toList());
    assertTrue(
        item.outcomes().stream()
            .allMatch(outcome -> outcome.outcome() == Outcome.TOO_FEW_CANDIDATES));
  }

  @Test
  void namesTheOutcomesOfOneItem() {
    ItemAnalysis.Result result = analyze(new double[][] {{1}, {0}}, MissingRule.LISTWISE, 1);

    assertFigure(1, result.items().get(0).itemTotal());
    assertOutcome(Outcome.TOO_FEW_ITEMS, result.items().get(0).correctedItemTotal());
    assertOutcome(Outcome.TOO_FEW_ITEMS, result.items().get(0).alphaIfDeleted());
    assertOutcome(Outcome.TOO_FEW_ITEMS, result.test().alpha());
  }

  @Test
  void namesTheOutcomesOfEqualScores() {
    double[][] rows = {{0.1, 0.2, 0.3}, {0.1, 0.2, 0.3}, {0.1, 0.2, 0.3}};

    ItemAnalysis.Result result = analyze(rows, MissingRule.LISTWISE, 1);

    assertFigure(0, result.items().get(0).standardDeviation());
    assertOutcome(Outcome.ZERO_VARIANCE, result.items().get(0).correctedItemTotal());
    assertOutcome(Outcome.ZERO_VARIANCE, result.items().get(0).alphaIfDeleted());
    assertOutcome(Outcome.ZERO_VARIANCE, result.test().alpha());
  }

  @Test
  void hasNoDifficultyWithoutAScoreRange() {
    ScoreMatrix scores = ScoreMatrix.ofRows(2, new double[][] {{0, 0}, {0, 0}});

    ItemAnalysis.Result result =
        ItemAnalysis.analyze(scores, ScoreRange.zeroToLargest(scores), MissingRule.LISTWISE);

    assertOutcome(Outcome.NO_SCORE_RANGE, result.items().get(0).difficulty());
  }

  @Test
  void refusesRowsAndRangesOfAnotherShape() {
    ScoreMatrix scores = ScoreMatrix.ofRows(2, new double[][] {{0, 1}});
    assertThrows(
        IllegalArgumentException.class, () -> ScoreMatrix.ofRows(2, new double[][] {{0, 1}, {1}}));
    assertThrows(
        IllegalArgumentException.class,
        () -> ItemAnalysis.analyze(scores, List.of(), MissingRule.LISTWISE));
    assertThrows(IllegalArgumentException.class, () -> new ScoreRange(1, 0));
  }

  private static ItemAnalysis.Result analyze(double[][] rows, MissingRule rule, double highest) {
    int items = rows.length == 0 ? 3 : rows[0].length;
    return ItemAnalysis.analyze(
        ScoreMatrix.ofRows(items, rows),
        Collections.nCopies(items, new ScoreRange(0, highest)),
        rule);
  }

  private static void assertFigure(double expected, Estimate actual) {
    assertEquals(expected, actual.value().orElseThrow(), EXACT);
  }

  private static void assertOutcome(Outcome expected, Estimate actual) {
    assertEquals(expected, actual.refusal().orElseThrow().outcome());
  }
}
