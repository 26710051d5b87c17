package org.ridealong.psychometrics.irt;

import java.util.Random;
import org.ridealong.psychometrics.numeric.ScoreTable;

/** Scores drawn from known items and persons. */
final class Simulated {

  private Simulated() {}

  /** Items in slope-intercept form with slopes from 0.7 to 1.8 and spread intercepts. */
  static double[][] items(ItemModel model, int items, int categories, Random random) {
    double[][] all = new double[items][];
    for (int i = 0; i < items; i++) {
      double[] own = new double[model.function().parameters(categories)];
      own[0] = model.hasUnitDiscrimination() ? 1 : 0.7 + 1.1 * random.nextDouble();
      double location = 0.8 * random.nextGaussian();
      double sum = 0;
      for (int k = 1; k < categories; k++) {
        double step = location + (categories == 2 ? 0 : 0.9 * (k - categories / 2.0));
        sum -= own[0] * step;
        own[k] = model == ItemModel.GRADED ? -own[0] * step : sum;
      }
      if (model == ItemModel.THREE_PARAMETER) {
        own[2] = Math.log(0.2 / 0.8);
      }
      all[i] = own;
    }
    return all;
  }

  static double[] normal(int n, double mean, double deviation, Random random) {
    double[] theta = new double[n];
    for (int i = 0; i < n; i++) {
      theta[i] = mean + deviation * random.nextGaussian();
    }
    return theta;
  }

  /** One row of scores per person. */
  static int[][] rows(
      ItemModel model, double[][] items, int categories, double[] theta, Random random) {
    int[][] rows = new int[theta.length][items.length];
    double[] probability = new double[categories];
    for (int n = 0; n < theta.length; n++) {
      for (int i = 0; i < items.length; i++) {
        model.function().probabilities(items[i], categories, theta[n], probability);
        double u = random.nextDouble();
        int score = 0;
        while (score < categories - 1 && u > probability[score]) {
          u -= probability[score];
          score++;
        }
        rows[n][i] = score;
      }
    }
    return rows;
  }

  /** The same rows with a share of the cells missing at random. */
  static int[][] withMissing(int[][] rows, double share, Random random) {
    int[][] result = new int[rows.length][];
    for (int n = 0; n < rows.length; n++) {
      result[n] = rows[n].clone();
      for (int i = 0; i < result[n].length; i++) {
        if (random.nextDouble() < share) {
          result[n][i] = ScoreTable.MISSING;
        }
      }
    }
    return result;
  }

  static ScoreTable table(int[][] rows) {
    return ScoreTable.ofRows(rows[0].length, rows);
  }

  static Calibration calibrated(CalibrationResult result) {
    if (result instanceof Calibration calibration) {
      return calibration;
    }
    throw new AssertionError(result.toString());
  }

  static Calibration calibrated(int[][] rows, ItemModel model) {
    return calibrated(
        MarginalCalibration.calibrate(table(rows), model, CalibrationSettings.usual(1)));
  }

  static double value(ParameterEstimate estimate) {
    return estimate.value().value().getAsDouble();
  }

  static double error(ParameterEstimate estimate) {
    return estimate.standardError().value().getAsDouble();
  }
}
