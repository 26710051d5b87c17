package org.ridealong.psychometrics.facets;

/**
 * Where estimation starts: difficulties and severities from the log-odds of mean scores, steps from
 * the category frequencies with the straight line between their ends taken off, sigma = 1.
 */
final class StartingValues {

  private StartingValues() {}

  static double[] of(Parameters parameters) {
    double[] whole = new double[parameters.size()];
    Layout layout = parameters.layout();
    Ratings ratings = layout.ratings();
    double[] reached = new double[ratings.criteria()];
    double[] possible = new double[ratings.criteria()];
    for (int event = 0; event < ratings.events(); event++) {
      for (int i = 0; i < ratings.criteria(); i++) {
        if (layout.isUsed(event, i)) {
          reached[i] += layout.score(event, i);
          possible[i] += layout.scale(i).highest();
        }
      }
    }
    for (int i = 0; i < ratings.criteria(); i++) {
      if (parameters.criterionAt(i) >= 0) {
        double logOdds = Math.log((reached[i] + 0.5) / (possible[i] - reached[i] + 0.5));
        whole[parameters.criterionAt(i)] = -logOdds;
      }
    }
    for (int s = 0; s < layout.scales().length; s++) {
      fillSteps(parameters, s, whole);
    }
    return whole;
  }

  private static void fillSteps(Parameters parameters, int number, double[] whole) {
    Scale scale = parameters.layout().scales()[number];
    for (int place = 1; scale != null && place < scale.size() - 1; place++) {
      double share = (double) scale.categories()[place] / scale.highest();
      double line = (1 - share) * logCount(scale, 0) + share * logCount(scale, scale.size() - 1);
      whole[parameters.stepAt(number, place)] = line - logCount(scale, place);
    }
  }

  private static double logCount(Scale scale, int place) {
    return Math.log((double) scale.counts()[place]);
  }
}
