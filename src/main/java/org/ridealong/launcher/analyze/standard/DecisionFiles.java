package org.ridealong.launcher.analyze.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.classical.Reliability;
import org.ridealong.psychometrics.classical.ScoreMatrix;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;
import org.ridealong.psychometrics.standards.DecisionTable;
import org.ridealong.psychometrics.standards.LivingstonLewis;
import org.ridealong.psychometrics.standards.ModelFit;
import org.ridealong.psychometrics.standards.RepeatTable;
import org.ridealong.psychometrics.standards.Subkoviak;

/** Methods whose data are item scores, one row per candidate. */
final class DecisionFiles {

  private static final List<String> ACCURACY =
      List.of("Sensitivity", "Specificity", "PPV", "NPV", "Youden.J", "Accuracy");

  private DecisionFiles() {}

  /**
   * The totals of the candidates without a missing cell.
   *
   * @param highestItem the highest score on any item, at least 1
   */
  private record Totals(double[] totals, int items, int highestItem, Estimate alpha) {

    private static Totals read(Run run, Path path) throws IOException {
      DataFile file = run.open(path);
      Supplier<ScoreTable> scores = file.scores(file.header());
      file.read();
      ScoreTable all = scores.get();
      ScoreTable complete = all.completeCandidates();
      if (complete.candidates() < all.candidates()) {
        run.warn(
            "MISSING_DROPPED",
            "%d of %d candidates miss an item and take no part."
                .formatted(all.candidates() - complete.candidates(), all.candidates()));
      }
      double[][] rows = new double[complete.candidates()][complete.items()];
      double[] totals = new double[rows.length];
      int highest = 1;
      for (int item = 0; item < complete.items(); item++) {
        highest = Math.max(highest, complete.highest(item));
        for (int candidate = 0; candidate < rows.length; candidate++) {
          rows[candidate][item] = complete.score(candidate, item);
          totals[candidate] += rows[candidate][item];
        }
      }
      Estimate alpha = Reliability.alpha(ScoreMatrix.ofRows(complete.items(), rows));
      return new Totals(totals, complete.items(), highest, alpha);
    }
  }

  static void subkoviak(Run run, Path path, double cut, StatisticTable table) throws IOException {
    Totals of = Totals.read(run, path);
    table.row("n", of.totals.length).row("cut", cut).row("alpha", of.alpha);
    Estimate alpha =
        of.highestItem > 1
            ? Estimate.notEstimable(
                Outcome.NOT_DEFINED,
                "Subkoviak's method is for 0/1 items; use livingston-lewis for others.")
            : of.alpha;
    if (alpha.value().isEmpty()) {
      table.row("consistency", alpha).row("chance", alpha).row("kappa", alpha);
      return;
    }
    Subkoviak.Result result =
        Subkoviak.analyze(of.totals, of.items, alpha.value().getAsDouble(), cut);
    table.row("consistency", result.consistency()).row("chance", result.chance());
    table.row("kappa", result.kappa());
  }

  static void livingstonLewis(Run run, Path path, double cut, StatisticTable table)
      throws IOException {
    Totals of = Totals.read(run, path);
    double highest = (double) of.items * of.highestItem;
    table.row("n", of.totals.length).row("cut", cut).row("max", highest).row("alpha", of.alpha);
    if (of.alpha.value().isEmpty()) {
      missing(table, of.alpha);
      return;
    }
    LivingstonLewis.Result result =
        LivingstonLewis.analyze(of.totals, highest, of.alpha.value().getAsDouble(), cut);
    if (result instanceof LivingstonLewis.Done done) {
      if (done.twoParameters()) {
        run.warn(
            "TWO_PARAMETER_BETA",
            "The four moments ask for true scores outside of the scale, so that the ends are set"
                + " to 0 and 1.");
      }
      write(table, done);
    } else if (result instanceof LivingstonLewis.NotDone not) {
      missing(table, Estimate.notEstimable(not.outcome(), not.reason()));
    }
  }

