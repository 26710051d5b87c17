package org.ridealong.launcher.analyze.sjt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.plot.CaterpillarPlot;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.ScoreTable;
import org.ridealong.psychometrics.sjt.PanelKey;
import org.ridealong.psychometrics.sjt.PanelScoring;
import org.ridealong.psychometrics.sjt.ScoringMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keys of a panel, and candidates' scores by ten methods. */
@Command(
    name = "sjt",
    header = "Situational judgment scores",
    description = "Situational judgment: a panel's keys, and candidates' scores by ten methods.",
    mixinStandardHelpOptions = true)
public final class SjtKind extends AnalysisKind {

  /** In the contract's order, then the further ones. */
  private static final Map<ScoringMethod, String> NAMES = new EnumMap<>(ScoringMethod.class);

  static {
    NAMES.put(ScoringMethod.MODE, "mode");
    NAMES.put(ScoringMethod.PROPORTION, "proportion");
    NAMES.put(ScoringMethod.DISTANCE, "dist_abs");
    NAMES.put(ScoringMethod.SQUARED_DISTANCE, "dist_sq");
    NAMES.put(ScoringMethod.STANDARDIZED_DISTANCE, "z_abs");
    NAMES.put(ScoringMethod.WITHIN_PERSON_DISTANCE, "within_person_std_dist_sq");
    NAMES.put(ScoringMethod.PROFILE_CORRELATION, "profile_r");
    NAMES.put(ScoringMethod.MEDIAN_DISTANCE, "median_dist_abs");
    NAMES.put(ScoringMethod.NEAR_MODE, "near_mode");
    NAMES.put(ScoringMethod.SAME_SIDE, "same_side");
  }

  @Option(
      names = "--panel",
      paramLabel = "FILE",
      required = true,
      description = "CSV with one row per judge and one column per item; names the items.")
  private Path panel;

  @Override
  protected void analyze(Run run) throws IOException {
    DataFile judges = run.open(panel);
    DataFile candidates = run.open(data());
    List<String> items = judges.header();
    Supplier<ScoreTable> judgments = judges.scores(items);
    items.forEach(item -> candidates.require(item, "--panel"));
    Supplier<ScoreTable> ratings = candidates.scores(items);
    judges.read();
    candidates.read();
    PanelKey key = PanelKey.of(judgments.get(), ratings.get());
    writeKey(run, items, key);
    writeScores(run, PanelScoring.score(key, ratings.get()));
  }

  private static void writeKey(Run run, List<String> items, PanelKey key) throws IOException {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "item",
                "n",
                "mode_lowest_on_tie",
                "mode_ties",
                "mean",
                "sd",
                "median",
                "rwg_uniform",
                "adm"));
    for (int point : key.points()) {
      columns.add("prop_" + point);
    }
    FigureTable table = run.table("key.csv", columns);
    CaterpillarPlot plot =
        new CaterpillarPlot("panel-key", "The panel's key", "Item", "Mean judgment");
    List<String> divided = new ArrayList<>();
    ScreenTable screen = new ScreenTable("item", "judges", "mode", "mean", "sd", "rwg");
    for (int item = 0; item < items.size(); item++) {
      PanelKey.Item of = key.items().get(item);
      table.cell(items.get(item)).cell(of.n()).cell(of.mode()).cell(of.tied()).cell(of.mean());
      table.cell(of.standardDeviation()).cell(of.median()).cell(of.agreement());
      table.cell(of.averageDeviation());
      for (double share : of.shares()) {
        table.cell(share);
      }
      table.endRow();
      draw(plot, items.get(item), of, divided);
      screen.row(
          items.get(item), of.n(), of.mode(), of.mean(), of.standardDeviation(), of.agreement());
    }
    run.show(screen);
    if (!plot.isEmpty()) {
      String finding =
          divided.isEmpty()
              ? "The judges agree on every item better than by chance."
              : "On %d of %d items the judges agree no better than by chance: %s."
                  .formatted(divided.size(), items.size(), String.join(", ", divided));
      run.plot(() -> plot.plot(finding));
    }
  }

  /** Chance is a uniform spread over the points. */
  private static void draw(
      CaterpillarPlot plot, String name, PanelKey.Item of, List<String> divided) {
    Double mean = Figure.of(of.mean());
    Double deviation = Figure.of(of.standardDeviation());
    if (mean == null) {
      return;
    }
    boolean isDivided = of.agreement().value().orElse(1) <= 0;
    if (isDivided) {
      divided.add(name);
    }
    Double error = deviation == null ? null : (Double) (deviation / Math.sqrt(of.n()));
    plot.rowWithError(name, mean, error, isDivided ? "divided" : "");
  }

  private static void writeScores(Run run, List<Map<ScoringMethod, Estimate>> scores)
      throws IOException {
    List<String> columns = new ArrayList<>(List.of("row"));
    columns.addAll(NAMES.values());
    FigureTable table = run.table("scores.csv", columns);
    for (int row = 0; row < scores.size(); row++) {
      table.cell(row + 1);
      for (ScoringMethod method : NAMES.keySet()) {
        table.cell(scores.get(row).get(method));
      }
      table.endRow();
    }
    run.say("%d candidates scored".formatted(scores.size()));
  }
}
