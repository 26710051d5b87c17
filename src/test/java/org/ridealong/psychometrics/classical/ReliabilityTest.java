package org.ridealong.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Outcome;

class ReliabilityTest {

  /** Two strata of two items; variances worked out by hand below. */
  private static final ScoreMatrix TWO_STRATA =
      ScoreMatrix.ofRows(
          4, new double[][] {{0, 0, 0, 1}, {1, 0, 1, 1}, {1, 1, 0, 0}, {2, 3, 1, 2}});

  @Test
  void parallelItemsHaveAlphaOne() {
    ScoreMatrix scores = ScoreMatrix.ofRows(2, new double[][] {{0, 0}, {1, 1}, {3, 3}});

    assertEquals(1, Reliability.alpha(scores).value().orElseThrow(), 1e-14);
  }

  @Test
  void opposedItemsHaveANegativeAlpha() {
    ScoreMatrix scores = ScoreMatrix.ofRows(2, new double[][] {{0, 2}, {1, 0}, {3, 0}});

    // variances 7/3 and 4/3, total 2, 1, 3 with variance 1
    assertEquals(2 * (1 - 11.0 / 3), Reliability.alpha(scores).value().orElseThrow(), 1e-14);
  }

  @Test
  void stratifiedAlphaIsOneLessTheStratasErrorVariance() {
    // first stratum: variances 2/3 and 2, subtotals 0,1,2,5 with variance 14/3, alpha 6/7
    // second: variances 1/3 and 2/3, subtotals 1,2,0,3 with variance 5/3, alpha 4/5
    // totals 1,3,2,8 with variance 29/3
    double expected = 1 - (14.0 / 3 * (1.0 / 7) + 5.0 / 3 * (1.0 / 5)) / (29.0 / 3);

    assertEquals(
        expected,
        Reliability.stratifiedAlpha(TWO_STRATA, new int[] {7, 7, 3, 3}).value().orElseThrow(),
        1e-14);
  }

  @Test
  void oneStratumGivesCronbachsAlpha() {
    assertEquals(
        Reliability.alpha(TWO_STRATA).value().orElseThrow(),
        Reliability.stratifiedAlpha(TWO_STRATA, new int[4]).value().orElseThrow(),
        1e-14);
  }

  @Test
  void aStratumOfOneItemHasNoKnownError() {
    assertEquals(
        Outcome.TOO_FEW_ITEMS,
        Reliability.stratifiedAlpha(TWO_STRATA, new int[] {0, 0, 0, 1})
            .refusal()
            .orElseThrow()
            .outcome());
  }

  @Test
  void refusesAMissingCell() {
    ScoreMatrix scores =
        ScoreMatrix.ofRows(2, new double[][] {{0, 1}, {1, ScoreMatrix.MISSING}, {1, 1}});

    assertThrows(IllegalArgumentException.class, () -> Reliability.alpha(scores));
  }
}
