package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/** Turns free parameters into those that people know, with standard errors by the delta method. */
final class ParameterReport {

  private static final double NO_SLOPE = 1e-8;

  private static final Estimate AT_EDGE =
      Estimate.notEstimable(
          Outcome.AT_BOUNDARY,
          "The estimate runs to the edge of what is possible, where it has no standard error.");

  private final ParameterLayout layout;
  private final double[] parameters;
  private final double[][] covariance;
  private final boolean[] held;

  /**
   * A report.
   *
   * @param covariance of the free parameters, or null
   * @param held parameters at the edge of what is possible
   */
  ParameterReport(
      ParameterLayout layout, double[] parameters, double[][] covariance, boolean[] held) {
    this.layout = layout;
    this.held = held;
    this.parameters = parameters;
    this.covariance = covariance;
  }

  CalibratedItem item(int place, int column, int lowest) {
    int cell = layout.itemCell(place);
    int steps = layout.categories(place) - 1;
    List<ParameterEstimate> intercepts = new ArrayList<>();
    List<ParameterEstimate> difficulties = new ArrayList<>();
    for (int k = 1; k <= steps; k++) {
      intercepts.add(cell(cell + k));
      difficulties.add(difficulty(cell, k));
    }
    boolean guesses = layout.model() == ItemModel.THREE_PARAMETER;
    boolean rates = layout.model() == ItemModel.RATING_SCALE;
    List<ParameterEstimate> common = new ArrayList<>();
    for (int k = 1; rates && k <= steps; k++) {
      common.add(free(layout.commonStep(k)));
    }
    int location = layout.locationOf(place);
    return new CalibratedItem(
        column,
        lowest,
        layout.categories(place),
        cell(cell),
        intercepts,
        difficulties,
        guesses ? guessing(cell + 2) : null,
        guesses ? cell(cell + 2) : null,
        common,
        !rates ? null : location < 0 ? ParameterEstimate.fixed(0) : free(location));
  }

  CalibratedGroup group(int group, long candidates) {
    int cell = layout.meanCell(group);
    double variance = layout.variance(parameters, group);
    boolean isFixed = layout.freeOf(cell + 1).length == 0;
    return new CalibratedGroup(
        candidates,
        cell(cell),
        isFixed
            ? ParameterEstimate.fixed(variance)
            : estimate(variance, new int[] {cell + 1}, new double[] {variance}));
  }

  private ParameterEstimate cell(int cell) {
    double value = layout.cell(parameters, cell);
    return layout.freeOf(cell).length == 0
        ? ParameterEstimate.fixed(value)
        : estimate(value, new int[] {cell}, new double[] {1});
  }

  private ParameterEstimate free(int index) {
    double[] slopes = new double[parameters.length];
    slopes[index] = 1;
    return new ParameterEstimate(Estimate.of(parameters[index]), error(slopes), false);
  }

  private ParameterEstimate guessing(int cell) {
    double guess = ResponseFunction.logistic(layout.cell(parameters, cell));
    return estimate(guess, new int[] {cell}, new double[] {guess * (1 - guess)});
  }

  /** -d(k) / a, for partial credit -(d(k) - d(k-1)) / a. */
  private ParameterEstimate difficulty(int cell, int k) {
    boolean isStep = layout.model().function() instanceof PartialCreditFunction && k > 1;
    double a = layout.cell(parameters, cell);
    double d = layout.cell(parameters, cell + k);
    double before = isStep ? layout.cell(parameters, cell + k - 1) : 0;
    if (Math.abs(a) < NO_SLOPE) {
      Estimate none =
          Estimate.notEstimable(
              Outcome.NOT_IDENTIFIED,
              "The discrimination is zero, so no trait value is the item's difficulty.");
      return new ParameterEstimate(none, none, false);
    }
    double value = -(d - before) / a;
    int[] cells = isStep ? new int[] {cell, cell + k, cell + k - 1} : new int[] {cell, cell + k};
    double[] slopes =
        isStep ? new double[] {-value / a, -1 / a, 1 / a} : new double[] {-value / a, -1 / a};
    return estimate(value, cells, slopes);
  }

  private ParameterEstimate estimate(double value, int[] cells, double[] slopes) {
    double[] ofFree = new double[parameters.length];
    for (int i = 0; i < cells.length; i++) {
      int[] free = layout.freeOf(cells[i]);
      if (free.length == 1 && held[free[0]]) {
        return new ParameterEstimate(Estimate.of(value), AT_EDGE, false);
      }
      for (int j = 0; j < free.length; j++) {
        ofFree[free[j]] += slopes[i] * layout.factorsOf(cells[i])[j];
      }
    }
    return new ParameterEstimate(Estimate.of(value), error(ofFree), false);
  }

  private Estimate error(double[] slopes) {
    if (covariance == null) {
      return Estimate.notEstimable(
          Outcome.NOT_IDENTIFIED,
          "The observed information is not positive definite: the data do not tell the parameters"
              + " apart.");
    }
    double variance = 0;
    for (int j = 0; j < slopes.length; j++) {
      for (int l = 0; slopes[j] != 0 && l < slopes.length; l++) {
        variance += slopes[j] * slopes[l] * covariance[j][l];
      }
    }
    return Estimate.of(Math.sqrt(Math.max(0, variance)));
  }
}
