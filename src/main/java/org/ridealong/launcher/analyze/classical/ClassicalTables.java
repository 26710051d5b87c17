package org.ridealong.launcher.analyze.classical;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.classical.Consistency;
import org.ridealong.psychometrics.classical.ItemFigures;
import org.ridealong.psychometrics.classical.OptionFigures;
import org.ridealong.psychometrics.classical.ScoreLevel;
import org.ridealong.psychometrics.classical.TestFigures;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.ScoreTable;

/** Lays out what the kernels give, under the contract's names. */
final class ClassicalTables {

  private static final String OMITTED = "MISSING";

  private final Run run;
  private final List<String> items;

  ClassicalTables(Run run, List<String> items) {
    this.run = run;
    this.items = items;
  }

  void items(List<ItemFigures> figures, ScoreTable scores) throws IOException {
    FigureTable table =
        run.table(
            "items.csv",
            ("item,n,mean,sd,variance,min,max,p,item_total_r,corrected_item_total_r,"
                    + "alpha_if_dropped,biserial_total,biserial_rest,mean_low27,mean_high27,D27,"
                    + "reliability_index,skew,omits")
                .split(","));
    ScreenTable screen =
        new ScreenTable("item", "n", "mean", "sd", "p", "r(rest)", "alpha if dropped", "D27");
    for (int item = 0; item < figures.size(); item++) {
      ItemFigures of = figures.get(item);
      table.cell(items.get(item)).cell(of.n()).cell(of.mean()).cell(of.standardDeviation());
      table.cell(of.variance()).cell(of.lowest()).cell(of.highest()).cell(of.difficulty());
      table.cell(of.itemTotal()).cell(of.correctedItemTotal()).cell(of.alphaIfDropped());
      table.cell(of.biserialTotal()).cell(of.biserialRest());
      table.cell(of.lowMean()).cell(of.highMean()).cell(of.discrimination());
      table.cell(of.reliabilityIndex()).cell(of.skewness());
      table.cell(scores.missing(item).cardinality()).endRow();
      screen.row(
          items.get(item),
          of.n(),
          of.mean(),
          of.standardDeviation(),
          of.difficulty(),
          of.correctedItemTotal(),
          of.alphaIfDropped(),
          of.discrimination());
    }
    run.show(screen);
  }

  void test(TestFigures test) throws IOException {
    FigureTable table = run.table("test.csv", "statistic", "value");
    table.cell("n_total").cell(test.candidates()).endRow();
    table.cell("n_complete").cell(test.n()).endRow();
    table.cell("items").cell(test.items()).endRow();
    TestFigures.TotalScore total = test.total();
    row(table, "total_mean", total.mean());
    row(table, "total_sd", total.standardDeviation());
    row(table, "total_var", total.variance());
    row(table, "total_min", total.lowest());
    row(table, "total_max", total.highest());
    row(table, "total_skew_g1", total.skewness());
    row(table, "total_kurtosis_g2", total.kurtosis());
    consistency(table, test.consistency());
    TestFigures.Precision precision = test.precision();
    row(table, "sem_alpha", precision.measurementError());
    row(table, "see_kelley", precision.estimationError());
    row(table, "sb_double_length", precision.doubleLength());
    row(table, "k_factor_for_0.90", precision.lengthForNinety());
    run.show(
        new ScreenTable("test", "candidates", "mean", "sd", "alpha", "95 % from", "to", "sem")
            .row(
                "total",
                test.n(),
                total.mean(),
                total.standardDeviation(),
                test.consistency().alpha(),
                test.consistency().feldtLower(),
                test.consistency().feldtUpper(),
                precision.measurementError()));
  }

  private static void consistency(FigureTable table, Consistency of) throws IOException {
    row(table, "alpha", of.alpha());
    row(table, "alpha_std", of.standardizedAlpha());
    row(table, "feldt_lower95", of.feldtLower());
    row(table, "feldt_upper95", of.feldtUpper());
    row(table, "guttman_lambda1", of.lambda1());
    row(table, "guttman_lambda2", of.lambda2());
    row(table, "guttman_lambda6", of.lambda6());
    row(table, "split_half_odd_even_r", of.halvesCorrelation());
    row(table, "spearman_brown_odd_even", of.spearmanBrown());
    row(table, "guttman_split_half", of.guttmanSplitHalf());
    row(table, "kr21", of.kr21());
    row(table, "omega_total_minres_corr", of.omegaLeastSquares());
    row(table, "omega_cfa_ml_cov", of.omegaMaximumLikelihood());
    row(table, "mean_interitem_r", of.meanCorrelation());
  }

  private static void row(FigureTable table, String name, Estimate value) throws IOException {
    table.cell(name).cell(value).endRow();
  }

  void levels(List<ScoreLevel> levels) throws IOException {
    FigureTable table =
        run.table(
            "scores.csv", "raw", "lord_binomial_csem", "lord_keats_csem", "kelley_true", "freq");
    for (ScoreLevel level : levels) {
      table.cell(level.total()).cell(level.binomialError()).cell(level.keatsError());
      table.cell(level.trueScore()).cell(level.frequency()).endRow();
    }
  }

  void distractors(List<OptionFigures> figures, KeyedAnswers answers) throws IOException {
    FigureTable table =
        run.table(
            "distractors.csv",
            ("item,option,is_key,n,prop,pbis_total,pbis_rest,mean_total_choosers,p_low27,p_mid,"
                    + "p_high27,disc")
                .split(","));
    List<OptionFigures> ordered = new ArrayList<>(figures);
    ordered.sort(
        Comparator.comparingInt(OptionFigures::item)
            .thenComparing(of -> of.option() == OptionFigures.OMITTED)
            .thenComparing(of -> name(of, answers)));
    for (OptionFigures of : ordered) {
      table.cell(items.get(of.item())).cell(name(of, answers)).cell(of.isKey()).cell(of.n());
      table.cell(of.proportion()).cell(of.pointBiserialTotal()).cell(of.pointBiserialRest());
      table.cell(of.meanTotal()).cell(of.low()).cell(of.middle()).cell(of.high());
      table.cell(of.discrimination()).endRow();
    }
    if (run.isPlotting()) {
      new ClassicalPlots(run, items).options(ordered, answers);
    }
  }

  private static String name(OptionFigures of, KeyedAnswers answers) {
    return of.option() == OptionFigures.OMITTED ? OMITTED : answers.option(of.item(), of.option());
  }
}
