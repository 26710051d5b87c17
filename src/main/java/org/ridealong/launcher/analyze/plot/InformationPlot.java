package org.ridealong.launcher.analyze.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.Theme;

/** What the whole test tells about candidates of each trait, and the error that is left. */
public final class InformationPlot {

  private static final String INFORMATION = "Information";
  private static final String ERROR = "Standard error";

  private InformationPlot() {}

  /** The test at one trait value. */
  public record At(double theta, double information, double standardError, double expected) {}

  /**
   * Draws a test.
   *
   * @param points in ascending order of theta, at least one
   * @param tableEvery every how manyth point stands in the table
   */
  public static Plot of(List<At> points, int tableEvery) {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.number("theta", "Theta"),
            Plot.Column.number("information", INFORMATION),
            Plot.Column.number("error", ERROR),
            Plot.Column.number("expected", "Expected total"));
    Panels panels = new Panels("figure", List.of(INFORMATION, ERROR), 2);
    At best = points.get(0);
    for (int i = 0; i < points.size(); i++) {
      At at = points.get(i);
      best = at.information() > best.information() ? at : best;
      if (i % tableEvery == 0) {
        table.add(at.theta(), at.information(), at.standardError(), at.expected());
      }
      row(panels, at, INFORMATION, at.information());
      row(panels, at, ERROR, at.standardError());
    }
    ObjectNode line = panels.layer("line", "curve");
    Axis.mark(line).put("color", Theme.SERIES.get(0)).put("strokeWidth", 2.5);
    Axis.number(line, "x", "theta", "Theta");
    ObjectNode y = Theme.encode(line, "y", "value", "quantitative").putNull("title");
    y.putObject("scale").put("zero", true);
    panels.ownScale("y");
    return new Plot(
        "information",
        "Test information and standard error",
        finding(points, best),
        table,
        panels.specification());
  }

  private static void row(Panels panels, At at, String figure, double value) {
    panels
        .row()
        .put("figure", figure)
        .put("kind", "curve")
        .put("theta", at.theta())
        .put("value", value);
  }

  private static String finding(List<At> points, At best) {
    double limit = 1.5 * best.standardError();
    double from = best.theta();
    double to = best.theta();
    for (At at : points) {
      if (at.standardError() <= limit) {
        from = Math.min(from, at.theta());
        to = Math.max(to, at.theta());
      }
    }
    return Say.figures(
        "The test measures best at theta %.1f (standard error %.2f); from %.1f to %.1f the error"
            + " stays within one and a half times that.",
        best.theta(), best.standardError(), from, to);
  }
}