  private static void missing(StatisticTable table, Estimate none) throws IOException {
    for (String statistic :
        List.of("accuracy", "consistency", "kappa", "sensitivity", "specificity")) {
      table.row(statistic, none);
    }
    for (String statistic : ACCURACY) {
      table.detail("classification.accuracy." + statistic, none);
    }
    table.detail("classification.consistency.p", none);
    table.detail("classification.consistency.Kappa", none);
  }

  private static void write(StatisticTable table, LivingstonLewis.Done done) throws IOException {
    DecisionTable decisions = done.decisions();
    table.row("accuracy", decisions.accuracy());
    table.row("consistency", done.repeat().consistency()).row("kappa", done.repeat().kappa());
    table.row("sensitivity", decisions.sensitivity());
    table.row("specificity", decisions.specificity());
    table.detail("passing_effective_score", done.passing());
    table.detail("parameters.alpha", done.alpha()).detail("parameters.beta", done.beta());
    table.detail("parameters.l", done.lower()).detail("parameters.u", done.upper());
    table.detail("parameters.etl", done.effectiveLength());
    table.detail("parameters.etl_rounded", done.roundedLength());
    fit(table, done.fit());
    double fails = decisions.failRightly() + decisions.failWrongly();
    double[] confusion = {
      decisions.failRightly(),
      decisions.failWrongly(),
      fails,
      decisions.passRightly(),
      decisions.passWrongly(),
      decisions.passRightly() + decisions.passWrongly(),
      decisions.accuracy(),
      decisions.failWrongly() + decisions.passWrongly(),
      1
    };
    matrix(table, "confusionmatrix", confusion);
    String accuracy = "classification.accuracy.";
    table.detail(accuracy + "Sensitivity", decisions.sensitivity());
    table.detail(accuracy + "Specificity", decisions.specificity());
    table.detail(accuracy + "PPV", decisions.positivePredictive());
    table.detail(accuracy + "NPV", decisions.negativePredictive());
    table.detail(
        accuracy + "Youden.J",
        decisions
            .sensitivity()
            .then(hit -> decisions.specificity().then(other -> Estimate.of(hit + other - 1))));
    table.detail(accuracy + "Accuracy", decisions.accuracy());
    repeat(table, done.toolRepeat());
  }

  private static void fit(StatisticTable table, ModelFit fit) throws IOException {
    double[] cells = new double[2 * fit.bins().size()];
    for (int bin = 0; bin < fit.bins().size(); bin++) {
      cells[2 * bin] = fit.bins().get(bin).expected();
      cells[2 * bin + 1] = fit.bins().get(bin).observed();
    }
    matrix(table, "modelfit.contingencytable", cells);
    table.detail("modelfit.chisquared", fit.chiSquare());
    table.detail("modelfit.df", fit.degreesOfFreedom()).detail("modelfit.pvalue", fit.p());
  }

  private static void repeat(StatisticTable table, RepeatTable repeat) throws IOException {
    matrix(
        table,
        "consistencymatrix",
        repeat.bothFail(),
        repeat.passThenFail(),
        repeat.failThenPass(),
        repeat.bothPass());
    String consistency = "classification.consistency.";
    table.detail(consistency + "p", repeat.consistency());
    table.detail(consistency + "p_c", repeat.chance());
    table.detail(consistency + "p_c_pos", repeat.chanceFail());
    table.detail(consistency + "p_c_neg", repeat.chancePass());
    table.detail(consistency + "Kappa", repeat.kappa());
  }

  /** Cells by column, numbered from 1. */
  private static void matrix(StatisticTable table, String name, double... cells)
      throws IOException {
    for (int cell = 0; cell < cells.length; cell++) {
      table.detail("%s[%d]".formatted(name, cell + 1), cells[cell]);
    }
  }
}
