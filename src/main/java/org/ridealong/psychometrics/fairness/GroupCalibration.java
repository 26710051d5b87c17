package org.ridealong.psychometrics.fairness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Estimate.NotEstimable;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Item parameters of one group by marginal maximum likelihood, for the comparison with another
 * group's ({@link ParameterDif}).
 *
 * <pre>logit P = a theta + d,   theta ~ N(0, 1),   b = -d / a</pre>
 *
 * <p>with a = 1 for all items or free for each. The group's own mean and spread set the scale, so
 * that two groups' parameters have to be brought together afterwards. Gauss-Hermite nodes.
 *
 * <p>Algorithm: EM (Bock and Aitkin 1981) for {@value #EM_STEPS} steps, then Newton with the exact
 * observed information (Louis 1982), computed again only where steps with it get slow, and step
 * halving; EM again where Newton does not climb; until the gradient g and information I give g'
 * I^-1 g &lt; 1e-12, at most {@value #MOST_STEPS} steps. Variances are those of the inverse
 * observed information, b by the delta method. An item that everybody of the group has right, or
 * wrong, has no finite parameters and takes no part.
 */
final class GroupCalibration {

  private static final int EM_STEPS = 25;
  private static final int MOST_STEPS = 500;
  private static final int MOST_HALVINGS = 20;
  private static final double DECREMENT = 1e-12;
  private static final double SAME_LIKELIHOOD = 1e-12;

  /** An information serves as long as each step with it divides the decrement by this. */
  private static final double FASTER = 10;

  /**
   * The end of a calibration.
   *
   * @param refusals why an item has no parameters; empty where it has
   */
  record Result(
      List<Optional<CalibratedItem>> items,
      List<Optional<NotEstimable>> refusals,
      boolean converged,
      int steps) {

    Estimate refusal(int item) {
      return refusals.get(item).orElseThrow();
    }
  }

  private final MarginalLikelihood likelihood;
  private double[] point;
  private double value;

  private GroupCalibration(MarginalLikelihood likelihood) {
    this.likelihood = likelihood;
    this.point = likelihood.start();
  }

  /**
   * Calibrates 0/1 items.
   *
   * @param members the group's candidates
   * @param group the group's name in reasons, as "focal"
   * @param freeSlopes a discrimination each, or 1 for all
   * @param nodes Gauss-Hermite nodes
   */
  static Result calibrate(
      ScoreTable scores, BitSet members, String group, boolean freeSlopes, int nodes) {
    List<Optional<NotEstimable>> refusals = new ArrayList<>();
    List<Integer> usable = new ArrayList<>();
    for (int item = 0; item < scores.items(); item++) {
      Optional<NotEstimable> refusal = refusal(scores, members, group, item);
      refusals.add(refusal);
      if (refusal.isEmpty()) {
        usable.add(item);
      }
    }
    int needed = freeSlopes ? 3 : 2;
    if (usable.size() < needed) {
      return none(
          refusals,
          Outcome.TOO_FEW_ITEMS,
          "A calibration needs %d items with both answers in the %s group, there are %d."
              .formatted(needed, group, usable.size()));
    }
    int[] items = usable.stream().mapToInt(Integer::intValue).toArray();
    GroupCalibration calibration =
        new GroupCalibration(MarginalLikelihood.of(scores, members, items, freeSlopes, nodes));
    int steps = calibration.climb();
    Optional<double[][]> covariance =
        steps > MOST_STEPS
            ? Optional.empty()
            : Cholesky.of(calibration.likelihood.information(calibration.point))
                .map(Cholesky::inverse);
    if (covariance.isEmpty()) {
      return none(
          refusals,
          Outcome.NOT_CONVERGED,
          "The calibration of the %s group did not reach a maximum.".formatted(group));
    }
    return found(calibration, items, refusals, covariance.get(), freeSlopes, group, steps);
  }

  private static Optional<NotEstimable> refusal(
      ScoreTable scores, BitSet members, String group, int item) {
    BitSet answered = (BitSet) members.clone();
    answered.andNot(scores.missing(item));
    int right =
        (int) answered.stream().filter(candidate -> scores.score(candidate, item) > 0).count();
    if (scores.highest(item) > 1) {
      return Optional.of(new NotEstimable(Outcome.NOT_DEFINED, "The item has scores above 1."));
    }
    if (answered.isEmpty()) {
      return Optional.of(
          new NotEstimable(
              Outcome.NO_SCORES, "Nobody of the %s group has a score.".formatted(group)));
    }
    if (right == 0 || right == answered.cardinality()) {
      return Optional.of(
          new NotEstimable(
              Outcome.AT_BOUNDARY,
              "Everybody of the %s group has the item %s."
                  .formatted(group, right == 0 ? "wrong" : "right")));
    }
    return Optional.empty();
  }

  private static Result none(
      List<Optional<NotEstimable>> refusals, Outcome outcome, String reason) {
    List<Optional<NotEstimable>> all =
        refusals.stream()
            .map(refusal -> refusal.or(() -> Optional.of(new NotEstimable(outcome, reason))))
            .toList();
    return new Result(
        all.stream().map(refusal -> Optional.<CalibratedItem>empty()).toList(), all, false, 0);
  }

  private static Result found(
      GroupCalibration calibration,
      int[] items,
      List<Optional<NotEstimable>> refusals,
      double[][] covariance,
      boolean freeSlopes,
      String group,
      int steps) {
    List<Optional<CalibratedItem>> calibrated = new ArrayList<>();
    List<Optional<NotEstimable>> reasons = new ArrayList<>(refusals);
    for (int item = 0; item < refusals.size(); item++) {
      calibrated.add(Optional.empty());
    }
    for (int i = 0; i < items.length; i++) {
      double a = freeSlopes ? calibration.point[2 * i] : 1;
      if (!(a > 0)) {
        reasons.set(
            items[i],
            Optional.of(
                new NotEstimable(
                    Outcome.NOT_DEFINED,
                    "The item does not discriminate in the %s group.".formatted(group))));
        continue;
      }
      double d = calibration.point[freeSlopes ? 2 * i + 1 : i];
      calibrated.set(items[i], Optional.of(item(a, d, covariance, i, freeSlopes)));
    }
    return new Result(List.copyOf(calibrated), List.copyOf(reasons), true, steps);
  }

  private static CalibratedItem item(
      double a, double d, double[][] covariance, int i, boolean freeSlopes) {
    if (!freeSlopes) {
      return new CalibratedItem(1, -d, 0, covariance[i][i], 0);
    }
    double slope = covariance[2 * i][2 * i];
    double mixed = covariance[2 * i][2 * i + 1];
    double intercept = covariance[2 * i + 1][2 * i + 1];
    // b = -d / a: derivatives d / a^2 and -1 / a
    double bySlope = d / (a * a);
    double byIntercept = -1 / a;
    return new CalibratedItem(
        a,
        -d / a,
        slope,
        bySlope * bySlope * slope
            + 2 * bySlope * byIntercept * mixed
            + byIntercept * byIntercept * intercept,
        bySlope * slope + byIntercept * mixed);
  }

  /** The number of steps, more than {@link #MOST_STEPS} if the maximum was not reached. */
  private int climb() {
    for (int step = 1; step <= EM_STEPS; step++) {
      point = likelihood.expectationMaximization(point);
    }
    value = likelihood.value(point);
    Optional<Cholesky> information = Optional.empty();
    double before = Double.MAX_VALUE;
    for (int step = EM_STEPS; step <= MOST_STEPS; step++) {
      double[] gradient = likelihood.gradient(point);
      double decrement = decrement(information, gradient);
      if (decrement > before / FASTER) {
        information = Cholesky.of(likelihood.information(point));
        decrement = decrement(information, gradient);
      }
      if (decrement < DECREMENT) {
        return step;
      }
      before = decrement;
      if (information.isEmpty() || !moved(information.get().solve(gradient))) {
        point = likelihood.expectationMaximization(point);
        value = likelihood.value(point);
        before = Double.MAX_VALUE;
        information = Optional.empty();
      }
    }
    return MOST_STEPS + 1;
  }

  private static double decrement(Optional<Cholesky> information, double[] gradient) {
    if (information.isEmpty()) {
      return Double.MAX_VALUE;
    }
    double sum = 0;
    for (double part : information.get().halfSolve(gradient)) {
      sum += part * part;
    }
    return sum;
  }

  /** Whether a step in the direction climbed. */
  private boolean moved(double[] direction) {
    double share = 1;
    for (int half = 0; half < MOST_HALVINGS; half++) {
      double[] next = point.clone();
      for (int j = 0; j < next.length; j++) {
        next[j] += share * direction[j];
      }
      double after = likelihood.value(next);
      if (after >= value - SAME_LIKELIHOOD * Math.abs(value)) {
        point = next;
        value = after;
        return true;
      }
      share /= 2;
    }
    return false;
  }
}
