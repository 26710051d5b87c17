package org.ridealong.launcher.analyze.irt;

import java.io.IOException;
import java.util.List;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.irt.ConditionalResult;
import org.ridealong.psychometrics.irt.MeanSquares;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/** The files of a conditional calibration, under the names that eRm gives the parameters. */
final class ConditionalTables {

  private final Run run;
  private final List<String> names;
  private final ModelName model;

  ConditionalTables(Run run, List<String> names, ModelName model) {
    this.run = run;
    this.names = names;
    this.model = model;
  }

  void write(ConditionalResult.Calibrated result) throws IOException {
    run.convergence(
        "newton",
        result.converged(),
        result.steps(),
        result.converged()
            ? "The last step gained next to nothing."
            : "The steps ended before they stopped gaining.");
    if (!result.converged()) {
      run.warn(
          Outcome.NOT_CONVERGED.name(),
          "The estimation did not converge in %d steps; do not use the figures."
              .formatted(result.steps()));
    }
    result
        .excluded()
        .forEach(
            item ->
                run.warn(
                    item.outcome().name() + ":" + names.get(item.item()),
                    "%s takes no part: %s".formatted(names.get(item.item()), item.reason())));
    parameters(result);
    itemFit(result);
    persons(result);
    FigureTable table = run.table("cml_model.csv", "statistic", "value");
    table.cell("cLogLik").cell(result.logLikelihood()).endRow();
    table.cell("npar").cell(result.freeParameters()).endRow();
    table.cell("N").cell(result.candidates()).endRow();
    run.show(
        new ScreenTable("model", "candidates counted", "log L", "parameters")
            .row("fit", result.candidates(), result.logLikelihood(), result.freeParameters()));
  }

  private void parameters(ConditionalResult.Calibrated result) throws IOException {
    FigureTable table = run.table("cml_parameters.csv", "param", "easiness_beta", "se");
    ScreenTable screen = new ScreenTable("parameter", "easiness", "se");
    for (ConditionalResult.Item item : result.items()) {
      for (int k = 1; k <= item.easiness().size(); k++) {
        String name = "beta " + names.get(item.item()) + (model == ModelName.RASCH ? "" : ".c" + k);
        double error = item.standardErrors().get(k - 1);
        table.cell(name).cell(item.easiness().get(k - 1)).cell(error).endRow();
        screen.row(name, item.easiness().get(k - 1), error);
      }
    }
    for (var item : result.excluded()) {
      Estimate none = Estimate.notEstimable(item.outcome(), item.reason());
      table.cell("beta " + names.get(item.item())).cell(none).cell(none).endRow();
    }
    run.show(screen);
  }

  private void itemFit(ConditionalResult.Calibrated result) throws IOException {
    FigureTable table =
        run.table("cml_item_fit.csv", "item,chisq,df,outfit,infit,outfit_t,infit_t".split(","));
    for (ConditionalResult.Item item : result.items()) {
      MeanSquares fit = item.fit();
      table.cell(names.get(item.item()));
      table.cell(fit.outfit().then(outfit -> Estimate.of(outfit * item.candidates())));
      table.cell(item.candidates());
      table.cell(fit.outfit()).cell(fit.infit()).cell(fit.outfitZ()).cell(fit.infitZ()).endRow();
    }
  }

  private void persons(ConditionalResult.Calibrated result) throws IOException {
    FigureTable table = run.table("cml_persons.csv", "row", "raw", "theta_ml", "se");
    long row = 0;
    for (ConditionalResult.Person person : result.persons()) {
      row++;
      table.cell(row).cell(person.total()).cell(person.trait()).cell(person.standardError());
      table.endRow();
    }
  }
}
