package org.ridealong.launcher.analyze.irt;

import java.io.IOException;
import java.util.List;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.irt.CalibratedItem;
import org.ridealong.psychometrics.irt.Calibration;
import org.ridealong.psychometrics.irt.ItemModel;
import org.ridealong.psychometrics.irt.ParameterEstimate;
import org.ridealong.psychometrics.numeric.Estimate;

/**
 * The items' parameters, one row each, in the two forms and under the names that mirt gives them.
 */
final class ParameterTables {

  /** What mirt writes for the logit of an asymptote that is fixed at 0 or 1. */
  private static final double LOGIT_OF_ONE = 999;

  private final Run run;
  private final List<String> names;
  private final Calibration calibration;
  private FigureTable table;
  private String item;

  ParameterTables(Run run, List<String> names, Calibration calibration) {
    this.run = run;
    this.names = names;
    this.calibration = calibration;
  }

  void write() throws IOException {
    table = run.table("parameters.csv", "item", "param", "est", "se");
    for (CalibratedItem one : calibration.items()) {
      item = names.get(one.item());
      traditional(one);
    }
    for (Calibration.ExcludedItem one : calibration.excluded()) {
      item = names.get(one.item());
      Estimate none = Estimate.notEstimable(one.outcome(), one.reason());
      row("a", new ParameterEstimate(none, none, false));
      row("b", new ParameterEstimate(none, none, false));
    }
    group();
    table = run.table("parameters_slope_intercept.csv", "item", "param", "est", "se");
    for (CalibratedItem one : calibration.items()) {
      item = names.get(one.item());
      slopeIntercept(one);
    }
    group();
    screen();
  }

  private void traditional(CalibratedItem one) throws IOException {
    row("a", one.discrimination());
    if (calibration.model().isBinary()) {
      row("b", one.difficulties().get(0));
      if (one.guessing() == null) {
        fixed("g", 0);
      } else {
        row("g", one.guessing());
      }
      fixed("u", 1);
    } else if (calibration.model() == ItemModel.RATING_SCALE) {
      row("a1", one.discrimination());
      ratingScale(one);
    } else {
      for (int k = 1; k <= one.difficulties().size(); k++) {
        row("b" + k, one.difficulties().get(k - 1));
      }
    }
  }

  private void ratingScale(CalibratedItem one) throws IOException {
    for (int k = 1; k <= one.commonSteps().size(); k++) {
      row("b" + k, one.commonSteps().get(k - 1));
    }
    row("c", one.location());
  }

  private void slopeIntercept(CalibratedItem one) throws IOException {
    row("a1", one.discrimination());
    List<ParameterEstimate> intercepts = one.intercepts();
    switch (calibration.model()) {
      case RASCH, ONE_PARAMETER, TWO_PARAMETER, THREE_PARAMETER -> {
        row("d", intercepts.get(0));
        if (one.guessingLogit() == null) {
          fixed("logit(g)", -LOGIT_OF_ONE);
        } else {
          row("logit(g)", one.guessingLogit());
        }
        fixed("logit(u)", LOGIT_OF_ONE);
      }
      case GRADED -> {
        for (int k = 1; k <= intercepts.size(); k++) {
          row("d" + k, intercepts.get(k - 1));
        }
      }
      case PARTIAL_CREDIT, GENERALIZED_PARTIAL_CREDIT -> {
        for (int k = 0; k <= intercepts.size(); k++) {
          fixed("ak" + k, k);
        }
        fixed("d0", 0);
        for (int k = 1; k <= intercepts.size(); k++) {
          row("d" + k, intercepts.get(k - 1));
        }
      }
      case RATING_SCALE -> ratingScale(one);
    }
  }

  private void group() throws IOException {
    item = "GroupPars";
    row("MEAN_1", calibration.groups().get(0).mean());
    row("COV_11", calibration.groups().get(0).variance());
  }

  private void fixed(String parameter, double value) throws IOException {
    table.cell(item).cell(parameter).cell(value).missing().endRow();
  }

  private void row(String parameter, ParameterEstimate estimate) throws IOException {
    table.cell(item).cell(parameter);
    cells(table, estimate);
    table.endRow();
  }

  /** Value and standard error; a fixed value has none. */
  static void cells(FigureTable table, ParameterEstimate estimate) {
    table.cell(estimate.value());
    if (estimate.isFixed()) {
      table.missing();
    } else {
      table.cell(estimate.standardError());
    }
  }

  private void screen() {
    if (calibration.model().isBinary()) {
      ScreenTable shown = new ScreenTable("item", "a", "se", "b", "se", "g");
      for (CalibratedItem one : calibration.items()) {
        shown.row(
            names.get(one.item()),
            one.discrimination().value(),
            one.discrimination().standardError(),
            one.difficulties().get(0).value(),
            one.difficulties().get(0).standardError(),
            one.guessing() == null ? 0.0 : one.guessing().value());
      }
      run.show(shown);
      return;
    }
    ScreenTable shown = new ScreenTable("item", "scores", "a", "se", "b1", "se", "last b", "se");
    for (CalibratedItem one : calibration.items()) {
      ParameterEstimate last = one.difficulties().get(one.difficulties().size() - 1);
      shown.row(
          names.get(one.item()),
          one.categories(),
          one.discrimination().value(),
          one.discrimination().standardError(),
          one.difficulties().get(0).value(),
          one.difficulties().get(0).standardError(),
          last.value(),
          last.standardError());
    }
    run.show(shown);
  }
}
