package org.ridealong.launcher.analyze.generalizability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.generalizability.AnalysisOfVariance;
import org.ridealong.psychometrics.generalizability.DecisionStudy;
import org.ridealong.psychometrics.generalizability.Generalizability;
import org.ridealong.psychometrics.generalizability.GeneralizabilityEstimates;
import org.ridealong.psychometrics.generalizability.MeasurementDesign;
import org.ridealong.psychometrics.generalizability.ObjectScore;
import org.ridealong.psychometrics.generalizability.VarianceComponent;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Variance components, predictions and decision study. */
@Command(
    name = "generalizability",
    header = "Generalizability study",
    description = "Variance components of a measurement design; one row per score.",
    mixinStandardHelpOptions = true)
public final class GeneralizabilityKind extends AnalysisKind {

  private static final List<Integer> FIRST_FACET = List.of(1, 2, 3, 4, 6, 8, 12);
  private static final List<Integer> OTHER_FACETS = List.of(1, 2, 3, 4);

  @Option(
      names = "--score",
      paramLabel = "COL",
      required = true,
      description = "Column that holds the score, any number.")
  private String score;

  @Option(
      names = "--object",
      paramLabel = "COL",
      required = true,
      description = "Column that names the object of measurement.")
  private String object;

  @Option(
      names = "--facets",
      paramLabel = "COL",
      required = true,
      split = ",",
      description = "Columns that name the facets' levels, at most 5.")
  private List<String> facets;

  @Option(
      names = "--nested",
      paramLabel = "A:B",
      description = "A is nested in B; may be repeated.")
  private List<String> nested = new ArrayList<>();

  @Override
  protected void analyze(Run run) throws IOException {
    List<String> names = new ArrayList<>(List.of(object));
    names.addAll(facets);
    MeasurementDesign design = design(names);
    ScoreRows rows = ScoreRows.read(run.open(data()), score, names);
    if (rows.dropped() > 0) {
      run.say("%d rows without a score are left out".formatted(rows.dropped()));
      run.setting("rows-without-score", rows.dropped());
    }
    GeneralizabilityEstimates estimates;
    try {
      estimates = Generalizability.estimate(design, rows.observations(), run.threads());
    } catch (IllegalArgumentException tooLarge) {
      throw rows.refusal(tooLarge.getMessage());
    }
    run.convergence("reml", estimates.converged(), estimates.iterations(), reason(estimates));
    for (NamedOutcome outcome : estimates.outcomes()) {
      run.outcome(
          "model.csv", outcome.statistic(), "estimate", outcome.outcome(), outcome.reason());
      run.warn(outcome.outcome().name(), outcome.reason());
    }
    writeComponents(run, estimates);
    writeModel(run, rows, estimates);
    writeObjects(run, design, rows, estimates);
    if (!design.isObjectNested()) {
      writeDecisions(run, design, estimates);
    }
    Optional<List<AnalysisOfVariance.Row>> anova =
        AnalysisOfVariance.of(design, rows.observations());
    if (anova.isPresent()) {
      writeAnova(run, anova.get());
    } else {
      run.say("No anova.csv: it needs a crossed design with equally many scores in every cell.");
    }
  }

  private static String reason(GeneralizabilityEstimates estimates) {
    return estimates.converged()
        ? "No step raises the likelihood."
        : estimates.outcomes().stream().map(NamedOutcome::reason).collect(Collectors.joining(" "));
  }

  private MeasurementDesign design(List<String> names) {
    if (names.contains(score) || new HashSet<>(names).size() < names.size()) {
      throw wrongUsage("--score, --object and --facets name a column twice.");
    }
    List<MeasurementDesign.Nesting> nestings = new ArrayList<>();
    for (String pair : nested) {
      String[] sides = pair.split(":", -1);
      if (sides.length != 2 || !names.contains(sides[0]) || !names.contains(sides[1])) {
        throw wrongUsage(
            "--nested takes two of %s joined by a colon, not %s"
                .formatted(String.join(", ", names), pair));
      }
      nestings.add(new MeasurementDesign.Nesting(names.indexOf(sides[0]), names.indexOf(sides[1])));
    }
    try {
      return new MeasurementDesign(names, nestings);
    } catch (IllegalArgumentException wrong) {
      throw wrongUsage(wrong.getMessage());
    }
  }

  private static void writeComponents(Run run, GeneralizabilityEstimates estimates)
      throws IOException {
    FigureTable table =
        run.table("components.csv", "component", "variance", "sd", "se", "percent", "levels");
    ScreenTable screen = new ScreenTable("component", "variance", "se", "percent", "levels");
    for (VarianceComponent component : estimates.components()) {
      Estimate deviation = component.variance().then(v -> Estimate.of(Math.sqrt(v)));
      Estimate percent = component.share().then(share -> Estimate.of(100 * share));
      table.cell(component.name()).cell(component.variance()).cell(deviation);
      table.cell(component.standardError()).cell(percent).cell(component.levels()).endRow();
      screen.row(
          component.name(),
          component.variance(),
          component.standardError(),
          percent,
          component.levels());
    }
    run.show(screen);
    GeneralizabilityPlots.components(run, estimates);
  }

  private static void writeModel(Run run, ScoreRows rows, GeneralizabilityEstimates estimates)
      throws IOException {
    FigureTable table = run.table("model.csv", "statistic", "value");
    table.cell("REML_logLik").cell(estimates.logLikelihood()).endRow();
    table.cell("grand_mean").cell(estimates.grandMean()).endRow();
    table.cell("se_mean").cell(estimates.grandMeanError()).endRow();
    table.cell("observations").cell(rows.used()).endRow();
  }

  private static void writeObjects(
      Run run, MeasurementDesign design, ScoreRows rows, GeneralizabilityEstimates estimates)
      throws IOException {
    FigureTable table = run.table("blup.csv", "level", "blup", "se");
    for (ObjectScore one : estimates.objects()) {
      String level =
          design.object().factors().stream()
              .map(factor -> rows.name(factor, one.observation()))
              .collect(Collectors.joining(":"));
      table.cell(level).cell(one.prediction()).cell(one.standardError()).endRow();
    }
  }

  private void writeDecisions(
      Run run, MeasurementDesign design, GeneralizabilityEstimates estimates) throws IOException {
    List<String> columns = new ArrayList<>();
    List<List<Integer>> choices = new ArrayList<>();
    for (String facet : facets) {
      columns.add("n_" + facet);
      choices.add(choices.isEmpty() ? FIRST_FACET : OTHER_FACETS);
    }
    columns.addAll(List.of("rel_err", "abs_err", "E_rho2", "Phi"));
    FigureTable table = run.table("dstudy.csv", columns);
    List<DecisionStudy.Row> studied = new ArrayList<>();
    for (List<Integer> plan : DecisionStudy.plans(choices)) {
      DecisionStudy.Row row = DecisionStudy.of(design, estimates, plan);
      studied.add(row);
      plan.forEach(table::cell);
      table.cell(row.relativeError()).cell(row.absoluteError());
      table.cell(row.generalizability()).cell(row.dependability()).endRow();
    }
    GeneralizabilityPlots.decisions(run, facets, DecisionStudy.plans(choices), studied);
  }

  private static void writeAnova(Run run, List<AnalysisOfVariance.Row> rows) throws IOException {
    FigureTable table = run.table("anova.csv", "source", "df", "SS", "MS", "variance");
    for (AnalysisOfVariance.Row row : rows) {
      table.cell(row.name()).cell(row.degreesOfFreedom()).cell(row.sumOfSquares());
      table.cell(row.meanSquare()).cell(row.variance()).endRow();
    }
  }
}
