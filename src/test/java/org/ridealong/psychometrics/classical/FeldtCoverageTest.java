package org.ridealong.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.ScoreTable;

/** Whether Feldt's 95 % interval holds the truth in 95 % of samples of parallel items. */
class FeldtCoverageTest {

  private static final int SAMPLES = 2_000;
  private static final int ITEMS = 8;

  @Test
  void holds_alpha_as_often_as_it_says() {
    double truth =
        TestAnalysis.analyze(sample(new Random(1), 400_000), 2)
            .test()
            .consistency()
            .alpha()
            .value()
            .orElseThrow();
    Random random = new Random(2);
    int held = 0;
    for (int i = 0; i < SAMPLES; i++) {
      Consistency consistency = TestAnalysis.analyze(sample(random, 80), 1).test().consistency();
      double low = consistency.feldtLower().value().orElseThrow();
      double high = consistency.feldtUpper().value().orElseThrow();
      held += low <= truth && truth <= high ? 1 : 0;
    }

    // The share has a standard error of .005.
    assertEquals(0.95, (double) held / SAMPLES, 0.02);
  }

  private static ScoreTable sample(Random random, int candidates) {
    int[][] rows = new int[candidates][ITEMS];
    for (int[] row : rows) {
      double ability = random.nextGaussian();
      for (int item = 0; item < ITEMS; item++) {
        double score = 100 + 10 * (0.6 * ability + 0.8 * random.nextGaussian());
        row[item] = (int) Math.max(0, Math.min(255, Math.rint(score)));
      }
    }
    return ScoreTable.ofRows(ITEMS, rows);
  }
}
