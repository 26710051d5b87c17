package org.ridealong.psychometrics.standards;

import java.util.Map;
import java.util.TreeMap;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.LogisticRegression;
import org.ridealong.psychometrics.numeric.LogisticRegression.State;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Contrasting groups by logistic regression (Livingston and Zieky 1982; Sireci, Robin and Patelis
 * 1999): candidates whom somebody who knows them called masters or not, against their scores.
 *
 * <pre>
 * logit P(master | x) = b0 + b1 x,   cut = -b0 / b1  (P = 1/2)
 * var cut = g' V g,  g = (-1 / b1, b0 / b1^2)       (delta method)
 * </pre>
 *
 * <p>Beside it the middle between the groups' mean scores. Algorithm and stopping rule: {@link
 * LogisticRegression}. Edge cases, as named outcomes: nobody in one of the groups; equal scores;
 * scores that separate the groups (any cut between them fits equally well); a slope of exactly 0
 * (no cut). Where masters score lower the slope is negative: there is a point where both are
 * equally likely, and it means nothing as a cut.
 */
public final class ContrastingGroups {

  private static final Estimate NO_CUT =
      Estimate.notEstimable(
          Outcome.NOT_DEFINED,
          "Masters score neither higher nor lower, so that no cut divides them.");

  private ContrastingGroups() {}

  /** The regression and its cut, in points of the score. */
  public record Result(
      int masters,
      int others,
      Estimate intercept,
      Estimate slope,
      Estimate interceptError,
      Estimate slopeError,
      Estimate cut,
      Estimate cutError,
      Estimate deviance,
      Estimate middleOfMeans) {}

  /**
   * Analyzes scores of judged candidates.
   *
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public static Result analyze(double[] scores, boolean[] masters) {
    if (scores.length != masters.length) {
      throw new IllegalArgumentException(
          "%d scores, %d judgments".formatted(scores.length, masters.length));
    }
    int[] sizes = new int[2];
    double[] sums = new double[2];
    for (int i = 0; i < scores.length; i++) {
      int group = masters[i] ? 1 : 0;
      sizes[group]++;
      sums[group] += scores[i];
    }
    if (sizes[0] == 0 || sizes[1] == 0) {
      Estimate none =
          Estimate.notEstimable(
              Outcome.TOO_FEW_CANDIDATES,
              "There is nobody among the %s.".formatted(sizes[1] == 0 ? "masters" : "others"));
      return new Result(sizes[1], sizes[0], none, none, none, none, none, none, none, none);
    }
    return fromFit(sizes, (sums[0] / sizes[0] + sums[1] / sizes[1]) / 2, fit(scores, masters));
  }

  private static LogisticRegression.Fit fit(double[] scores, boolean[] masters) {
    Map<Double, double[]> cells = new TreeMap<>();
    for (int i = 0; i < scores.length; i++) {
      double[] cell = cells.computeIfAbsent(scores[i], ignored -> new double[2]);
      cell[0]++;
      cell[1] += masters[i] ? 1 : 0;
    }
    return LogisticRegression.fit(
        cells.keySet().stream().map(x -> new double[] {1, x}).toArray(double[][]::new),
        cells.values().stream().mapToDouble(cell -> cell[0]).toArray(),
        cells.values().stream().mapToDouble(cell -> cell[1]).toArray());
  }

  private static Result fromFit(int[] sizes, double middle, LogisticRegression.Fit fit) {
    if (fit.covariance().isEmpty()) {
      Estimate none = unusable(fit.state());
      Estimate deviance = fit.hasDeviance() ? Estimate.of(fit.deviance()) : none;
      return new Result(
          sizes[1], sizes[0], none, none, none, none, none, none, deviance, Estimate.of(middle));
    }
    double[] b = fit.coefficients();
    double[][] v = fit.covariance().get();
    Estimate cut = b[1] != 0 ? Estimate.of(-b[0] / b[1]) : NO_CUT;
    return new Result(
        sizes[1],
        sizes[0],
        Estimate.of(b[0]),
        Estimate.of(b[1]),
        Estimate.of(Math.sqrt(v[0][0])),
        Estimate.of(Math.sqrt(v[1][1])),
        cut,
        cut.then(ignored -> Estimate.of(cutError(b, v))),
        Estimate.of(fit.deviance()),
        Estimate.of(middle));
  }

  private static double cutError(double[] b, double[][] v) {
    double onIntercept = -1 / b[1];
    double onSlope = b[0] / (b[1] * b[1]);
    return Math.sqrt(
        onIntercept * onIntercept * v[0][0]
            + 2 * onIntercept * onSlope * v[0][1]
            + onSlope * onSlope * v[1][1]);
  }

  private static Estimate unusable(State state) {
    return switch (state) {
      case SEPARATED ->
          Estimate.notEstimable(
              Outcome.NOT_IDENTIFIED,
              "The scores separate the groups, so that every cut between them fits equally well.");
      case COLLINEAR ->
          Estimate.notEstimable(Outcome.ZERO_VARIANCE, "All candidates have the same score.");
      case NOT_CONVERGED, CONVERGED ->
          Estimate.notEstimable(
              Outcome.NOT_CONVERGED, "The logistic regression did not reach its maximum.");
    };
  }
}
