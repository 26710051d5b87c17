package org.ridealong.psychometrics.equating;

import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * How many candidates have each score of a scale whose steps are equal. Frequencies need not be
 * whole, so that a smoothed distribution is one too. Immutable.
 */
public final class ScoreDistribution {

  private static final double SAME_STEP = 1e-9;

  private final double[] scores;
  private final double[] frequencies;
  private final double total;

  private ScoreDistribution(double[] scores, double[] frequencies, double total) {
    this.scores = scores;
    this.frequencies = frequencies;
    this.total = total;
  }

  /**
   * A distribution; scores in ascending order, all equally far apart.
   *
   * @throws IllegalArgumentException if the arrays differ in length or hold fewer than two scores,
   *     the steps are not equal or a frequency is negative or not finite
   */
  public static ScoreDistribution of(double[] scores, double[] frequencies) {
    if (scores.length != frequencies.length || scores.length < 2) {
      throw new IllegalArgumentException(
          "%d scores with %d frequencies".formatted(scores.length, frequencies.length));
    }
    double step = scores[1] - scores[0];
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      if (!(frequencies[i] >= 0 && Double.isFinite(frequencies[i]))) {
        throw new IllegalArgumentException(
            "the frequency %s of score %s".formatted(frequencies[i], scores[i]));
      }
      if (i > 0 && !isStep(scores[i] - scores[i - 1], step)) {
        throw new IllegalArgumentException("the step before score %s".formatted(scores[i]));
      }
      total += frequencies[i];
    }
    return new ScoreDistribution(scores.clone(), frequencies.clone(), total);
  }

  private static boolean isStep(double found, double step) {
    return found > 0 && Math.abs(found - step) <= SAME_STEP * step;
  }

  /** Number of points of the scale. */
  public int points() {
    return scores.length;
  }

  public double score(int point) {
    return scores[point];
  }

  public double[] scores() {
    return scores.clone();
  }

  public double frequency(int point) {
    return frequencies[point];
  }

  public double[] frequencies() {
    return frequencies.clone();
  }

  /** Number of candidates. */
  public double total() {
    return total;
  }

  /** The distance from one score to the next. */
  public double step() {
    return (scores[scores.length - 1] - scores[0]) / (scores.length - 1);
  }

  /** The share of candidates with the score. */
  public double share(int point) {
    return frequencies[point] / total;
  }

  /** The share of candidates at or below each score; the last is exactly 1. */
  public double[] cumulativeShares() {
    double[] shares = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += frequencies[i];
      shares[i] = sum / total;
    }
    return shares;
  }

  /** The mean score; nobody is a named outcome. */
  public Estimate mean() {
    return total > 0 ? Estimate.of(plainMean()) : nobody();
  }

  /** Variance with divisor n - 1. */
  public Estimate variance() {
    if (!(total > 0)) {
      return nobody();
    }
    return total > 1
        ? Estimate.of(centralMoment(2) * total / (total - 1))
        : Estimate.notEstimable(
            Outcome.TOO_FEW_CANDIDATES, "A variance needs at least 2 candidates.");
  }

  /** Third central moment with divisor n over the cube of the standard deviation of divisor n-1. */
  public Estimate skewness() {
    return shape(3);
  }

  /**
   * Fourth central moment with divisor n over the squared variance of divisor n - 1; near 3 for
   * normal scores.
   */
  public Estimate kurtosis() {
    return shape(4);
  }

  private Estimate shape(int order) {
    return variance()
        .then(
            variance ->
                variance > 0
                    ? Estimate.of(centralMoment(order) / Math.pow(variance, order / 2.0))
                    : Estimate.notEstimable(
                        Outcome.ZERO_VARIANCE, "All candidates have the same score."));
  }

  private double centralMoment(int order) {
    double mean = plainMean();
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += frequencies[i] * Math.pow(scores[i] - mean, order);
    }
    return sum / total;
  }

  private double plainMean() {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += frequencies[i] * scores[i];
    }
    return sum / total;
  }

  private static Estimate nobody() {
    return Estimate.notEstimable(Outcome.NO_SCORES, "Nobody has a score on this form.");
  }
}
