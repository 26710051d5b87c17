package org.ridealong.launcher.analyze.facets;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.facets.Agreement;
import org.ridealong.psychometrics.facets.BiasTerm;
import org.ridealong.psychometrics.facets.FacetLevel;
import org.ridealong.psychometrics.facets.FacetsEstimates;
import org.ridealong.psychometrics.facets.FacetsFit;
import org.ridealong.psychometrics.facets.FitStatistics;
import org.ridealong.psychometrics.facets.Reliability;
import org.ridealong.psychometrics.facets.Separation;
import org.ridealong.psychometrics.facets.UnexpectedRating;
import org.ridealong.psychometrics.numeric.Estimate;

/** Writes the model's figures, the raters' summary, bias terms and unexpected ratings. */
final class RaterTables {

  private final Run run;
  private final RatingRows rows;
  private final FacetsEstimates estimates;
  private final FacetsFit fit;
  private final boolean marginal;

  RaterTables(
      Run run, RatingRows rows, FacetsEstimates estimates, FacetsFit fit, boolean marginal) {
    this.marginal = marginal;
    this.run = run;
    this.rows = rows;
    this.estimates = estimates;
    this.fit = fit;
  }

  void write() throws IOException {
    Separation raters = Separation.of(estimates.raters());
    writeModel(raters);
    writeSummary();
    writeBias();
    writeUnexpected();
    run.say(
        String.format(
            Locale.ROOT,
            "%d candidates, %d raters, %d criteria; log-likelihood %.3f, %d parameters; %s in %d"
                + " steps",
            rows.persons().size(),
            rows.raters().size(),
            rows.criteria().size(),
            estimates.logLikelihood(),
            estimates.freeParameters(),
            estimates.convergence().converged() ? "converged" : "NOT CONVERGED",
            estimates.convergence().iterations()));
    run.show(
        new ScreenTable("raters", "separation", "strata", "reliability", "chi-square", "p")
            .row(
                raters.n(),
                raters.separation(),
                raters.strata(),
                raters.reliability(),
                raters.fixedChiSquare(),
                raters.probability()));
    run.show(screen());
  }

  private ScreenTable screen() {
    ScreenTable screen =
        new ScreenTable("rater", "severity", "se", "fair average", "infit", "outfit", "agreement");
    for (int r = 0; r < rows.raters().size(); r++) {
      FacetLevel level = estimates.raters().get(r);
      FitStatistics own = fit.raters().get(r);
      screen.row(
          rows.raters().get(r),
          level.measure(),
          level.standardError(),
          fairAverage(level),
          own.infit(),
          own.outfit(),
          fit.agreement().get(r).observed());
    }
    return screen;
  }

  private void writeModel(Separation raters) throws IOException {
    FigureTable table = run.table("model.csv", "statistic", "value");
    double deviance = -2 * estimates.logLikelihood();
    int free = estimates.freeParameters();
    int candidates = rows.persons().size();
    table.cell("logLik").cell(estimates.logLikelihood()).endRow();
    table.cell("deviance").cell(deviance).endRow();
    table.cell("npar").cell(free).endRow();
    table.cell("AIC").cell(deviance + 2 * free).endRow();
    table.cell("BIC").cell(deviance + free * Math.log(candidates)).endRow();
    Map<String, Estimate> figures = new LinkedHashMap<>();
    figures.put("variance", estimates.latentDeviation().then(sigma -> Estimate.of(sigma * sigma)));
    figures.put("person_reliability", reliability());
    addSeparation(figures, "rater", raters);
    addSeparation(figures, "item", Separation.of(estimates.criteria()));
    Agreement all = fit.overallAgreement();
    figures.put("exact_agreement_observed", all.observed());
    figures.put("exact_agreement_expected", all.expected());
    figures.put("rasch_kappa", all.kappa());
    for (Map.Entry<String, Estimate> figure : figures.entrySet()) {
      table.cell(figure.getKey()).cell(figure.getValue()).endRow();
    }
    table.cell("exact_agreement_pairs").cell(all.pairs()).endRow();
    table.cell("unexpected_ratings").cell(fit.unexpected().size()).endRow();
    table.cell("persons").cell(candidates).endRow();
  }

  private Estimate reliability() {
    return marginal
        ? Reliability.ofPosteriors(estimates.candidates())
        : Reliability.ofMeasures(estimates.candidates());
  }

  private static void addSeparation(
      Map<String, Estimate> figures, String facet, Separation separation) {
    figures.put(facet + "_n", Estimate.of(separation.n()));
    figures.put(facet + "_sd_obs", separation.observedDeviation());
    figures.put(facet + "_rmse", separation.rootMeanSquareError());
    figures.put(facet + "_sd_true", separation.trueDeviation());
    figures.put(facet + "_separation_G", separation.separation());
    figures.put(facet + "_strata", separation.strata());
    figures.put(facet + "_reliability", separation.reliability());
    figures.put(facet + "_fixed_chisq", separation.fixedChiSquare());
    figures.put(facet + "_fixed_df", Estimate.of(separation.degreesOfFreedom()));
    figures.put(facet + "_fixed_p", separation.probability());
  }

  private void writeSummary() throws IOException {
    FigureTable table =
        run.table(
            "rater_summary.csv",
            "rater",
            "severity",
            "se",
            "n",
            "obs_mean",
            "exp_mean",
            "fair_average",
            "infit",
            "infit_z",
            "outfit",
            "outfit_z",
            "agreement_pairs",
            "agreement_observed",
            "agreement_expected",
            "subset");
    int[] subsets = estimates.model().raterSubsets();
    for (int r = 0; r < rows.raters().size(); r++) {
      FacetLevel level = estimates.raters().get(r);
      FitStatistics own = fit.raters().get(r);
      Agreement agreement = fit.agreement().get(r);
      table.cell(rows.raters().get(r)).cell(level.measure()).cell(level.standardError());
      table.cell(own.n()).cell(own.observedMean()).cell(own.expectedMean());
      table.cell(fairAverage(level));
      table.cell(own.infit()).cell(own.infitZ()).cell(own.outfit()).cell(own.outfitZ());
      table.cell(agreement.pairs()).cell(agreement.observed()).cell(agreement.expected());
      table.cell(subsets[r] + 1).endRow();
    }
  }

  private Estimate fairAverage(FacetLevel rater) {
    double center = estimates.model().center();
    return rater.measure().then(severity -> estimates.model().fairAverage(center, severity));
  }

  private void writeBias() throws IOException {
    NamedRows table =
        new NamedRows(run, "bias.csv", "rater", "criterion", "n", "bias", "se", "z", "p");
    for (BiasTerm term : estimates.bias()) {
      table.row(
          rows.raters().get(term.rater()),
          rows.criteria().get(term.criterion()),
          term.n(),
          term.bias(),
          term.standardError(),
          term.z(),
          term.probability());
    }
  }

  private void writeUnexpected() throws IOException {
    FigureTable table =
        run.table("unexpected.csv", List.of("pid", "rater", "criterion", "score", "expected", "z"));
    for (UnexpectedRating rating : fit.unexpected()) {
      table.cell(rows.persons().get(rating.candidate())).cell(rows.raters().get(rating.rater()));
      table.cell(rows.criteria().get(rating.criterion())).cell(rating.score());
      table.cell(rating.expected()).cell(rating.standardizedResidual()).endRow();
    }
  }
}
