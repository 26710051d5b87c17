package org.ridealong.psychometrics.irt;

import java.util.List;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Information at a trait value (Lord 1980; Samejima 1969): Fisher's information of each item, their
 * sum, the standard error that it leaves, and the expected total score.
 *
 * @param items in the calibration's order
 * @param standardError 1 / sqrt(test)
 * @param expectedTotal sum of the items' expected scores, each item's lowest score included
 */
public record TestInformation(
    double theta, List<Double> items, double test, double standardError, double expectedTotal) {

  public TestInformation {
    items = List.copyOf(items);
  }

  public static TestInformation at(Calibration calibration, double theta) {
    ItemSlopes slopes = PersonEstimation.slopes(calibration);
    Double[] items = new Double[calibration.items().size()];
    double test = 0;
    double total = 0;
    for (int place = 0; place < items.length; place++) {
      slopes.at(calibration.itemParameters(place), calibration.layout().categories(place), theta);
      items[place] = slopes.information();
      test += items[place];
      total += calibration.items().get(place).lowest() + slopes.expected();
    }
    return new TestInformation(
        theta, List.of(items), test, 1 / Math.sqrt(Math.max(test, Double.MIN_NORMAL)), total);
  }

  /**
   * Marginal reliability (Green, Bock, Humphreys, Linn and Reckase 1984): the mean of I / (I + 1 /
   * v) over the distribution of the first group, with v its variance.
   */
  public static Estimate marginalReliability(Calibration calibration) {
    Quadrature quadrature = calibration.quadrature();
    double variance = calibration.groupVariance(0);
    double[] weights = quadrature.normalWeights(calibration.groupMean(0), variance);
    double sum = 0;
    for (int q = 0; q < weights.length; q++) {
      double information = at(calibration, quadrature.node(q)).test();
      sum += weights[q] * information / (information + 1 / variance);
    }
    return Double.isFinite(sum)
        ? Estimate.of(sum)
        : Estimate.notEstimable(Outcome.NOT_IDENTIFIED, "The information is not finite.");
  }
}
