package org.ridealong.psychometrics.irt;

/** Rough parameters from each item's frequencies: slopes 1, intercepts by log odds. */
final class StartingValues {

  /** Log odds of the marginal frequencies are nearer to zero than those at the mean trait. */
  private static final double WIDENING = 1.15;

  private static final double USUAL_GUESSING = 0.15;

  private StartingValues() {}

  /**
   * Free parameters.
   *
   * @param frequencies how many candidates have each score of each item
   */
  static double[] of(ParameterLayout layout, long[][] frequencies, GuessingPrior prior) {
    double[] start = new double[layout.freeCount()];
    if (layout.model() == ItemModel.RATING_SCALE) {
      ratingScale(layout, frequencies, start);
      return start;
    }
    for (int item = 0; item < layout.items(); item++) {
      int cell = layout.itemCell(item);
      set(layout, start, cell, 1);
      double[] intercepts =
          layout.model() == ItemModel.GRADED
              ? cumulative(frequencies[item])
              : adjacent(frequencies[item]);
      for (int k = 1; k < intercepts.length; k++) {
        set(layout, start, cell + k, WIDENING * intercepts[k]);
      }
      if (layout.model() == ItemModel.THREE_PARAMETER) {
        guessing(layout, frequencies[item], prior, start, cell);
      }
    }
    return start;
  }

  private static void guessing(
      ParameterLayout layout, long[] frequency, GuessingPrior prior, double[] start, int cell) {
    double usual = Math.log(USUAL_GUESSING / (1 - USUAL_GUESSING));
    double logit = Double.isFinite(prior.standardDeviation()) ? prior.mean() : usual;
    double guess = ResponseFunction.logistic(logit);
    double right = (frequency[1] + 0.5) / (frequency[0] + frequency[1] + 1.0);
    double known = Math.max(0.05, (right - guess) / (1 - guess));
    set(layout, start, cell + 1, WIDENING * Math.log(known / (1 - known)));
    set(layout, start, cell + 2, logit);
  }

  private static void ratingScale(ParameterLayout layout, long[][] frequencies, double[] start) {
    int steps = layout.categories(0) - 1;
    double[] level = new double[layout.items()];
    double[] step = new double[steps + 1];
    for (int item = 0; item < layout.items(); item++) {
      double[] sums = adjacent(frequencies[item]);
      level[item] = sums[steps] / steps;
      for (int k = 1; k <= steps; k++) {
        step[k] += (sums[k] - sums[k - 1] - level[item]) / layout.items();
      }
    }
    for (int k = 1; k <= steps; k++) {
      start[layout.commonStep(k)] = -WIDENING * (step[k] + level[0]);
    }
    for (int item = 1; item < layout.items(); item++) {
      start[layout.locationOf(item)] = WIDENING * (level[item] - level[0]);
    }
  }

  private static void set(ParameterLayout layout, double[] start, int cell, double value) {
    for (int free : layout.freeOf(cell)) {
      start[free] = value;
    }
  }

  /** Log of the frequency of score k over that of score 0. */
  private static double[] adjacent(long[] frequency) {
    double[] odds = new double[frequency.length];
    for (int k = 1; k < odds.length; k++) {
      odds[k] = Math.log((frequency[k] + 0.5) / (frequency[0] + 0.5));
    }
    return odds;
  }

  /** Log odds of a score of k or more. */
  private static double[] cumulative(long[] frequency) {
    double[] odds = new double[frequency.length];
    double above = 0;
    double total = 0;
    for (long one : frequency) {
      total += one + 0.5;
    }
    for (int k = odds.length - 1; k > 0; k--) {
      above += frequency[k] + 0.5;
      odds[k] = Math.log(above / (total - above));
    }
    return odds;
  }
}
