package org.ridealong.psychometrics.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All ratings of one candidate on one criterion with their category probabilities, in place.
 *
 * <p>Legal order: {@link #load}, then the figures.
 */
final class CandidateRatings {

  private final FacetsModel model;
  private final List<List<Categories>> ofScale = new ArrayList<>();
  private int[] raters = new int[4];
  private int[] scores = new int[4];
  private int criterion;
  private int count;

  CandidateRatings(FacetsModel model) {
    this.model = model;
    for (int i = 0; i < model.layout().ratings().criteria(); i++) {
      ofScale.add(new ArrayList<>());
    }
  }

  /** Computes the ratings that entered the estimation, for a candidate at theta. */
  void load(EventsByCandidate events, int candidate, int criterionNumber, double theta) {
    Layout layout = model.layout();
    criterion = criterionNumber;
    count = 0;
    for (int place = events.first(candidate); place < events.first(candidate + 1); place++) {
      int event = events.event(place);
      if (!layout.isUsed(event, criterion)) {
        continue;
      }
      if (count == raters.length) {
        raters = Arrays.copyOf(raters, 2 * count);
        scores = Arrays.copyOf(scores, 2 * count);
      }
      List<Categories> kept = ofScale.get(criterion);
      if (count == kept.size()) {
        kept.add(model.categories(criterion));
      }
      raters[count] = layout.ratings().rater(event);
      scores[count] = layout.score(event, criterion);
      kept.get(count).at(theta - model.difficulty(criterion) - model.severity(raters[count]));
      count++;
    }
  }

  int count() {
    return count;
  }

  int rater(int k) {
    return raters[k];
  }

  /** Counted from the lowest category. */
  int score(int k) {
    return scores[k];
  }

  /** The score that counts as 0. */
  int lowest() {
    return model.layout().scale(criterion).lowest();
  }

  Categories categories(int k) {
    return ofScale.get(criterion).get(k);
  }
}
