package org.ridealong.launcher.analyze.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.Theme;

/** Infit against outfit; who lies outside of the usual limits carries the name. */
public final class FitScatterPlot {

  private static final String INSIDE = "within the limits";
  private static final String OUTSIDE = "outside";
  private static final int PADDING = 24;

  private FitScatterPlot() {}

  /** One item or rater. */
  public record Point(String name, double infit, double outfit) {}

  /**
   * Draws mean squares.
   *
   * @param of what a point is, as {@code item}
   * @param low the lower limit; {@code high} the upper one
   */
  public static Plot of(String of, List<Point> points, double low, double high) {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.text("name", of.substring(0, 1).toUpperCase(Locale.ROOT) + of.substring(1)),
            Plot.Column.number("infit", "Infit"),
            Plot.Column.number("outfit", "Outfit"),
            Plot.Column.text("state", "State"));
    List<String> noisy = new ArrayList<>();
    List<String> tame = new ArrayList<>();
    for (Point point : points) {
      boolean isNoisy = Math.max(point.infit(), point.outfit()) > high;
      boolean isTame = !isNoisy && Math.min(point.infit(), point.outfit()) < low;
      if (isNoisy) {
        noisy.add(point.name());
      } else if (isTame) {
        tame.add(point.name());
      }
      table.add(point.name(), point.infit(), point.outfit(), isNoisy || isTame ? OUTSIDE : INSIDE);
    }
    String finding =
        noisy.isEmpty() && tame.isEmpty()
            ? Say.figures(
                "All %d %ss lie within %.1f and %.1f: as noisy as the model expects.",
                points.size(), of, low, high)
            : (noisy.isEmpty()
                    ? ""
                    : Say.figures(
                        "Noisier than the model expects (above %.1f): %s. ",
                        high, Say.names(noisy)))
                + (tame.isEmpty()
                    ? ""
                    : Say.figures(
                        "More predictable than it expects (below %.1f): %s.",
                        low, Say.names(tame)));
    return new Plot(
        of + "-fit", "Fit of " + of + "s", finding.strip(), table, specification(table, low, high));
  }

  private static ObjectNode specification(Plot.Table table, double low, double high) {
    ObjectNode specification = Theme.specification(table, Language.EN);
    ObjectNode points = Theme.layer(specification, "point");
    Axis.mark(points).put("filled", true).put("size", 70).put("opacity", 0.9);
    place(points);
    ObjectNode color = Theme.encode(points, "color", "state", "nominal").putNull("title");
    ObjectNode shape = Theme.encode(points, "shape", "state", "nominal").putNull("title");
    for (ObjectNode channel : List.of(color, shape)) {
      channel.putObject("scale").putArray("domain").add(INSIDE).add(OUTSIDE);
    }
    color.withObject("/scale").putArray("range").add(Theme.SERIES.get(0)).add(Theme.ACCENT);
    shape.withObject("/scale").putArray("range").add("circle").add("triangle-up");
    ObjectNode names = Theme.layer(specification, "text");
    Axis.mark(names).put("dy", -10).put("fontSize", 12).put("color", Theme.INK);
    ObjectNode filter = names.putArray("transform").addObject().putObject("filter");
    filter.put("field", "state").put("equal", OUTSIDE);
    place(names);
    Theme.encode(names, "text", "name", "nominal");
    for (String channel : List.of("x", "y")) {
      Theme.line(specification, channel, low, Say.figures("%.1f", low), Theme.Side.BEFORE);
      Theme.line(specification, channel, high, Say.figures("%.1f", high), Theme.Side.AFTER);
    }
    return specification;
  }

  private static void place(ObjectNode layer) {
    for (ObjectNode axis :
        List.of(
            Axis.number(layer, "x", "infit", "Infit mean square"),
            Axis.number(layer, "y", "outfit", "Outfit mean square"))) {
      axis.withObject("/scale").put("padding", PADDING);
    }
  }
}
