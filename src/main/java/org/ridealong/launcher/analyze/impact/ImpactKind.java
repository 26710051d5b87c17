package org.ridealong.launcher.analyze.impact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.analysis.plot.Theme;
import org.ridealong.launcher.analyze.csv.Cells;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.csv.NumberColumn;
import org.ridealong.launcher.analyze.csv.TextColumn;
import org.ridealong.launcher.analyze.plot.CaterpillarPlot;
import org.ridealong.launcher.analyze.report.Cell;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.fairness.AdverseImpact;
import org.ridealong.psychometrics.fairness.ScoreGap;
import org.ridealong.psychometrics.numeric.Estimate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adverse impact from counts, or the gap of scores between groups. */
@Command(
    name = "impact",
    header = "Adverse impact",
    description =
        "Adverse impact from counts (case, focal_pass, focal_fail, ref_pass, ref_fail), or with"
            + " --group, --focal and --score the gap between groups.",
    mixinStandardHelpOptions = true)
public final class ImpactKind extends AnalysisKind {

  private static final List<String> COUNTS =
      List.of("focal_pass", "focal_fail", "ref_pass", "ref_fail");

  private static final double LARGEST_COUNT = 100_000_000;

  @Option(names = "--group", paramLabel = "COL", description = "Column with the group.")
  private String group;

  @Option(
      names = "--focal",
      paramLabel = "VALUE",
      description = "The focal group; all others are the reference.")
  private String focal;

  @Option(names = "--score", paramLabel = "COL", description = "Column with the score.")
  private String score;

  @Override
  protected void analyze(Run run) throws IOException {
    if (group == null && focal == null && score == null) {
      counts(run, run.open(data()));
    } else if (group == null || focal == null || score == null) {
      throw wrongUsage(
          "--group, --focal and --score belong together; without them, counts are read.");
    } else {
      gap(run, run.open(data()));
    }
  }

  // ---- counts

  private void counts(Run run, DataFile file) throws IOException {
    file.require("case", "impact");
    COUNTS.forEach(name -> file.require(name, "impact"));
    TextColumn cases = file.text("case");
    List<NumberColumn> columns = new ArrayList<>();
    COUNTS.forEach(name -> columns.add(file.numbers(name)));
    file.read();
    long[][] counts = new long[COUNTS.size()][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = whole(file, columns.get(i));
    }
    FigureTable table =
        run.table(
            "impact.csv",
            ("case,rate_focal,rate_ref,impact_ratio,four_fifths_flag,ir_ci_low,ir_ci_high,z_pooled,"
                    + "p_z_two,chisq_nocc,chisq_yates,fisher_p_two,fisher_p_less,fisher_midp_less,"
                    + "odds_ratio,fisher_cmle_or,phi,cohens_h,shortfall,flip_flop_plus1_ir,"
                    + "fisher_cmle_or_exact")
                .split(","));
    ScreenTable screen =
        new ScreenTable(
            "case", "focal", "reference", "ratio", "4/5", "95 % from", "to", "Fisher p");
    CaterpillarPlot plot =
        new CaterpillarPlot(
            "impact-ratio", "Impact ratios", "Case", "Ratio of pass rates, focal to reference");
    int below = 0;
    for (int row = 0; row < file.rows(); row++) {
      AdverseImpact.Result of =
          AdverseImpact.of(counts[0][row], counts[1][row], counts[2][row], counts[3][row]);
      String name = cases.text(row);
      String shown = name == null ? "row " + (row + 1) : name;
      write(table, shown, of);
      boolean isBelow = of.fourFifths().value().orElse(0) == 1;
      below += isBelow ? 1 : 0;
      if (of.impactRatio().value().isPresent()) {
        Double low = Figure.of(of.ratioLow());
        Double high = Figure.of(of.ratioHigh());
        boolean hasBoth = low != null && high != null;
        plot.row(
            shown,
            of.impactRatio().value().getAsDouble(),
            hasBoth ? low : null,
            hasBoth ? high : null,
            isBelow ? "below four fifths" : "");
      }
      screen.row(
          name,
          of.focalRate(),
          of.referenceRate(),
          of.impactRatio(),
          of.fourFifths().value().orElse(0) == 1 ? "below" : "",
          of.ratioLow(),
          of.ratioHigh(),
          of.exactTwoSided());
    }
    run.show(screen);
    String finding =
        "%d of %d cases lie below four fifths; an interval that reaches beyond 0.8 leaves it open."
            .formatted(below, file.rows());
    if (!plot.isEmpty()) {
      run.plot(
          () ->
              plot.asGiven()
                  .line(0.8, "0.8", Theme.Side.BEFORE)
                  .line(1, "equal", Theme.Side.AFTER)
                  .plot(finding));
    }
  }

