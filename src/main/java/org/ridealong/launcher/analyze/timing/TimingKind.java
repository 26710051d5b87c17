package org.ridealong.launcher.analyze.timing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.analysis.plot.Theme;
import org.ridealong.launcher.analyze.csv.Cells;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.NumberColumn;
import org.ridealong.launcher.analyze.plot.CaterpillarPlot;
import org.ridealong.launcher.analyze.plot.HistogramPlot;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.timing.NormativeThreshold;
import org.ridealong.psychometrics.timing.ResponseTimeEffort;
import org.ridealong.psychometrics.timing.TimeDistribution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Response times, rapid guesses and effort. */
@Command(
    name = "timing",
    header = "Response times",
    description =
        "Response times in milliseconds, one column per item: distributions, rapid guesses by"
            + " normative threshold, response-time effort.",
    mixinStandardHelpOptions = true)
public final class TimingKind extends AnalysisKind {

  private static final double EFFORT_STEP = 0.05;

  @Option(
      names = "--share",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Share of an item's mean time that a response must reach (default: 0.1).")
  private double share;

  @Option(
      names = "--cap",
      paramLabel = "MS",
      defaultValue = "10000",
      description = "No threshold is above this, milliseconds (default: 10000).")
  private double cap;

  @Override
  protected void analyze(Run run) throws IOException {
    if (!(share > 0 && share < 1)) {
      throw wrongUsage("--share must be above 0 and below 1, not " + share);
    }
    if (!(cap > 0 && Double.isFinite(cap))) {
      throw wrongUsage("--cap must be a number of milliseconds above 0, not " + cap);
    }
    DataFile file = run.open(data());
    List<String> items = file.header();
    double[][] byItem = read(file);
    double[][] rows = new double[file.rows()][items.size()];
    for (int item = 0; item < byItem.length; item++) {
      for (int row = 0; row < rows.length; row++) {
        rows[row][item] = byItem[item][row];
      }
    }
    ResponseTimeEffort.Result effort =
        ResponseTimeEffort.analyze(items.size(), rows, new NormativeThreshold(share, cap));
    writeItems(run, items, byItem, effort);
    writeCandidates(run, rows, effort);
    if (run.isPlotting()) {
      plot(run, items, effort);
    }
  }

  private static double[][] read(DataFile file) throws IOException {
    List<NumberColumn> columns = new ArrayList<>();
    file.header().forEach(item -> columns.add(file.numbers(item)));
    file.read();
    double[][] times = new double[columns.size()][];
    for (int item = 0; item < times.length; item++) {
      times[item] = Cells.withMissing(file, columns.get(item));
      for (int row = 0; row < times[item].length; row++) {
        if (times[item][row] < 0) {
          throw Cells.refuse(
              file, row, columns.get(item).name(), "a response time is 0 ms or more.");
        }
      }
    }
    return times;
  }

  private static void writeItems(
      Run run, List<String> items, double[][] byItem, ResponseTimeEffort.Result effort)
      throws IOException {
    FigureTable table =
        run.table(
            "items.csv", "item,n,mean,p05,p25,median,p75,p95,threshold,rapid,fidelity".split(","));
    ScreenTable screen =
        new ScreenTable("item", "n", "median ms", "mean ms", "threshold", "rapid", "fidelity");
    for (int item = 0; item < items.size(); item++) {
      double[] given = Arrays.stream(byItem[item]).filter(time -> !Double.isNaN(time)).toArray();
      TimeDistribution of = TimeDistribution.of(given);
      Estimate threshold = effort.thresholds().get(item);
      table.cell(items.get(item)).cell(of.n()).cell(of.mean());
      of.quantiles().forEach(table::cell);
      table.cell(threshold).cell(effort.rapidOnItem().get(item));
      table.cell(effort.fidelity().get(item)).endRow();
      screen.row(
          items.get(item),
          of.n(),
          of.median(),
          of.mean(),
          threshold,
          effort.rapidOnItem().get(item),
          effort.fidelity().get(item));
    }
    run.show(screen);
  }

  private static void writeCandidates(Run run, double[][] rows, ResponseTimeEffort.Result effort)
      throws IOException {
    FigureTable table = run.table("effort.csv", "row", "n", "rapid", "rte", "low_effort");
    List<Integer> low = effort.lowEffort();
    boolean[] isLow = new boolean[rows.length];
    low.forEach(candidate -> isLow[candidate] = true);
    for (int row = 0; row < rows.length; row++) {
      long given = Arrays.stream(rows[row]).filter(time -> !Double.isNaN(time)).count();
      table.cell(row + 1).cell(given).cell(effort.rapid().get(row));
      table.cell(effort.effort().get(row)).cell(isLow[row]).endRow();
    }
    run.say(
        String.format(
            Locale.ROOT,
            "%d of %d candidates have a response-time effort below %.2f.",
            low.size(),
            rows.length,
            ResponseTimeEffort.LOW_EFFORT));
  }

  private static void plot(Run run, List<String> items, ResponseTimeEffort.Result effort) {
    double[] known =
        effort.effort().stream()
            .filter(one -> one.value().isPresent())
            .mapToDouble(one -> one.value().getAsDouble())
            .toArray();
    if (known.length == 0) {
      return;
    }
    run.plot(
        () ->
            HistogramPlot.of(
                "effort",
                "Response-time effort of the candidates",
                "Share of responses that took long enough to be considered",
                known,
                EFFORT_STEP,
                "%d of %d candidates stay below 0.90, under which a score is usually not taken as valid."
                    .formatted(effort.lowEffort().size(), known.length)));
    CaterpillarPlot plot =
        new CaterpillarPlot(
            "fidelity", "Responses that took long enough, by item", "Item", "Fidelity");
    double lowest = 1;
    for (int item = 0; item < items.size(); item++) {
      Double fidelity = Figure.of(effort.fidelity().get(item));
      if (fidelity != null) {
        plot.row(items.get(item), fidelity, null, null, "");
        lowest = Math.min(lowest, fidelity);
      }
    }
    plot.line(ResponseTimeEffort.LOW_EFFORT, "0.90", Theme.Side.BEFORE);
    String finding =
        String.format(
            Locale.ROOT,
            "On the item with most rapid guesses, %.0f %% of the responses are rapid.",
            100 * (1 - lowest));
    run.plot(() -> plot.plot(finding));
  }
}
