package org.ridealong.scoring.run;

/**
 * A weighted mean of item scores in integers, so that it is the same to the last digit in every
 * order and on every machine: sum of weight times score over sum of weight, both over what was
 * scored, rounded once, halves up.
 *
 * <p>A weight is at most 10^8, a score at most 10^6; 2000 components fit into a long many times.
 */
final class WeightedMean {

  private static final int THOUSANDTHS = 1000;

  private final int leastScoredShareMilli;
  private long weight;
  private long scoredWeight;
  private long sum;
  private boolean waits;
  private boolean incomplete;

  WeightedMean(int leastScoredShareMilli) {
    this.leastScoredShareMilli = leastScoredShareMilli;
  }

  /** A component with its score, or without one where the mean rests on the others. */
  void add(long componentWeight, Component component) {
    weight += componentWeight;
    if (component.score().scoreMicro() != null) {
      scoredWeight += componentWeight;
      sum += componentWeight * component.score().scoreMicro();
    }
    waits |= component.score().outcome() == ItemOutcome.UNRESOLVED;
    incomplete |= component.leavesIncomplete();
  }

  /**
   * What goes into a mean.
   *
   * @param leavesIncomplete whether no mean is given that it belongs to
   */
  record Component(ItemScore score, boolean leavesIncomplete) {}

  WeightedScore result() {
    int share = weight == 0 ? 0 : (int) (scoredWeight * THOUSANDTHS / weight);
    ScoreStatus status = status(share);
    return new WeightedScore(status, status == ScoreStatus.SCORED ? mean() : null, share);
  }

  private ScoreStatus status(int share) {
    if (waits) {
      return ScoreStatus.WAITS_FOR_RATINGS;
    }
    if (incomplete) {
      return ScoreStatus.INCOMPLETE;
    }
    return scoredWeight == 0 || share < leastScoredShareMilli
        ? ScoreStatus.TOO_LITTLE_SCORED
        : ScoreStatus.SCORED;
  }

  private Integer mean() {
    return (int) ((2 * sum + scoredWeight) / (2 * scoredWeight));
  }
}
