package org.ridealong.launcher.analyze.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.Theme;
import org.ridealong.psychometrics.classical.ScoreHistogram;
import org.ridealong.psychometrics.classical.ScoreRange;

/** How many candidates have which value, with a line at the mean. */
public final class HistogramPlot {

  private HistogramPlot() {}

  /**
   * Draws values.
   *
   * @param values at least one
   * @param step the smallest difference that is worth telling apart
   */
  public static Plot of(
      String name, String title, String axis, double[] values, double step, String finding) {
    double low = Arrays.stream(values).min().orElseThrow();
    double high = Arrays.stream(values).max().orElseThrow();
    ScoreRange range = new ScoreRange(low, Math.max(high, low + step));
    ScoreHistogram histogram = ScoreHistogram.of(values, range, ScoreHistogram.width(range, step));
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.number("lower", "From"),
            Plot.Column.number("upper", "to below"),
            Plot.Column.number("n", "Candidates"));
    int[] counts = histogram.counts();
    for (int bin = 0; bin < counts.length; bin++) {
      table.add(histogram.lower(bin), histogram.upper(bin), counts[bin]);
    }
    ObjectNode specification = Theme.specification(table, Language.EN);
    ObjectNode bars = Theme.layer(specification, "bar");
    Theme.bar(bars, "upper");
    ObjectNode x = Theme.encode(bars, "x", "lower", "quantitative").put("title", axis);
    x.putObject("axis").put("grid", false).put("tickMinStep", step);
    x.putObject("scale").put("zero", false).put("nice", false);
    ObjectNode y = Theme.encode(bars, "y", "n", "quantitative").put("title", "Candidates");
    y.putObject("axis").put("tickMinStep", 1).put("format", "d");
    double mean = Arrays.stream(values).average().orElseThrow();
    Theme.line(
        specification,
        "x",
        mean,
        Say.figures("mean %.2f", mean),
        mean < (low + high) / 2 ? Theme.Side.AFTER : Theme.Side.BEFORE);
    return new Plot(name, title, finding, table, specification);
  }
}
