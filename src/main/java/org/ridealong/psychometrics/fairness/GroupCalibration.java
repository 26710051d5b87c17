package org.ridealong.psychometrics.fairness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ridealong.psychometrics.irt.Calibration;
import org.ridealong.psychometrics.irt.CalibrationResult;
import org.ridealong.psychometrics.irt.CalibrationSettings;
import org.ridealong.psychometrics.irt.ItemModel;
import org.ridealong.psychometrics.irt.MarginalCalibration;
import org.ridealong.psychometrics.irt.ParameterEstimate;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Estimate.NotEstimable;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Item parameters of one group, for the comparison with another group's ({@link ParameterDif}): a
 * {@link MarginalCalibration} of the group alone.
 *
 * <pre>logit P = a (theta - b),   theta ~ N(0, 1)</pre>
 *
 * <p>with a = 1 for all items or free for each. The group's own mean and spread set the scale, so
 * that two groups' parameters have to be brought together afterwards. An item that everybody of the
 * group has right, or wrong, has no finite parameters and takes no part.
 */
final class GroupCalibration {

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

  private final ScoreTable scores;
  private final BitSet members;
  private final String group;
  private final boolean freeSlopes;

  private GroupCalibration(ScoreTable scores, BitSet members, String group, boolean freeSlopes) {
    this.scores = scores;
    this.members = members;
    this.group = group;
    this.freeSlopes = freeSlopes;
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
    return new GroupCalibration(scores, members, group, freeSlopes).calibrate(nodes);
  }

  private Result calibrate(int nodes) {
    List<Optional<NotEstimable>> refusals = new ArrayList<>();
    List<Integer> usable = new ArrayList<>();
    for (int item = 0; item < scores.items(); item++) {
      Optional<NotEstimable> refusal = refusal(item);
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
    CalibrationResult result =
        MarginalCalibration.calibrate(
            ofMembers(items),
            freeSlopes ? ItemModel.TWO_PARAMETER : ItemModel.RASCH,
            CalibrationSettings.standardNormal(nodes));
    if (result instanceof CalibrationResult.Refused refused) {
      return none(refusals, refused.outcome(), refused.reason());
    }
    Calibration calibration = (Calibration) result;
    if (!calibration.hasConverged()) {
      return none(
          refusals,
          Outcome.NOT_CONVERGED,
          "The calibration of the %s group did not reach a maximum.".formatted(group));
    }
    return found(calibration, items, refusals);
  }

  private Optional<NotEstimable> refusal(int item) {
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

  private ScoreTable ofMembers(int[] items) {
    BitSet others = (BitSet) members.clone();
    others.flip(0, scores.candidates());
    return scores.choose(items).withoutCandidates(others);
  }

  private static Result none(
      List<Optional<NotEstimable>> refusals, Outcome outcome, String reason) {
    List<Optional<NotEstimable>> all =
        refusals.stream()
            .map(refusal -> refusal.or(() -> Optional.of(new NotEstimable(outcome, reason))))
            .toList();
    return new Result(Collections.nCopies(all.size(), Optional.empty()), all, false, 0);
  }

  private Result found(
      Calibration calibration, int[] items, List<Optional<NotEstimable>> refusals) {
    List<Optional<CalibratedItem>> calibrated =
        new ArrayList<>(Collections.nCopies(refusals.size(), Optional.empty()));
    List<Optional<NotEstimable>> reasons = new ArrayList<>(refusals);
    for (int place = 0; place < items.length; place++) {
      Optional<NotEstimable> refusal = refusal(calibration, place);
      reasons.set(items[place], refusal);
      if (refusal.isEmpty()) {
        calibrated.set(items[place], Optional.of(item(calibration, place)));
      }
    }
    return new Result(List.copyOf(calibrated), List.copyOf(reasons), true, calibration.passes());
  }

  /** Why a calibrated item cannot be compared. */
  private Optional<NotEstimable> refusal(Calibration calibration, int place) {
    ParameterEstimate slope = calibration.items().get(place).discrimination();
    ParameterEstimate difficulty = calibration.items().get(place).difficulties().get(0);
    if (!(slope.value().value().orElse(0) > 0)) {
      return Optional.of(
          new NotEstimable(
              Outcome.NOT_DEFINED,
              "The item does not discriminate in the %s group.".formatted(group)));
    }
    return slope.standardError().refusal().or(difficulty.standardError()::refusal);
  }

  private static CalibratedItem item(Calibration calibration, int place) {
    ParameterEstimate slope = calibration.items().get(place).discrimination();
    ParameterEstimate difficulty = calibration.items().get(place).difficulties().get(0);
    double slopeError = slope.standardError().value().orElseThrow();
    double difficultyError = difficulty.standardError().value().orElseThrow();
    return new CalibratedItem(
        slope.value().value().orElseThrow(),
        difficulty.value().value().orElseThrow(),
        slopeError * slopeError,
        difficultyError * difficultyError,
        calibration.discriminationDifficultyCovariance(place));
  }
}
