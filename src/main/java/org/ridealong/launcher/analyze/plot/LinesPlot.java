package org.ridealong.launcher.analyze.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.Theme;

/** One line for each series over a common axis. */
public final class LinesPlot {

  private final String name;
  private final String title;
  private final String y;
  private final String x;
  private final List<String> series = new ArrayList<>();
  private final Plot.Table table;
  private boolean whole = true;

  public LinesPlot(String name, String title, String x, String y, String ofSeries) {
    this.name = name;
    this.title = title;
    this.x = x;
    this.y = y;
    table =
        Plot.Table.of(
            Plot.Column.text("series", ofSeries),
            Plot.Column.number("x", x),
            Plot.Column.number("y", y));
  }

  /** A further point; a null value breaks the line. */
  public LinesPlot point(String of, double at, Double value) {
    if (!series.contains(of)) {
      series.add(of);
    }
    whole &= at == Math.rint(at);
    table.add(of, at, value);
    return this;
  }

  public boolean isEmpty() {
    return series.isEmpty();
  }

  public Plot plot(String finding) {
    ObjectNode specification = Theme.specification(table, Language.EN);
    ObjectNode lines = Theme.layer(specification, "line");
    Axis.mark(lines).put("strokeWidth", 2.5);
    ObjectNode across = Axis.number(lines, "x", "x", x);
    if (whole) {
      across.putObject("axis").put("tickMinStep", 1).put("format", "d");
    }
    Axis.number(lines, "y", "y", y);
    ObjectNode color = Theme.encode(lines, "color", "series", "nominal").putNull("title");
    ObjectNode dash = Theme.encode(lines, "strokeDash", "series", "nominal").putNull("title");
    ObjectNode colors = color.putObject("scale");
    ObjectNode dashes = dash.putObject("scale");
    for (int i = 0; i < series.size(); i++) {
      colors.withArray("domain").add(series.get(i));
      dashes.withArray("domain").add(series.get(i));
      colors.withArray("range").add(Theme.SERIES.get(i % Theme.SERIES.size()));
      ArrayNode lengths = dashes.withArray("range").addArray();
      // A further round through the colors has other dashes.
      int round = i / Theme.SERIES.size();
      Theme.DASHES.get((i + round) % Theme.DASHES.size()).forEach(lengths::add);
    }
    return new Plot(name, title, finding, table, specification);
  }
}
