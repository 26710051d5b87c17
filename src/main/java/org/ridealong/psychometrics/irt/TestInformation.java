package org.ridealong.psychometrics.irt;

import java.util.List;

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
}