  private static long[] whole(DataFile file, NumberColumn column) {
    double[] values = column.values();
    long[] counts = new long[values.length];
    for (int row = 0; row < values.length; row++) {
      if (!(values[row] >= 0 && values[row] <= LARGEST_COUNT)
          || values[row] != Math.rint(values[row])) {
        throw InputRefusal.at(
            file.file(),
            file.lineOf(row),
            file.header().indexOf(column.name()) + 1,
            column.name(),
            "a count is a whole number from 0 to 100000000.");
      }
      counts[row] = (long) values[row];
    }
    return counts;
  }

  private static void write(FigureTable table, String name, AdverseImpact.Result of)
      throws IOException {
    table.cell(name).cell(of.focalRate()).cell(of.referenceRate()).cell(of.impactRatio());
    table.cell(of.fourFifths()).cell(of.ratioLow()).cell(of.ratioHigh());
    table.cell(of.z()).cell(of.zProbability()).cell(of.chiSquare()).cell(of.chiSquareYates());
    table.cell(of.exactTwoSided()).cell(of.exactLess()).cell(of.exactMidLess());
    table.cell(of.oddsRatio()).cell(of.conditionalOddsRatioAsR()).cell(of.phi());
    table.cell(of.cohensH()).cell(of.shortfall()).cell(of.flipFlopRatio());
    table.cell(of.conditionalOddsRatio()).endRow();
  }

  // ---- gap

  private void gap(Run run, DataFile file) throws IOException {
    file.require(group, "--group");
    file.require(score, "--score");
    TextColumn groups = file.text(group);
    NumberColumn scores = file.numbers(score);
    file.read();
    int code = groups.values().indexOf(focal);
    if (code < 0 || groups.values().size() < 2) {
      throw InputRefusal.at(
          file.file(),
          1,
          file.header().indexOf(group) + 1,
          group,
          "--focal \"%s\" and a reference group must occur; the groups are %s."
              .formatted(focal, String.join(", ", groups.values())));
    }
    int[] codes = groups.codes();
    double[] values = Cells.withMissing(file, scores);
    double[] ofFocal = chosen(codes, values, code, true);
    double[] ofReference = chosen(codes, values, code, false);
    int dropped = values.length - ofFocal.length - ofReference.length;
    if (dropped > 0) {
      run.warn(
          "MISSING_DROPPED",
          "%d of %d rows miss the group or the score and take no part."
              .formatted(dropped, values.length));
    }
    write(run, ScoreGap.of(ofFocal, ofReference));
  }

  private static double[] chosen(int[] codes, double[] values, int code, boolean focal) {
    List<Double> chosen = new ArrayList<>();
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] >= 0 && !Double.isNaN(values[row]) && (codes[row] == code) == focal) {
        chosen.add(values[row]);
      }
    }
    return chosen.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void write(Run run, ScoreGap.Result of) throws IOException {
    FigureTable table = run.table("score_gap.csv", "statistic", "value");
    ScreenTable screen = new ScreenTable("statistic", "value");
    table.cell("n_focal").cell(of.focal()).endRow();
    table.cell("n_ref").cell(of.reference()).endRow();
    row(table, screen, "mean_focal", of.focalMean());
    row(table, screen, "mean_ref", of.referenceMean());
    row(table, screen, "sd_pooled", of.pooledDeviation());
    row(table, screen, "cohens_d", of.cohensD());
    row(table, screen, "hedges_g_approxJ", of.hedgesG());
    row(table, screen, "welch_t", of.welchT());
    row(table, screen, "welch_df", of.welchFreedom());
    row(table, screen, "welch_p", of.welchProbability());
    row(table, screen, "auc", of.area());
    plotGap(run, of);
    run.say("%d focal and %d reference candidates".formatted(of.focal(), of.reference()));
    run.show(screen);
  }

  private static void plotGap(Run run, ScoreGap.Result of) {
    Double focalMean = Figure.of(of.focalMean());
    Double referenceMean = Figure.of(of.referenceMean());
    Double deviation = Figure.of(of.pooledDeviation());
    if (focalMean == null || referenceMean == null || deviation == null) {
      return;
    }
    CaterpillarPlot plot =
        new CaterpillarPlot("score-gap", "Scores of the two groups", "Group", "Mean score");
    plot.rowWithError("focal", focalMean, deviation / Math.sqrt(of.focal()), "");
    plot.rowWithError("reference", referenceMean, deviation / Math.sqrt(of.reference()), "");
    String finding =
        String.format(
            Locale.ROOT,
            "The focal group's mean is %.2f, the reference group's %.2f: a gap of %s standard"
                + " deviations.",
            focalMean,
            referenceMean,
            Cell.shown(of.cohensD()));
    run.plot(() -> plot.plot(finding));
  }

  private static void row(FigureTable table, ScreenTable screen, String name, Estimate value)
      throws IOException {
    table.cell(name).cell(value).endRow();
    screen.row(name, value);
  }
}
