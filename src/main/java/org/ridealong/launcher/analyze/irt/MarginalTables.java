package org.ridealong.launcher.analyze.irt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.irt.CalibratedGroup;
import org.ridealong.psychometrics.irt.Calibration;
import org.ridealong.psychometrics.irt.LimitedInformation;
import org.ridealong.psychometrics.irt.MeanSquares;
import org.ridealong.psychometrics.irt.PersonEstimation;
import org.ridealong.psychometrics.irt.PersonFit;
import org.ridealong.psychometrics.irt.PersonFits;
import org.ridealong.psychometrics.irt.PersonScore;
import org.ridealong.psychometrics.irt.PersonScores;
import org.ridealong.psychometrics.irt.ResidualFit;
import org.ridealong.psychometrics.irt.SummedScoreFit;
import org.ridealong.psychometrics.irt.TestInformation;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;

/** All files of a marginal calibration but the items' parameters. */
final class MarginalTables {

  private static final double LOWEST_THETA = -4;
  private static final double THETA_STEP = 0.5;
  private static final int THETAS = 17;

  private final Run run;
  private final List<String> names;
  private final Groups groups;
  private final Calibration calibration;
  private final ScoreTable scores;

  MarginalTables(
      Run run, List<String> names, Groups groups, Calibration calibration, ScoreTable scores) {
    this.scores = scores;
    this.run = run;
    this.names = names;
    this.groups = groups;
    this.calibration = calibration;
  }

  void write() throws IOException {
    new ParameterTables(run, names, calibration).write();
    PersonScores persons = PersonEstimation.estimate(calibration);
    model(persons);
    persons(persons);
    List<MeanSquares> fit =
        ResidualFit.items(calibration, persons, ResidualFit.At.WEIGHTED_LIKELIHOOD);
    itemFit(persons, fit);
    personFit(ResidualFit.persons(calibration, persons));
    residualCorrelations(ResidualFit.residualCorrelations(calibration, persons));
    information();
    if (groups.names().size() > 1) {
      groups();
    }
    if (run.isPlotting()) {
      new IrtPlots(run, names, calibration).write(scores, persons, fit);
    }
  }

  private String name(int place) {
    return names.get(calibration.items().get(place).item());
  }

  private void model(PersonScores scores) throws IOException {
    FigureTable table = run.table("model.csv", "statistic", "value");
    row(table, "logLik", Estimate.of(calibration.logLikelihood()));
    row(table, "logPrior", Estimate.of(calibration.logPrior()));
    row(table, "nest", Estimate.of(calibration.freeParameters()));
    row(table, "AIC", Estimate.of(calibration.akaike()));
    row(table, "BIC", Estimate.of(calibration.bayesian()));
    row(table, "SABIC", Estimate.of(calibration.sampleSizeAdjusted()));
    row(table, "converged", Estimate.of(calibration.hasConverged() ? 1 : 0));
    row(table, "iterations", Estimate.of(calibration.passes()));
    row(table, "N", Estimate.of((double) calibration.candidates()));
    row(table, "items", Estimate.of(calibration.items().size()));
    Estimate marginal = TestInformation.marginalReliability(calibration);
    Estimate empirical = scores.empiricalReliability();
    row(table, "marginal_rxx", marginal);
    row(table, "empirical_rxx_EAP", empirical);
    LimitedInformation.Fit fit = LimitedInformation.of(calibration);
    row(table, "M2_M2", fit.statistic());
    row(table, "M2_df", fit.degreesOfFreedom());
    row(table, "M2_p", fit.p());
    row(table, "M2_RMSEA", fit.rootMeanSquareError());
    row(table, "M2_RMSEA_5", fit.rootMeanSquareErrorLower());
    row(table, "M2_RMSEA_95", fit.rootMeanSquareErrorUpper());
    row(table, "M2_SRMSR", fit.rootMeanSquareResidual());
    row(table, "M2_TLI", fit.tuckerLewis());
    row(table, "M2_CFI", fit.comparativeFit());
    run.show(
        new ScreenTable(
                "model", "candidates", "log L", "parameters", "AIC", "reliability", "M2", "RMSEA")
            .row(
                "fit",
                calibration.candidates(),
                calibration.logLikelihood(),
                calibration.freeParameters(),
                calibration.akaike(),
                empirical,
                fit.statistic(),
                fit.rootMeanSquareError()));
  }

  private static void row(FigureTable table, String name, Estimate value) throws IOException {
    table.cell(name).cell(value).endRow();
  }

