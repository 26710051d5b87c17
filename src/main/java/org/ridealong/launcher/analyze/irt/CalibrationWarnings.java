package org.ridealong.launcher.analyze.irt;

import java.util.List;
import java.util.Locale;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.irt.Calibration;
import org.ridealong.psychometrics.numeric.Outcome;

/** How the estimation ended, and what a person must know before using its figures. */
final class CalibrationWarnings {

  private static final double FEWEST_DEVIATIONS = 3;

  private final Run run;
  private final List<String> items;
  private final ModelName model;
  private final Calibration calibration;

  CalibrationWarnings(Run run, List<String> items, ModelName model, Calibration calibration) {
    this.run = run;
    this.items = items;
    this.model = model;
    this.calibration = calibration;
  }

  void write() {
    String end =
        calibration.hasConverged()
            ? "The maximum is less than 0.0001 standard errors away."
            : "The estimation stopped before it reached the maximum.";
    run.convergence("em", calibration.hasConverged(), calibration.passes(), end);
    aboutEstimates();
    aboutData();
    aboutItems();
  }

  private void aboutEstimates() {
    if (!calibration.hasConverged()) {
      run.warn(
          Outcome.NOT_CONVERGED.name(),
          "The estimation did not converge in %d passes; do not use the figures."
              .formatted(calibration.passes()));
    }
    if (!calibration.isIdentified()) {
      run.warn(
          Outcome.NOT_IDENTIFIED.name(),
          "The data do not tell all parameters apart; there are no standard errors.");
    }
    if (calibration.isAtBoundary()) {
      run.warn(
          Outcome.AT_BOUNDARY.name(),
          "An estimate runs to the edge of what is possible and is held there: a discrimination"
              + " without end, no guessing at all, or a variance of zero or without end.");
    }
  }

  private void aboutData() {
    if (calibration.reach() < FEWEST_DEVIATIONS) {
      run.warn(
          "NARROW_RANGE",
          String.format(
              Locale.ROOT,
              "The nodes reach only %.1f standard deviations of a group; take a larger --range.",
              calibration.reach()));
    }
    if (calibration.candidates() < model.fewCandidates()) {
      run.warn(
          "SMALL_SAMPLE",
          "%d candidates are few for %s, which wants %d or more: parameters and errors may be far off."
              .formatted(calibration.candidates(), model, model.fewCandidates()));
    }
  }

  private void aboutItems() {
    calibration.items().stream()
        .filter(item -> item.lowest() > 0)
        .forEach(
            item ->
                run.warn(
                    "LOWEST_SCORE_NOT_ZERO:" + items.get(item.item()),
                    "The scores of %s begin with %d, which is taken as its lowest category."
                        .formatted(items.get(item.item()), item.lowest())));
    calibration
        .excluded()
        .forEach(
            item ->
                run.warn(
                    item.outcome().name() + ":" + items.get(item.item()),
                    "%s takes no part: %s".formatted(items.get(item.item()), item.reason())));
  }
}
