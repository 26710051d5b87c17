package org.ridealong.psychometrics.irt;

import java.util.List;
import java.util.Objects;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * The result of a marginal calibration; immutable. What persons, fit and information need of it is
 * kept inside.
 */
public final class Calibration implements CalibrationResult {

  /** An item of the table that took no part. */
  public record ExcludedItem(int item, Outcome outcome, String reason) {}

  private final ItemModel model;
  private final CalibrationSettings settings;
  private final List<CalibratedItem> items;
  private final List<ExcludedItem> excluded;
  private final List<CalibratedGroup> groups;
  private final PackedResponses responses;
  private final ParameterLayout layout;
  private final MarginalEstimation.End end;

  Calibration(
      ItemModel model,
      CalibrationSettings settings,
      List<CalibratedItem> items,
      List<ExcludedItem> excluded,
      List<CalibratedGroup> groups,
      PackedResponses responses,
      ParameterLayout layout,
      MarginalEstimation.End end) {
    this.model = model;
    this.settings = settings;
    this.items = List.copyOf(items);
    this.excluded = List.copyOf(excluded);
    this.groups = List.copyOf(groups);
    this.responses = responses;
    this.layout = layout;
    this.end = end;
  }

  public ItemModel model() {
    return model;
  }

  public CalibrationSettings settings() {
    return settings;
  }

  /** Items that took part, in the table's order. */
  public List<CalibratedItem> items() {
    return items;
  }

  public List<ExcludedItem> excluded() {
    return excluded;
  }

  /** Groups in the order of their numbers; the first one's mean is 0. */
  public List<CalibratedGroup> groups() {
    return groups;
  }

  /** Marginal log-likelihood, without the prior. */
  public double logLikelihood() {
    return end.counts().logLikelihood();
  }

  public double logPrior() {
    return end.logPrior();
  }

  /** How many parameters are free. */
  public int freeParameters() {
    return layout.freeCount();
  }

  /** Candidates with any score. */
  public long candidates() {
    return responses.candidates();
  }

  public boolean hasConverged() {
    return end.converged();
  }

  /** Whether the data tell all parameters apart: the observed information is positive definite. */
  public boolean isIdentified() {
    return end.covariance() != null;
  }

  /** Whether an estimate runs to the edge of what is possible and was held there. */
  public boolean isAtBoundary() {
    for (boolean one : end.held()) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  /** How many standard deviations of a group the nodes reach to its nearer end, at least. */
  public double reach() {
    double end = quadrature().node(settings.nodes() - 1);
    double least = Double.POSITIVE_INFINITY;
    for (int group = 0; group < layout.groups(); group++) {
      double room = end - Math.abs(groupMean(group));
      least = Math.min(least, room / Math.sqrt(groupVariance(group)));
    }
    return least;
  }

  /** Passes over all response patterns. */
  public int passes() {
    return end.passes();
  }

  /** Akaike's criterion: -2 log L + 2 p. */
  public double akaike() {
    return -2 * logLikelihood() + 2 * freeParameters();
  }

  /** Schwarz's criterion: -2 log L + p log n. */
  public double bayesian() {
    return -2 * logLikelihood() + freeParameters() * Math.log((double) candidates());
  }

  /** The same with n replaced by (n + 2) / 24 (Sclove 1987). */
  public double sampleSizeAdjusted() {
    return -2 * logLikelihood() + freeParameters() * Math.log((candidates() + 2) / 24.0);
  }

  /**
   * The covariance of the estimates of a 0/1 item's discrimination a and difficulty b = -d / a, by
   * the delta method; 0 where the discrimination is fixed.
   *
   * @param place the item's place in {@link #items}; its errors must be estimable
   */
  public double discriminationDifficultyCovariance(int place) {
    int cell = layout.itemCell(place);
    int[] slope = layout.freeOf(cell);
    if (slope.length == 0) {
      return 0;
    }
    double[] own = itemParameters(place);
    double[][] covariance = Objects.requireNonNull(end.covariance(), "not identified");
    return own[1] / (own[0] * own[0]) * covariance[slope[0]][slope[0]]
        - covariance[slope[0]][layout.freeOf(cell + 1)[0]] / own[0];
  }

  PackedResponses responses() {
    return responses;
  }

  ParameterLayout layout() {
    return layout;
  }

  double[] parameters() {
    return end.parameters();
  }

  double[][] covariance() {
    return end.covariance();
  }

  Quadrature quadrature() {
    return Quadrature.of(settings);
  }

  /** The item's parameters in slope-intercept form. */
  double[] itemParameters(int place) {
    return layout.item(parameters(), place);
  }

  double groupMean(int group) {
    return layout.mean(parameters(), group);
  }

  double groupVariance(int group) {
    return layout.variance(parameters(), group);
  }
}
