package org.ridealong.psychometrics.facets;

import java.util.Arrays;

/**
 * Response functions of each criterion by each rater at each point of the grid.
 *
 * <p>For difficulty d, severity a and cumulated steps T the category c has
 *
 * <pre>P(c) = exp(c (theta - d - a) - T(c)) / D,   D = sum over the categories seen</pre>
 *
 * <p>Kept are log D, the expected score E, the variance V and P. O(pairs x points x categories).
 */
final class ResponseTables {

  private final Parameters parameters;
  private final LatentGrid grid;
  private final int raters;
  private final int[] pairAt;
  private final int[] pairCriterion;
  private final int[] pairRater;
  private final double[][] logDenominator;
  private final double[][] expected;
  private final double[][] variance;
  private final double[][] probability;

  /** Tables for the pairs of criterion and rater that occur in the designs. */
  ResponseTables(Parameters parameters, LatentGrid grid, Designs designs) {
    this.parameters = parameters;
    this.grid = grid;
    raters = parameters.layout().ratings().raters();
    pairAt = new int[raters * parameters.layout().ratings().criteria()];
    Arrays.fill(pairAt, -1);
    int pairs = 0;
    for (Designs.Look look : designs.looks()) {
      for (int criterion : look.criteria()) {
        int cell = criterion * raters + look.rater();
        pairAt[cell] = pairAt[cell] < 0 ? pairs++ : pairAt[cell];
      }
    }
    pairCriterion = new int[pairs];
    pairRater = new int[pairs];
    for (int cell = 0; cell < pairAt.length; cell++) {
      if (pairAt[cell] >= 0) {
        pairCriterion[pairAt[cell]] = cell / raters;
        pairRater[pairAt[cell]] = cell % raters;
      }
    }
    logDenominator = new double[pairs][grid.points()];
    expected = new double[pairs][grid.points()];
    variance = new double[pairs][grid.points()];
    probability = new double[pairs][];
    for (int pair = 0; pair < pairs; pair++) {
      probability[pair] = new double[scale(pair).size() * grid.points()];
    }
  }

  /** Fills the tables for these parameters. */
  void fill(double[] whole) {
    Scale[] scales = parameters.layout().scales();
    double[][] steps = new double[scales.length][];
    for (int s = 0; s < scales.length; s++) {
      steps[s] = scales[s] == null ? null : parameters.cumulatedSteps(whole, s);
    }
    for (int pair = 0; pair < pairCriterion.length; pair++) {
      int criterion = pairCriterion[pair];
      double location =
          whole[parameters.criterionAt(criterion)] + whole[parameters.raterAt(pairRater[pair])];
      double[] cumulated = steps[parameters.layout().scaleOf(criterion)];
      Categories categories = new Categories(scale(pair).categories(), cumulated);
      for (int q = 0; q < grid.points(); q++) {
        categories.at(grid.theta(q) - location);
        logDenominator[pair][q] = categories.logDenominator();
        expected[pair][q] = categories.expected();
        variance[pair][q] = categories.variance();
        for (int place = 0; place < cumulated.length; place++) {
          probability[pair][place * grid.points() + q] = categories.probability(place);
        }
      }
    }
  }

  private Scale scale(int pair) {
    return parameters.layout().scale(pairCriterion[pair]);
  }

  int pairs() {
    return pairCriterion.length;
  }

  /** The pair's number; it must occur in the designs. */
  int pair(int criterion, int rater) {
    return pairAt[criterion * raters + rater];
  }

  int criterion(int pair) {
    return pairCriterion[pair];
  }

  int rater(int pair) {
    return pairRater[pair];
  }

  /** How many categories the pair's scale has. */
  int categories(int pair) {
    return scale(pair).size();
  }

  /** The score of a category, counted from the lowest. */
  int category(int pair, int place) {
    return scale(pair).categories()[place];
  }

  double[] logDenominator(int pair) {
    return logDenominator[pair];
  }

  double[] expected(int pair) {
    return expected[pair];
  }

  double[] variance(int pair) {
    return variance[pair];
  }

  /** P of the category at one place, at each point, from {@link #offset} on. */
  double[] probability(int pair) {
    return probability[pair];
  }

  int offset(int place) {
    return place * grid.points();
  }
}