  private void persons(PersonScores scores) throws IOException {
    FigureTable table =
        run.table("persons.csv", "row,EAP,EAP_se,MAP,MAP_se,ML,ML_se,WLE,WLE_se".split(","));
    for (int candidate = 0; candidate < scores.candidates(); candidate++) {
      PersonScore one = scores.of(candidate);
      table.cell(candidate + 1);
      table.cell(one.posteriorMean()).cell(one.posteriorMeanError());
      table.cell(one.posteriorMode()).cell(one.posteriorModeError());
      if (one.extreme() == 0) {
        table.cell(one.maximumLikelihood());
      } else {
        table.cell(one.extreme() < 0 ? "-Inf" : "Inf");
      }
      table.cell(one.maximumLikelihoodError());
      table.cell(one.weightedLikelihood()).cell(one.weightedLikelihoodError()).endRow();
    }
  }

  private void itemFit(PersonScores persons, List<MeanSquares> weighted) throws IOException {
    FigureTable table =
        run.table(
            "item_fit.csv",
            ("item,outfit,z.outfit,infit,z.infit,S_X2,df.S_X2,RMSEA.S_X2,p.S_X2,"
                    + "outfit_EAP,z.outfit_EAP,infit_EAP,z.infit_EAP")
                .split(","));
    List<MeanSquares> means =
        ResidualFit.items(calibration, persons, ResidualFit.At.POSTERIOR_MEAN);
    List<SummedScoreFit.Fit> summed = SummedScoreFit.of(calibration);
    for (int place = 0; place < weighted.size(); place++) {
      table.cell(name(place));
      cells(table, weighted.get(place));
      SummedScoreFit.Fit fit = summed.get(place);
      table.cell(fit.chiSquare()).cell(fit.degreesOfFreedom());
      table.cell(fit.rootMeanSquareError()).cell(fit.p());
      cells(table, means.get(place));
      table.endRow();
    }
    for (Calibration.ExcludedItem item : calibration.excluded()) {
      table.cell(names.get(item.item()));
      Estimate none = Estimate.notEstimable(item.outcome(), item.reason());
      for (int column = 0; column < 12; column++) {
        table.cell(none);
      }
      table.endRow();
    }
  }

  private static void cells(FigureTable table, MeanSquares fit) {
    table.cell(fit.outfit()).cell(fit.outfitZ()).cell(fit.infit()).cell(fit.infitZ());
  }

  private void personFit(PersonFits fits) throws IOException {
    FigureTable table =
        run.table("person_fit.csv", "row", "outfit", "z.outfit", "infit", "z.infit", "Zh");
    for (int candidate = 0; candidate < fits.candidates(); candidate++) {
      PersonFit fit = fits.of(candidate);
      table.cell(candidate + 1);
      cells(table, fit.meanSquares());
      table.cell(fit.standardizedLogLikelihood()).endRow();
    }
  }

  private List<String> itemNames() {
    List<String> own = new ArrayList<>();
    for (int place = 0; place < calibration.items().size(); place++) {
      own.add(name(place));
    }
    return own;
  }

  private void residualCorrelations(Estimate[][] correlations) throws IOException {
    List<String> columns = new ArrayList<>(List.of("item"));
    columns.addAll(itemNames());
    FigureTable table = run.table("q3.csv", columns);
    for (int i = 0; i < correlations.length; i++) {
      table.cell(name(i));
      for (Estimate correlation : correlations[i]) {
        table.cell(correlation);
      }
      table.endRow();
    }
  }

  private void information() throws IOException {
    List<String> columns = new ArrayList<>(List.of("theta"));
    columns.addAll(itemNames());
    columns.addAll(List.of("test", "csem", "tcc"));
    FigureTable table = run.table("information.csv", columns);
    for (int i = 0; i < THETAS; i++) {
      TestInformation at = TestInformation.at(calibration, LOWEST_THETA + i * THETA_STEP);
      table.cell(at.theta());
      for (double one : at.items()) {
        table.cell(one);
      }
      table.cell(at.test()).cell(at.standardError()).cell(at.expectedTotal()).endRow();
    }
  }

  private void groups() throws IOException {
    FigureTable table =
        run.table("groups.csv", "group", "n", "mean", "mean_se", "variance", "variance_se");
    ScreenTable screen = new ScreenTable("group", "n", "mean", "se", "variance", "se");
    for (int place = 0; place < groups.names().size(); place++) {
      CalibratedGroup group = calibration.groups().get(place);
      table.cell(groups.names().get(place)).cell(group.candidates());
      ParameterTables.cells(table, group.mean());
      ParameterTables.cells(table, group.variance());
      table.endRow();
      screen.row(
          groups.names().get(place),
          group.candidates(),
          group.mean().value(),
          group.mean().standardError(),
          group.variance().value(),
          group.variance().standardError());
    }
    run.show(screen);
    run.outcome(
        "groups.csv", groups.names().get(0), "mean", Outcome.NOT_DEFINED, "Fixed at 0: the scale.");
  }
}
