package org.ridealong.launcher.analyze.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.launcher.analyze.csv.Cells;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.NumberColumn;
import org.ridealong.launcher.analyze.plot.LinesPlot;
import org.ridealong.launcher.analyze.report.Cell;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.standards.BorderlineRegression;
import org.ridealong.psychometrics.standards.ContrastingGroups;
import org.ridealong.psychometrics.standards.RudnerIndex;

/** Methods whose data have one row per candidate and two named columns. */
final class CandidateFiles {

  private static final int LOWEST_RATING = 1;
  private static final int HIGHEST_RATING = 4;
  private static final int BANDS = 20;

  private CandidateFiles() {}

  /** The rows that have both values. */
  private record Pairs(double[] first, double[] second) {

    /**
     * Reads two columns.
     *
     * @param allowed of the second one
     * @param problem what to say of a value that is not allowed
     */
    private static Pairs read(
        Run run, DataFile file, String one, String two, DoublePredicate allowed, String problem)
        throws IOException {
      file.require(one, "--method");
      file.require(two, "--method");
      NumberColumn firsts = file.numbers(one);
      NumberColumn seconds = file.numbers(two);
      file.read();
      double[] a = Cells.withMissing(file, firsts);
      double[] b = Cells.withMissing(file, seconds);
      for (int row = 0; row < b.length; row++) {
        if (!Double.isNaN(b[row]) && !allowed.test(b[row])) {
          throw Cells.refuse(file, row, two, problem);
        }
      }
      int[] kept =
          IntStream.range(0, a.length)
              .filter(row -> !Double.isNaN(a[row]) && !Double.isNaN(b[row]))
              .toArray();
      if (kept.length < a.length) {
        run.warn(
            "MISSING_DROPPED",
            "%d of %d candidates miss %s or %s and take no part."
                .formatted(a.length - kept.length, a.length, one, two));
      }
      return new Pairs(
          IntStream.of(kept).mapToDouble(row -> a[row]).toArray(),
          IntStream.of(kept).mapToDouble(row -> b[row]).toArray());
    }
  }

  static void contrasting(Run run, Path path, StatisticTable table) throws IOException {
    DataFile file = run.open(path);
    Pairs pairs =
        Pairs.read(
            run, file, "score", "master", value -> value == 0 || value == 1, "master is 1 or 0.");
    boolean[] masters = new boolean[pairs.second.length];
    for (int i = 0; i < masters.length; i++) {
      masters[i] = pairs.second[i] == 1;
    }
    ContrastingGroups.Result of = ContrastingGroups.analyze(pairs.first, masters);
    table.row("n_master", of.masters()).row("n_other", of.others());
    table.row("b0", of.intercept()).row("b1", of.slope());
    table.row("se_b0", of.interceptError()).row("se_b1", of.slopeError());
    table.row("cut_p50", of.cut()).row("cut_se_delta", of.cutError());
    if (of.slope().value().orElse(1) <= 0) {
      run.warn(
          "NEGATIVE_SLOPE", "Masters do not score higher than others: the cut has no meaning.");
    }
    plotMasters(run, pairs, of);
    table.row("deviance", of.deviance()).row("mid_means", of.middleOfMeans());
  }

  static void borderline(Run run, Path path, double rating, StatisticTable table)
      throws IOException {
    DataFile file = run.open(path);
    Pairs pairs =
        Pairs.read(
            run,
            file,
            "score",
            "global",
            value -> value == Math.rint(value) && value >= LOWEST_RATING && value <= HIGHEST_RATING,
            "a global rating is a whole number from 1 to 4.");
    BorderlineRegression.Result of =
        BorderlineRegression.analyze(pairs.first, pairs.second, rating);
    plotRatings(run, pairs, of);
    table.row("n", of.candidates());
    table.row("intercept", of.intercept()).row("slope", of.slope());
    table.row("se_int", of.interceptError()).row("se_slope", of.slopeError());
    table.row("r2", of.explained()).row("rmse", of.residual());
    table.row("cut", of.cut()).row("cut_se", of.cutError());
    table.row("borderline_group_n", of.borderlineCandidates());
    table.row("borderline_group_mean", of.borderlineMean());
    table.row("borderline_group_median", of.borderlineMedian());
    if (of.slope().value().orElse(1) <= 0) {
      run.warn(
          "NEGATIVE_SLOPE", "Better global ratings go with lower scores: the cut has no meaning.");
    }
  }

  /** The share of masters among candidates of about the same score, with the fitted curve. */
  private static void plotMasters(Run run, Pairs pairs, ContrastingGroups.Result of) {
    Double intercept = Figure.of(of.intercept());
    Double slope = Figure.of(of.slope());
    if (intercept == null || slope == null) {
      return;
    }
    LinesPlot plot =
        new LinesPlot("masters", "Masters by score", "Score", "Share of masters", "Line");
    double low = DoubleStream.of(pairs.first).min().orElseThrow();
    double high = DoubleStream.of(pairs.first).max().orElseThrow();
    double width = (high - low) / BANDS;
    for (int band = 0; band <= BANDS; band++) {
      double score = low + band * width;
      plot.point("fitted", score, 1 / (1 + Math.exp(-intercept - slope * score)));
    }
    for (int band = 0; band < BANDS; band++) {
      double from = low + band * width;
      double to = band + 1 == BANDS ? Double.POSITIVE_INFINITY : from + width;
      double[] inside =
          IntStream.range(0, pairs.first.length)
              .filter(i -> pairs.first[i] >= from && pairs.first[i] < to)
              .mapToDouble(i -> pairs.second[i])
              .toArray();
      if (inside.length > 0) {
        plot.point("observed", from + width / 2, DoubleStream.of(inside).average().orElseThrow());
      }
    }
    String finding =
        "Masters and others are equally likely at a score of %s.".formatted(Cell.shown(of.cut()));
    run.plot(() -> plot.plot(finding));
  }

  /** The mean score of each global rating, with the regression. */
  private static void plotRatings(Run run, Pairs pairs, BorderlineRegression.Result of) {
    Double intercept = Figure.of(of.intercept());
    Double slope = Figure.of(of.slope());
    if (intercept == null || slope == null) {
      return;
    }
    LinesPlot plot =
        new LinesPlot("ratings", "Scores by global rating", "Global rating", "Score", "Line");
    for (int rating = LOWEST_RATING; rating <= HIGHEST_RATING; rating++) {
      int at = rating;
      plot.point("regression", rating, intercept + slope * rating);
      IntStream.range(0, pairs.second.length)
          .filter(i -> pairs.second[i] == at)
          .mapToDouble(i -> pairs.first[i])
          .average()
          .ifPresent(mean -> plot.point("observed mean", at, mean));
    }
    String finding =
        "The regression of scores on ratings puts the cut at %s.".formatted(Cell.shown(of.cut()));
    run.plot(() -> plot.plot(finding));
  }

  static void rudner(Run run, Path path, double cut, StatisticTable table) throws IOException {
    DataFile file = run.open(path);
    Pairs pairs =
        Pairs.read(run, file, "theta", "se", value -> value > 0, "a standard error is above 0.");
    RudnerIndex.Result of = RudnerIndex.analyze(pairs.first, pairs.second, cut);
    table.row("n", of.candidates()).row("cut", cut);
    table.row("accuracy", of.accuracy()).row("consistency", of.consistency());
    table.row("false_pos", of.falsePositives()).row("false_neg", of.falseNegatives());
    table.row("pass_rate", of.passRate());
  }
}
