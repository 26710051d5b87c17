package org.ridealong.psychometrics.irt;

import java.util.Map;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/** Trait estimates of all candidates; those with the same scores share theirs. Immutable. */
public final class PersonScores {

  /** The estimates and their errors, as places in the figures of a pattern. */
  enum Figure {
    MEAN,
    MEAN_ERROR,
    MODE,
    MODE_ERROR,
    LIKELIHOOD,
    LIKELIHOOD_ERROR,
    WEIGHTED,
    WEIGHTED_ERROR;

    /** The estimate that an error belongs to. */
    Figure ofValue() {
      return switch (this) {
        case MEAN, MEAN_ERROR -> MEAN;
        case MODE, MODE_ERROR -> MODE;
        case LIKELIHOOD, LIKELIHOOD_ERROR -> LIKELIHOOD;
        case WEIGHTED, WEIGHTED_ERROR -> WEIGHTED;
      };
    }
  }

  private static final Estimate NO_SCORES =
      Estimate.notEstimable(Outcome.NO_SCORES, "The candidate has no score.");
  private static final Estimate EXTREME =
      Estimate.notEstimable(
          Outcome.EXTREME_SCORE,
          "The likelihood has no maximum: the scores are the lowest or the highest possible.");

  private static final Estimate FLAT =
      Estimate.notEstimable(
          Outcome.SINGULAR, "The criterion has no curvature at its maximum, so it gives no error.");

  private final int[] patternOf;

  /** By pattern; infinite where the likelihood has no maximum, NaN where it has no curvature. */
  private final Map<Figure, double[]> figures;

  PersonScores(int[] patternOf, Map<Figure, double[]> figures) {
    this.patternOf = patternOf;
    this.figures = figures;
  }

  public int candidates() {
    return patternOf.length;
  }

  public PersonScore of(int candidate) {
    int pattern = patternOf[candidate];
    if (pattern == PackedResponses.NO_PATTERN) {
      return new PersonScore(
          NO_SCORES, NO_SCORES, NO_SCORES, NO_SCORES, NO_SCORES, NO_SCORES, NO_SCORES, NO_SCORES,
          0);
    }
    double likelihood = figures.get(Figure.LIKELIHOOD)[pattern];
    return new PersonScore(
        estimate(pattern, Figure.MEAN),
        estimate(pattern, Figure.MEAN_ERROR),
        estimate(pattern, Figure.MODE),
        estimate(pattern, Figure.MODE_ERROR),
        estimate(pattern, Figure.LIKELIHOOD),
        estimate(pattern, Figure.LIKELIHOOD_ERROR),
        estimate(pattern, Figure.WEIGHTED),
        estimate(pattern, Figure.WEIGHTED_ERROR),
        Double.isInfinite(likelihood) ? (int) Math.signum(likelihood) : 0);
  }

  private Estimate estimate(int pattern, Figure figure) {
    double value = figures.get(figure)[pattern];
    if (Double.isNaN(value)) {
      Estimate base = estimate(pattern, figure.ofValue());
      return base.refusal().isPresent() ? base : FLAT;
    }
    return Double.isFinite(value) ? Estimate.of(value) : EXTREME;
  }

  double[] ofPatterns(Figure figure) {
    return figures.get(figure);
  }

  int[] patternOf() {
    return patternOf;
  }

  /**
   * Reliability of the posterior means: their variance over itself plus the mean squared error
   * (Adams 2005), over candidates with scores.
   */
  public Estimate empiricalReliability() {
    double n = 0;
    double sum = 0;
    double squares = 0;
    double errors = 0;
    long[] weight = new long[figures.get(Figure.MEAN).length];
    for (int pattern : patternOf) {
      if (pattern != PackedResponses.NO_PATTERN) {
        weight[pattern]++;
      }
    }
    double[] means = ofPatterns(Figure.MEAN);
    double[] deviations = ofPatterns(Figure.MEAN_ERROR);
    for (int pattern = 0; pattern < weight.length; pattern++) {
      n += weight[pattern];
      sum += weight[pattern] * means[pattern];
      errors += weight[pattern] * deviations[pattern] * deviations[pattern];
    }
    double mean = sum / n;
    for (int pattern = 0; pattern < weight.length; pattern++) {
      squares += weight[pattern] * (means[pattern] - mean) * (means[pattern] - mean);
    }
    double variance = squares / (n - 1);
    if (!(variance + errors / n > 0)) {
      return Estimate.notEstimable(
          Outcome.ZERO_VARIANCE, "The candidates' estimates do not differ.");
    }
    return Estimate.of(variance / (variance + errors / n));
  }
}
