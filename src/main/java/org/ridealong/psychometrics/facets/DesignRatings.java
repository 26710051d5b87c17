package org.ridealong.psychometrics.facets;

import java.util.stream.IntStream;

/**
 * All ratings of one design at one theta, in place.
 *
 * <p>Legal order: {@link #at}, then the figures for that theta.
 */
final class DesignRatings {

  private final Parameters parameters;
  private final int[] criteria;
  private final int[] raters;
  private final double[] locations;
  private final Categories[] categories;
  private final int[] touched;
  private final double[] cross;
  private int highest;
  private double expected;
  private double variance;
  private double logDenominator;

  DesignRatings(FacetsModel model, Parameters parameters, Designs designs, int design) {
    this.parameters = parameters;
    int count = 0;
    for (int look : designs.looksOf(design)) {
      count += designs.looks().get(look).criteria().length;
    }
    criteria = new int[count];
    raters = new int[count];
    locations = new double[count];
    categories = new Categories[count];
    int k = 0;
    for (int number : designs.looksOf(design)) {
      Designs.Look look = designs.looks().get(number);
      for (int criterion : look.criteria()) {
        criteria[k] = criterion;
        raters[k] = look.rater();
        locations[k] = model.difficulty(criterion) + model.severity(look.rater());
        categories[k] = model.categories(criterion);
        highest += parameters.layout().scale(criterion).highest();
        k++;
      }
    }
    cross = new double[parameters.size()];
    touched = IntStream.range(0, count).flatMap(this::touchedBy).distinct().toArray();
  }

  private IntStream touchedBy(int k) {
    int scale = parameters.layout().scaleOf(criteria[k]);
    int steps = Math.max(0, parameters.layout().scales()[scale].size() - 2);
    int first = parameters.stepAt(scale, 1);
    return IntStream.concat(
        IntStream.of(parameters.criterionAt(criteria[k]), parameters.raterAt(raters[k])),
        IntStream.range(first, first + steps));
  }

  boolean isEmpty() {
    return criteria.length == 0;
  }

  /** The highest total, counted from the lowest categories. */
  int highest() {
    return highest;
  }

  /** Computes everything at theta. */
  void at(double theta) {
    expected = 0;
    variance = 0;
    logDenominator = 0;
    for (int k = 0; k < categories.length; k++) {
      categories[k].at(theta - locations[k]);
      expected += categories[k].expected();
      variance += categories[k].variance();
      logDenominator += categories[k].logDenominator();
    }
  }

  double expected() {
    return expected;
  }

  double variance() {
    return variance;
  }

  double logDenominator() {
    return logDenominator;
  }

  /** How many ratings. */
  int count() {
    return categories.length;
  }

  int criterion(int k) {
    return criteria[k];
  }

  int rater(int k) {
    return raters[k];
  }

  Categories categories(int k) {
    return categories[k];
  }

  /** The variances of all ratings of one pair, which may have been rated more than once. */
  double variance(int criterion, int rater) {
    double sum = 0;
    for (int k = 0; k < categories.length; k++) {
      sum += criteria[k] == criterion && raters[k] == rater ? categories[k].variance() : 0;
    }
    return sum;
  }

  /** Adds n times the expected statistics and the information, theta being free. */
  void addTo(double[] gradient, double[][] information, int n) {
    for (int k = 0; k < categories.length; k++) {
      int criterion = parameters.criterionAt(criteria[k]);
      int rater = parameters.raterAt(raters[k]);
      double v = categories[k].variance();
      gradient[criterion] += n * categories[k].expected();
      gradient[rater] += n * categories[k].expected();
      information[criterion][criterion] += n * v;
      information[rater][rater] += n * v;
      addSymmetric(information, criterion, rater, n * v);
      addSteps(k, gradient, information, n);
    }
    fillCross();
    for (int one : touched) {
      for (int other : touched) {
        information[one][other] -= n * cross[one] * cross[other] / variance;
      }
    }
  }

  /** The parameters that the design touches. */
  int[] touched() {
    return touched;
  }

  /**
   * Cross derivatives between theta and the parameters, with the sign turned, by the whole vector;
   * filled by {@link #fillCross}.
   */
  double[] cross() {
    return cross;
  }

  void fillCross() {
    for (int one : touched) {
      cross[one] = 0;
    }
    for (int k = 0; k < categories.length; k++) {
      cross[parameters.criterionAt(criteria[k])] += categories[k].variance();
      cross[parameters.raterAt(raters[k])] += categories[k].variance();
      int scale = parameters.layout().scaleOf(criteria[k]);
      int[] scores = parameters.layout().scales()[scale].categories();
      for (int place = 1; place < scores.length - 1; place++) {
        cross[parameters.stepAt(scale, place)] += withScore(k, place, scores);
      }
    }
  }

  /** The covariance of a rating with being in one category. */
  double withScore(int k, int place, int[] scores) {
    return categories[k].probability(place) * (scores[place] - categories[k].expected());
  }

  private void addSteps(int k, double[] gradient, double[][] information, int n) {
    int scale = parameters.layout().scaleOf(criteria[k]);
    int[] scores = parameters.layout().scales()[scale].categories();
    for (int place = 1; place < scores.length - 1; place++) {
      int step = parameters.stepAt(scale, place);
      double p = categories[k].probability(place);
      double withScore = withScore(k, place, scores);
      gradient[step] += n * p;
      addSymmetric(information, parameters.criterionAt(criteria[k]), step, n * withScore);
      addSymmetric(information, parameters.raterAt(raters[k]), step, n * withScore);
      information[step][step] += n * p * (1 - p);
      for (int other = 1; other < place; other++) {
        addSymmetric(
            information,
            step,
            parameters.stepAt(scale, other),
            -n * p * categories[k].probability(other));
      }
    }
  }

  private static void addSymmetric(double[][] matrix, int one, int other, double value) {
    matrix[one][other] += value;
    matrix[other][one] += value;
  }
}
