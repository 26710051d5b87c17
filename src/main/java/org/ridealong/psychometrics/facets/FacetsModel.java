package org.ridealong.psychometrics.facets;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/** A many-facet Rasch model with estimates in place. */
public final class FacetsModel {

  private final Parameters parameters;
  private final double[] whole;
  private final double[][] cumulated;

  private final double center;

  FacetsModel(Parameters parameters, double[] whole) {
    this(parameters, whole, 0);
  }

  /**
   * @param center the mean of theta
   */
  FacetsModel(Parameters parameters, double[] whole, double center) {
    this.parameters = parameters;
    this.center = center;
    this.whole = whole;
    Scale[] scales = layout().scales();
    cumulated = new double[scales.length][];
    for (int s = 0; s < scales.length; s++) {
      cumulated[s] = scales[s] == null ? null : parameters.cumulatedSteps(whole, s);
    }
  }

  Layout layout() {
    return parameters.layout();
  }

  /** Whether the criterion has a difficulty. */
  public boolean hasCriterion(int criterion) {
    return parameters.criterionAt(criterion) >= 0;
  }

  /** Whether the rater has a severity. */
  public boolean hasRater(int rater) {
    return parameters.raterAt(rater) >= 0;
  }

  /** Candidates all of whose ratings are in the highest, or all in the lowest category. */
  public BitSet extremeCandidates() {
    Ratings ratings = layout().ratings();
    long[] aboveLowest = new long[ratings.candidates()];
    long[] belowHighest = new long[ratings.candidates()];
    for (int event = 0; event < ratings.events(); event++) {
      for (int i = 0; i < ratings.criteria(); i++) {
        if (layout().isUsed(event, i)) {
          int score = layout().score(event, i);
          aboveLowest[ratings.candidate(event)] += score;
          belowHighest[ratings.candidate(event)] += layout().scale(i).highest() - score;
        }
      }
    }
    BitSet extreme = new BitSet(ratings.candidates());
    for (int c = 0; c < aboveLowest.length; c++) {
      extreme.set(c, (aboveLowest[c] == 0) != (belowHighest[c] == 0));
    }
    return extreme;
  }

  /** The mean of theta: 0 of the population, or of the measures in joint estimation. */
  public double center() {
    return center;
  }

  /**
   * Which raters hang together by common candidates and common criteria, numbered from 0; raters of
   * different subsets have no sure common origin.
   */
  public int[] raterSubsets() {
    int[] byCandidates = layout().ratersLinkedByCandidates();
    int[] byCriteria = layout().ratersLinkedByCriteria();
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    int[] subsets = new int[byCandidates.length];
    for (int r = 0; r < subsets.length; r++) {
      Integer number = numbers.putIfAbsent(List.of(byCandidates[r], byCriteria[r]), numbers.size());
      subsets[r] = number == null ? numbers.size() - 1 : number;
    }
    return subsets;
  }

  double difficulty(int criterion) {
    return whole[parameters.criterionAt(criterion)];
  }

  double severity(int rater) {
    return whole[parameters.raterAt(rater)];
  }

  /** Ready to compute the categories of a criterion; one object for each thread. */
  Categories categories(int criterion) {
    return new Categories(
        layout().scale(criterion).categories(), cumulated[layout().scaleOf(criterion)]);
  }

  /**
   * The probability of each category of a criterion, from its lowest, for a theta that its
   * difficulty is already taken off, from a rater of severity 0.
   */
  public double[] probabilities(int criterion, double theta) {
    Categories categories = categories(criterion);
    categories.at(theta);
    double[] probabilities = new double[layout().scale(criterion).categories().length];
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] = categories.probability(k);
    }
    return probabilities;
  }

  /** The ratings that the categories of a criterion stand for, in ascending order. */
  public int[] ratings(int criterion) {
    Scale scale = layout().scale(criterion);
    return Arrays.stream(scale.categories()).map(category -> category + scale.lowest()).toArray();
  }

  /**
   * The fair average: the mean rating, over all criteria that have a difficulty, that theta would
   * get from a rater of this severity, on the scale of the ratings.
   */
  public Estimate fairAverage(double theta, double severity) {
    double sum = 0;
    int criteria = 0;
    for (int i = 0; i < layout().ratings().criteria(); i++) {
      if (hasCriterion(i)) {
        Categories categories = categories(i);
        categories.at(theta - difficulty(i) - severity);
        sum += categories.expected() + layout().scale(i).lowest();
        criteria++;
      }
    }
    return criteria == 0
        ? Estimate.notEstimable(Outcome.NO_SCORES, "No criterion has a difficulty.")
        : Estimate.of(sum / criteria);
  }
}
