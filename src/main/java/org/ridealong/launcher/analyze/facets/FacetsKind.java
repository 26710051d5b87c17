package org.ridealong.launcher.analyze.facets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.facets.FacetLevel;
import org.ridealong.psychometrics.facets.FacetsEstimates;
import org.ridealong.psychometrics.facets.FacetsFit;
import org.ridealong.psychometrics.facets.FacetsSettings;
import org.ridealong.psychometrics.facets.ManyFacetRasch;
import org.ridealong.psychometrics.facets.StepModel;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many-facet Rasch measurement. */
@Command(
    name = "facets",
    header = "Many-facet Rasch analysis",
    description = "Many-facet Rasch measurement; one row per rater's look at a candidate.",
    mixinStandardHelpOptions = true)
public final class FacetsKind extends AnalysisKind {

  /** How to estimate, as {@code --estimator} says it. */
  enum Estimator {
    /** Marginal maximum likelihood. */
    MML,
    /** Joint maximum likelihood, as FACETS. */
    JML;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int NAMED = 10;
  private static final String COMMON = "common";
  private static final String PER_CRITERION = "per-criterion";

  @Option(
      names = "--person",
      paramLabel = "COL",
      required = true,
      description = "Column that names the candidate.")
  private String person;

  @Option(
      names = "--rater",
      paramLabel = "COL",
      required = true,
      description = "Column that names the rater.")
  private String rater;

  @Option(
      names = "--criteria",
      paramLabel = "COL",
      required = true,
      split = ",",
      description = "Columns that hold the scores.")
  private List<String> criteria;

  @Option(
      names = "--steps",
      paramLabel = "common|per-criterion",
      defaultValue = COMMON,
      description = "Whether criteria share their category steps (default: common).")
  private String steps;

  @Option(
      names = "--estimator",
      paramLabel = "mml|jml",
      defaultValue = "mml",
      description = "Marginal likelihood (default), or joint likelihood as FACETS does it.")
  private Estimator estimator;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "61",
      description = "Points of the population, an odd number (default: 61).")
  private int nodes;

  @Option(
      names = "--range",
      paramLabel = "R",
      defaultValue = "10",
      description = "The points go from -R to R logits (default: 10).")
  private double range;

  @Override
  protected void analyze(Run run) throws IOException {
    StepModel model = stepModel();
    if (nodes < 3 || nodes % 2 == 0 || nodes > 10_001 || !(range > 0 && range <= 100)) {
      throw wrongUsage("--nodes is an odd number from 3 to 10001, --range above 0 and up to 100.");
    }
    if (person.equals(rater)
        || criteria.contains(person)
        || criteria.contains(rater)
        || new HashSet<>(criteria).size() < criteria.size()) {
      throw wrongUsage("--person, --rater and --criteria name a column twice.");
    }
    RatingRows rows = RatingRows.read(run.open(data()), person, rater, criteria);
    FacetsSettings settings = new FacetsSettings(model, nodes, range, true, run.threads());
    FacetsEstimates estimates =
        estimator == Estimator.MML
            ? ManyFacetRasch.marginal(rows.ratings(), settings)
            : ManyFacetRasch.joint(rows.ratings(), settings);
    FacetsFit fit = FacetsFit.of(estimates, run.threads());
    run.convergence(
        estimator.toString(),
        estimates.convergence().converged(),
        estimates.convergence().iterations(),
        estimates.convergence().reason());
    for (NamedOutcome outcome : estimates.outcomes()) {
      run.outcome(
          "model.csv", outcome.statistic(), "estimate", outcome.outcome(), outcome.reason());
      run.warn(outcome.outcome().name(), outcome.reason());
    }
    warn(run, "rater", rows.raters(), estimates.raters());
    warn(run, "criterion", rows.criteria(), estimates.criteria());
    FacetTables tables = new FacetTables(run, rows, estimates, fit, estimator == Estimator.MML);
    tables.writeParameters(model);
    tables.writeFit();
    tables.writePersons();
    new RaterTables(run, rows, estimates, fit, estimator == Estimator.MML).write();
    if (run.isPlotting()) {
      new FacetPlots(run, rows, estimates, fit).write(model);
    }
  }

  /** Names the levels that have no measure, those of one reason together. */
  private static void warn(Run run, String facet, List<String> names, List<FacetLevel> levels) {
    Map<Estimate.NotEstimable, List<String>> missing = new LinkedHashMap<>();
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).measure() instanceof Estimate.NotEstimable reason) {
        missing.computeIfAbsent(reason, ignored -> new ArrayList<>()).add(names.get(i));
      }
    }
    missing.forEach(
        (reason, without) ->
            run.warn(
                reason.outcome().name() + " " + facet + " " + without.get(0),
                "No measure for %s %s%s: %s"
                    .formatted(
                        facet,
                        String.join(", ", without.subList(0, Math.min(NAMED, without.size()))),
                        without.size() > NAMED ? ", ..." : "",
                        reason.reason())));
  }

  private StepModel stepModel() {
    return switch (steps) {
      case COMMON -> StepModel.COMMON;
      case PER_CRITERION -> StepModel.PER_CRITERION;
      default -> throw wrongUsage("--steps is common or per-criterion, not " + steps);
    };
  }
}
