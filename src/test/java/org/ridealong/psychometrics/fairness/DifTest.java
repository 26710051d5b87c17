package org.ridealong.psychometrics.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;

class DifTest {

  private static final ScoreTable FOUR =
      ScoreTable.ofRows(2, new int[][] {{1, 0}, {0, 1}, {1, 1}, {0, 0}});

  @Test
  void oneGroupAloneCannotBeCompared() {
    BitSet nobody = new BitSet();
    BitSet all = MatchingScore.everyItem(FOUR);
    assertEquals(
        Outcome.TOO_FEW_CANDIDATES,
        outcome(MantelHaenszel.analyze(FOUR, nobody, all).get(0).chiSquare()));
    assertEquals(
        Outcome.TOO_FEW_CANDIDATES,
        outcome(LogisticDif.analyze(FOUR, nobody, all).get(0).both().p()));
    assertEquals(
        Outcome.TOO_FEW_CANDIDATES, outcome(MantelTest.analyze(FOUR, nobody, all).get(0).z()));
  }

  @Test
  void aConstantItemIsANamedOutcome() {
    ScoreTable scores = ScoreTable.ofRows(2, new int[][] {{1, 0}, {1, 1}, {1, 1}, {1, 0}});
    BitSet focal = BitSet.valueOf(new long[] {0b0011});
    BitSet all = MatchingScore.everyItem(scores);
    assertEquals(
        Outcome.NOT_IDENTIFIED,
        outcome(MantelHaenszel.analyze(scores, focal, all).get(0).chiSquare()));
    assertEquals(
        Outcome.ZERO_VARIANCE,
        outcome(LogisticDif.analyze(scores, focal, all).get(0).both().chiSquare()));
    assertEquals(
        Outcome.NOT_IDENTIFIED, outcome(BreslowDay.analyze(scores, focal, all).get(0).chiSquare()));
    assertEquals(Outcome.ZERO_VARIANCE, outcome(MantelTest.analyze(scores, focal, all).get(0).z()));
  }

  @Test
  void anOddsRatioWithoutBoundHasNoLogarithm() {
    // matched on the first two items, only reference candidates get the third right
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      rows.add(new int[] {1, 0, 1});
      rows.add(new int[] {1, 1, 0});
    }
    ScoreTable scores = ScoreTable.ofRows(3, rows.toArray(int[][]::new));
    BitSet focal = new BitSet();
    for (int i = 1; i < 12; i += 2) {
      focal.set(i);
    }
    MantelHaenszel.Result result =
        MantelHaenszel.analyze(scores, focal, MatchingScore.everyItem(scores)).get(2);
    assertTrue(result.chiSquare().value().orElseThrow() > 3.84);
    assertEquals(Outcome.AT_BOUNDARY, outcome(result.oddsRatio()));
    assertEquals(Outcome.AT_BOUNDARY, outcome(result.delta()));
    assertTrue(result.ets().isEmpty());
  }

  @Test
  void itemsWithMoreThanTwoScoresBelongToMantelsTest() {
    ScoreTable scores = ScoreTable.ofRows(2, new int[][] {{2, 0}, {0, 1}, {1, 1}, {1, 0}});
    BitSet focal = BitSet.valueOf(new long[] {0b0011});
    BitSet all = MatchingScore.everyItem(scores);
    assertEquals(
        Outcome.NOT_DEFINED,
        outcome(MantelHaenszel.analyze(scores, focal, all).get(0).chiSquare()));
    assertTrue(MantelTest.analyze(scores, focal, all).get(0).z().value().isPresent());
  }

  @Test
  void purificationThatNeverSettlesSaysSo() {
    // flags one item, then the other, for ever
    int[] calls = {0};
    Purification.Result<Integer> result =
        Purification.run(2, anchors -> List.of(calls[0] % 2, ++calls[0] % 2), flag -> flag == 1);
    assertFalse(result.converged());
    assertEquals(10, result.rounds());
  }

  @Test
  void aSeparatedLogisticModelKeepsItsTests() {
    List<int[]> rows = new ArrayList<>();
    BitSet focal = new BitSet();
    for (int i = 0; i < 40; i++) {
      focal.set(i, i % 2 == 0);
      int other = i / 2 % 2;
      // the studied item is right exactly for the reference group
      rows.add(new int[] {i % 2, other, (i / 4) % 2});
    }
    ScoreTable scores = ScoreTable.ofRows(3, rows.toArray(int[][]::new));
    LogisticDif.Result result =
        LogisticDif.analyze(scores, focal, MatchingScore.everyItem(scores)).get(0);
    assertTrue(result.both().chiSquare().value().orElseThrow() > 5);
    assertEquals(Outcome.AT_BOUNDARY, outcome(result.group()));
  }

  private static Outcome outcome(Estimate estimate) {
    return estimate.refusal().orElseThrow().outcome();
  }
}
