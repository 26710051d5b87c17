package org.ridealong.psychometrics.irt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationInvarianceTest {

  private static final int ITEMS = 9;

  private static int[][] rows(ItemModel model, int n) {
    Random random = new Random(31);
    int categories = model.isBinary() ? 2 : 4;
    int[][] rows =
        Simulated.rows(
            model,
            Simulated.items(model, ITEMS, categories, random),
            categories,
            Simulated.normal(n, 0, 1, random),
            random);
    return Simulated.withMissing(rows, 0.05, random);
  }

  private static Calibration calibrate(int[][] rows, ItemModel model, int threads) {
    GuessingPrior prior =
        model == ItemModel.THREE_PARAMETER ? new GuessingPrior(-1.39, 0.5) : GuessingPrior.NONE;
    return Simulated.calibrated(
        MarginalCalibration.calibrate(
            Simulated.table(rows), model, CalibrationSettings.usual(threads).with(prior)));
  }

  @ParameterizedTest
  @EnumSource
  void threads_change_no_bit(ItemModel model) {
    int[][] rows = rows(model, 7000);
    Calibration one = calibrate(rows, model, 1);
    for (int threads : new int[] {2, 4}) {
      Calibration other = calibrate(rows, model, threads);
      assertEquals(one.logLikelihood(), other.logLikelihood());
      assertEquals(one.items(), other.items());
      assertEquals(one.groups(), other.groups());
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_order_of_candidates_changes_no_bit(ItemModel model) {
    int[][] rows = rows(model, 900);
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows.length).boxed().toList());
    Collections.shuffle(order, new Random(5));
    int[][] shuffled = order.stream().map(n -> rows[n]).toArray(int[][]::new);
    Calibration plain = calibrate(rows, model, 2);
    Calibration other = calibrate(shuffled, model, 2);
    assertEquals(plain.items(), other.items());
    assertEquals(plain.logLikelihood(), other.logLikelihood());
    PersonScores scores = PersonEstimation.estimate(plain);
    PersonScores shuffledScores = PersonEstimation.estimate(other);
    for (int n = 0; n < rows.length; n++) {
      assertEquals(scores.of(order.get(n)), shuffledScores.of(n));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_order_of_items_only_reorders_the_result(ItemModel model) {
    int[][] rows = rows(model, 900);
    List<Integer> order = new ArrayList<>(IntStream.range(0, ITEMS).boxed().toList());
    if (model == ItemModel.RATING_SCALE) {
      Collections.reverse(order.subList(1, ITEMS));
    } else {
      Collections.reverse(order);
    }
    int[][] moved =
        Arrays.stream(rows)
            .map(row -> order.stream().mapToInt(i -> row[i]).toArray())
            .toArray(int[][]::new);
    Calibration plain = calibrate(rows, model, 1);
    Calibration other = calibrate(moved, model, 1);
    assertEquals(plain.logLikelihood(), other.logLikelihood(), 1e-5);
    for (int i = 0; i < ITEMS; i++) {
      assertClose(plain.items().get(order.get(i)), other.items().get(i));
    }
  }

  private static void assertClose(CalibratedItem one, CalibratedItem other) {
    assertArrayEquals(figures(one), figures(other), 2e-3);
  }

  private static double[] figures(CalibratedItem item) {
    List<ParameterEstimate> all = new ArrayList<>(item.intercepts());
    all.add(item.discrimination());
    return all.stream()
        .flatMapToDouble(
            one -> Arrays.stream(new double[] {Simulated.value(one), Simulated.error(one)}))
        .toArray();
  }

  /**
   * Counting scores from the other end mirrors the trait: difficulty k becomes minus difficulty m +
   * 1 - k, and their errors go with them. (mirt 1.45.1's errors of the first difficulty of this
   * model do not.)
   */
  @ParameterizedTest
  @EnumSource(names = {"GENERALIZED_PARTIAL_CREDIT", "GRADED", "PARTIAL_CREDIT"})
  void reversed_scores_mirror_difficulties_and_their_errors(ItemModel model) {
    int[][] rows = rows(model, 1200);
    int[][] reversed =
        Arrays.stream(rows)
            .map(row -> Arrays.stream(row).map(s -> s < 0 ? s : 3 - s).toArray())
            .toArray(int[][]::new);
    Calibration plain = calibrate(rows, model, 1);
    Calibration other = calibrate(reversed, model, 1);
    assertEquals(plain.logLikelihood(), other.logLikelihood(), 1e-6);
    for (int i = 0; i < ITEMS; i++) {
      for (int k = 0; k < 3; k++) {
        ParameterEstimate one = plain.items().get(i).difficulties().get(k);
        ParameterEstimate mirrored = other.items().get(i).difficulties().get(2 - k);
        assertEquals(Simulated.value(one), -Simulated.value(mirrored), 1e-3);
        assertEquals(Simulated.error(one), Simulated.error(mirrored), 1e-3);
      }
    }
  }
}
