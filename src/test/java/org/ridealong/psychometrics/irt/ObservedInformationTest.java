package org.ridealong.psychometrics.irt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/** Gradient and information against differences of the marginal log-likelihood itself. */
class ObservedInformationTest {

  private static final double STEP = 1e-4;

  @ParameterizedTest
  @CsvSource({
    "RASCH, 2, 0, 1",
    "ONE_PARAMETER, 2, 0, 1",
    "TWO_PARAMETER, 2, 0, 1",
    "TWO_PARAMETER, 2, 0.2, 1",
    "TWO_PARAMETER, 2, 0.2, 3",
    "THREE_PARAMETER, 2, 0, 1",
    "RATING_SCALE, 4, 0, 1",
    "RATING_SCALE, 4, 0.1, 2",
    "PARTIAL_CREDIT, 3, 0, 1",
    "PARTIAL_CREDIT, 3, 0, 2",
    "GENERALIZED_PARTIAL_CREDIT, 4, 0, 1",
    "GRADED, 4, 0, 1",
    "GRADED, 3, 0.2, 2",
  })
  void are_the_derivatives_of_the_likelihood(
      ItemModel model, int categories, double missing, int groups) {
    Random random = new Random(17);
    int items = 7;
    int[][] rows =
        Simulated.rows(
            model,
            Simulated.items(model, items, categories, random),
            categories,
            Simulated.normal(400, 0, 1, random),
            random);
    int[][] used = missing > 0 ? Simulated.withMissing(rows, missing, random) : rows;
    int[] group = random.ints(used.length, 0, groups).toArray();
    int[] each = new int[items];
    Arrays.fill(each, categories);
    try (OrderedTasks tasks = new OrderedTasks(2)) {
      PackedResponses responses =
          PackedResponses.of(Simulated.table(used), new int[items], each, group, groups, tasks);
      ParameterLayout layout = new ParameterLayout(model, each, groups, false);
      GuessingPrior prior =
          model == ItemModel.THREE_PARAMETER ? new GuessingPrior(-1.39, 0.5) : GuessingPrior.NONE;
      ExpectationStep step =
          new ExpectationStep(responses, Quadrature.equallySpaced(31, 5), layout, tasks);
      long[][] frequencies = new long[items][categories];
      for (int[] row : used) {
        for (int i = 0; i < items; i++) {
          if (row[i] >= 0) {
            frequencies[i][row[i]]++;
          }
        }
      }
      double[] at = StartingValues.of(layout, frequencies, prior);
      for (int j = 0; j < at.length; j++) {
        at[j] += 0.05 * Math.sin(j + 1);
      }
      ExpectedCounts counts = step.run(at);
      double[] gradient = ObservedInformation.gradient(step, at, counts, prior);
      double[][] information = ObservedInformation.at(step, at, counts, prior);
      for (int j = 0; j < at.length; j++) {
        double[] up = moved(at, j, STEP);
        double[] down = moved(at, j, -STEP);
        double slope = (value(step, up, prior) - value(step, down, prior)) / (2 * STEP);
        assertEquals(slope, gradient[j], 1e-4 * (1 + Math.abs(slope)), "gradient " + j);
        double[] above = ObservedInformation.gradient(step, up, step.run(up), prior);
        double[] below = ObservedInformation.gradient(step, down, step.run(down), prior);
        for (int l = 0; l < at.length; l++) {
          double bend = -(above[l] - below[l]) / (2 * STEP);
          assertEquals(bend, information[j][l], 1e-4 * (1 + Math.abs(bend)), j + ", " + l);
        }
      }
    }
  }

  /**
   * An information of a point nearby would be off by more than this where curvature changes fast.
   */
  @ParameterizedTest
  @CsvSource({"THREE_PARAMETER, 2, 1500", "GRADED, 6, 300", "GENERALIZED_PARTIAL_CREDIT, 4, 200"})
  void errors_are_those_at_the_maximum(ItemModel model, int categories, int candidates) {
    for (long seed = 1; seed <= 6; seed++) {
      Random random = new Random(seed);
      int[][] rows =
          Simulated.rows(
              model,
              Simulated.items(model, 7, categories, random),
              categories,
              Simulated.normal(candidates, 0, 1, random),
              random);
      int[][] used = Simulated.withMissing(rows, 0.3, random);
      GuessingPrior prior =
          model == ItemModel.THREE_PARAMETER ? new GuessingPrior(-1.39, 0.5) : GuessingPrior.NONE;
      double[] usual = errors(used, model, CalibrationSettings.usual(1).with(prior));
      double[] exact =
          errors(used, model, new CalibrationSettings(61, 6, prior, 1, 3000, false, false, 1e-15));
      for (int j = 0; j < usual.length; j++) {
        assertEquals(1, usual[j] / exact[j], 5e-4, model + ", error " + j);
      }
    }
  }

  private static double[] errors(int[][] rows, ItemModel model, CalibrationSettings settings) {
    return Simulated.calibrated(
            MarginalCalibration.calibrate(Simulated.table(rows), model, settings))
        .items()
        .stream()
        .flatMap(
            item -> Stream.concat(Stream.of(item.discrimination()), item.intercepts().stream()))
        .mapToDouble(Simulated::error)
        .toArray();
  }

  private static double[] moved(double[] at, int parameter, double by) {
    double[] result = at.clone();
    result[parameter] += by;
    return result;
  }

  private static double value(ExpectationStep step, double[] at, GuessingPrior prior) {
    double sum = step.run(at).logLikelihood();
    for (int item = 0; item < step.layout().items(); item++) {
      sum += prior.logDensity(step.layout(), at, item);
    }
    return sum;
  }
}
