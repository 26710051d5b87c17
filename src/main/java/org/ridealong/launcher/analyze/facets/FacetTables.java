package org.ridealong.launcher.analyze.facets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.facets.FacetLevel;
import org.ridealong.psychometrics.facets.FacetsEstimates;
import org.ridealong.psychometrics.facets.FacetsFit;
import org.ridealong.psychometrics.facets.FitStatistics;
import org.ridealong.psychometrics.facets.StepLevel;
import org.ridealong.psychometrics.facets.StepModel;
import org.ridealong.psychometrics.numeric.Estimate;

/** Writes parameters, fit and persons. */
final class FacetTables {

  private static final String ITEM = "item";
  private static final String RATER = "rater";

  private final Run run;
  private final RatingRows rows;
  private final FacetsEstimates estimates;
  private final FacetsFit fit;
  private final boolean marginal;

  FacetTables(
      Run run, RatingRows rows, FacetsEstimates estimates, FacetsFit fit, boolean marginal) {
    this.run = run;
    this.rows = rows;
    this.estimates = estimates;
    this.fit = fit;
    this.marginal = marginal;
  }

  void writeParameters(StepModel model) throws IOException {
    NamedRows table = new NamedRows(run, "facets.csv", "facet", "level", "est", "se");
    for (int i = 0; i < rows.criteria().size(); i++) {
      FacetLevel level = estimates.criteria().get(i);
      table.row(ITEM, rows.criteria().get(i), level.measure(), level.standardError());
    }
    for (int r = 0; r < rows.raters().size(); r++) {
      FacetLevel level = estimates.raters().get(r);
      table.row(RATER, rows.raters().get(r), level.measure(), level.standardError());
    }
    List<StepLevel> steps = estimates.steps();
    for (int k = 0; k < steps.size(); k++) {
      StepLevel step = steps.get(k);
      boolean last = k + 1 == steps.size() || steps.get(k + 1).step() == 1;
      if (!last) {
        String name = "step" + step.step();
        String level =
            model == StepModel.COMMON ? name : rows.criteria().get(step.scale()) + ":" + name;
        table.row("step", level, step.level().measure(), step.level().standardError());
      }
    }
    table.row("sd", "theta", estimates.latentDeviation(), estimates.latentDeviationError());
  }

  void writeFit() throws IOException {
    List<String> columns =
        List.of(
            "facet",
            "level",
            "n",
            "obs_mean",
            "exp_mean",
            "infit",
            "outfit",
            "infit_z",
            "outfit_z");
    NamedRows table = new NamedRows(run, "fit.csv", columns.toArray(String[]::new));
    for (int r = 0; r < rows.raters().size(); r++) {
      table.row(RATER, rows.raters().get(r), cells(fit.raters().get(r)));
    }
    for (int i = 0; i < rows.criteria().size(); i++) {
      table.row(ITEM, rows.criteria().get(i), cells(fit.criteria().get(i)));
    }
  }

  private static Object[] cells(FitStatistics fit) {
    return new Object[] {
      fit.n(),
      fit.observedMean(),
      fit.expectedMean(),
      fit.infit(),
      fit.outfit(),
      fit.infitZ(),
      fit.outfitZ()
    };
  }

  void writePersons() throws IOException {
    List<String> columns = new ArrayList<>(List.of("pid"));
    columns.addAll(marginal ? List.of("EAP", "PSD") : List.of("theta", "se"));
    columns.addAll(
        List.of(
            "fair_average",
            "n",
            "obs_mean",
            "exp_mean",
            "infit",
            "outfit",
            "infit_z",
            "outfit_z",
            "extreme"));
    FigureTable table = run.table("persons.csv", columns);
    BitSet extreme = estimates.model().extremeCandidates();
    for (int c = 0; c < rows.persons().size(); c++) {
      FacetLevel level = estimates.candidates().get(c);
      FitStatistics own = fit.candidates().get(c);
      Estimate fair = level.measure().then(theta -> estimates.model().fairAverage(theta, 0));
      table.cell(rows.persons().get(c)).cell(level.measure()).cell(level.standardError());
      table.cell(fair).cell(own.n()).cell(own.observedMean()).cell(own.expectedMean());
      table.cell(own.infit()).cell(own.outfit()).cell(own.infitZ()).cell(own.outfitZ());
      table.cell(extreme.get(c)).endRow();
    }
  }
}
