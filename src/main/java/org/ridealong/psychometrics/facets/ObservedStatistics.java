package org.ridealong.psychometrics.facets;

/** What of the ratings enters the likelihood of a Rasch model beside the candidates' totals. */
final class ObservedStatistics {

  private ObservedStatistics() {}

  /** Minus the sufficient statistic of each parameter: what is seen of its score. */
  static double[] of(Parameters parameters) {
    Layout layout = parameters.layout();
    Ratings ratings = layout.ratings();
    double[] sums = new double[parameters.size()];
    for (int event = 0; event < ratings.events(); event++) {
      for (int i = 0; i < ratings.criteria(); i++) {
        if (!layout.isUsed(event, i)) {
          continue;
        }
        int score = layout.score(event, i);
        sums[parameters.criterionAt(i)] -= score;
        sums[parameters.raterAt(ratings.rater(event))] -= score;
        Scale scale = layout.scale(i);
        int place = scale.place(score);
        if (place > 0 && place < scale.size() - 1) {
          sums[parameters.stepAt(layout.scaleOf(i), place)] -= 1;
        }
      }
    }
    return sums;
  }
}
