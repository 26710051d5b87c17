package org.ridealong.psychometrics.irt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.psychometrics.numeric.Outcome;

class ConditionalCalibrationTest {

  private static final double Z = 1.959964;

  private static ConditionalResult.Calibrated calibrated(int[][] rows) {
    return assertInstanceOf(
        ConditionalResult.Calibrated.class,
        ConditionalCalibration.calibrate(Simulated.table(rows), 2));
  }

  private static Outcome refused(int[][] rows) {
    return assertInstanceOf(
            ConditionalResult.Refused.class,
            ConditionalCalibration.calibrate(Simulated.table(rows), 1))
        .outcome();
  }

  /** With two items, beta(1) - beta(2) is the log odds of "1 right, 2 wrong" (Rasch 1960). */
  @Test
  void two_items_are_compared_by_those_who_solve_one_of_them() {
    int[][] rows = new int[100][];
    for (int n = 0; n < 100; n++) {
      rows[n] =
          n < 30
              ? new int[] {1, 0}
              : n < 40 ? new int[] {0, 1} : n < 70 ? new int[] {1, 1} : new int[] {0, 0};
    }
    ConditionalResult.Calibrated result = calibrated(rows);
    double half = Math.log(3) / 2;
    assertEquals(half, result.items().get(0).easiness().get(0), 1e-9);
    assertEquals(-half, result.items().get(1).easiness().get(0), 1e-9);
    assertEquals(
        Math.sqrt(1 / 30.0 + 1 / 10.0) / 2, result.items().get(0).standardErrors().get(0), 1e-9);
    assertEquals(30 * Math.log(0.75) + 10 * Math.log(0.25), result.logLikelihood(), 1e-9);
    assertEquals(40, result.candidates());
  }

  @ParameterizedTest
  @CsvSource({"RASCH, 2, 0", "RASCH, 2, 0.2", "PARTIAL_CREDIT, 4, 0", "PARTIAL_CREDIT, 3, 0.2"})
  void intervals_hold_the_truth_whatever_the_distribution_of_the_trait(
      ItemModel model, int categories, double missing) {
    Random random = new Random(83);
    int inside = 0;
    int all = 0;
    for (int sample = 0; sample < 12; sample++) {
      double[][] items = Simulated.items(model, 8, categories, random);
      double[] theta = new double[600];
      for (int n = 0; n < theta.length; n++) {
        theta[n] = random.nextBoolean() ? -1.2 : 0.9 - 0.4 * Math.log(random.nextDouble());
      }
      int[][] rows = Simulated.rows(model, items, categories, theta, random);
      if (missing > 0) {
        rows = Simulated.withMissing(rows, missing, random);
      }
      ConditionalResult.Calibrated result = calibrated(rows);
      assertTrue(result.converged());
      double sum = 0;
      double scores = 0;
      double found = 0;
      for (int i = 0; i < items.length; i++) {
        for (int k = 1; k < categories; k++) {
          sum += items[i][k];
          scores += k;
          found += result.items().get(i).easiness().get(k - 1);
        }
      }
      assertEquals(0, found, 1e-9);
      for (int i = 0; i < items.length; i++) {
        for (int k = 1; k < categories; k++) {
          double truth = items[i][k] - k * sum / scores;
          double distance = Math.abs(result.items().get(i).easiness().get(k - 1) - truth);
          inside += distance < Z * result.items().get(i).standardErrors().get(k - 1) ? 1 : 0;
          all++;
        }
      }
    }
    assertEquals(0.95, (double) inside / all, 4 * Math.sqrt(0.95 * 0.05 / all));
  }

  @Test
  void the_order_of_candidates_changes_nothing() {
    Random random = new Random(89);
    int[][] rows =
        Simulated.withMissing(
            Simulated.rows(
                ItemModel.PARTIAL_CREDIT,
                Simulated.items(ItemModel.PARTIAL_CREDIT, 6, 3, random),
                3,
                Simulated.normal(300, 0, 1, random),
                random),
            0.1,
            random);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 300).boxed().toList());
    Collections.shuffle(order, random);
    int[][] shuffled = order.stream().map(n -> rows[n]).toArray(int[][]::new);
    ConditionalResult.Calibrated plain = calibrated(rows);
    ConditionalResult.Calibrated other = calibrated(shuffled);
    assertEquals(plain.logLikelihood(), other.logLikelihood());
    for (int i = 0; i < 6; i++) {
      assertEquals(plain.items().get(i).easiness(), other.items().get(i).easiness());
    }
    for (int n = 0; n < 300; n++) {
      assertEquals(plain.persons().get(order.get(n)), other.persons().get(n));
    }
  }

  @Test
  void extreme_totals_have_no_estimate() {
    ConditionalResult.Calibrated result =
        calibrated(new int[][] {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 1, 0}, {1, 1, 1}});
    assertEquals(
        Outcome.EXTREME_SCORE, result.persons().get(0).trait().refusal().orElseThrow().outcome());
    assertEquals(
        Outcome.EXTREME_SCORE, result.persons().get(5).trait().refusal().orElseThrow().outcome());
    assertTrue(result.persons().get(1).trait().value().isPresent());
  }

  @Test
  void what_the_data_do_not_compare_is_refused() {
    assertEquals(Outcome.TOO_FEW_ITEMS, refused(new int[][] {{0, 0}, {1, 1}}));
    assertEquals(
        Outcome.EMPTY_CATEGORY,
        refused(new int[][] {{0, 1, 0}, {3, 0, 1}, {1, 1, 0}, {0, 0, 1}, {1, 0, 0}}));
  }
}
