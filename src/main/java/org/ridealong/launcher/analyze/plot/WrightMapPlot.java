package org.ridealong.launcher.analyze.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.Theme;

/**
 * Candidates and what they met on one scale (Wright and Stone 1979): how many candidates stand at
 * each height, and beside them, in a ruler for each facet, what has that difficulty or severity.
 */
public final class WrightMapPlot {

  private static final double[] STEPS = {0.1, 0.2, 0.25, 0.5, 1, 2, 5};
  private static final int MOST_ROWS = 34;
  private static final int ROW_HEIGHT = 15;
  private static final int RULER = 230;
  private static final int HISTOGRAM = 240;

  private final double[] persons;
  private final List<Facet> facets;
  private double step;
  private long first;
  private long last;

  /** What candidates met, as items or raters. */
  public record Facet(String name, List<Level> levels) {}

  /** An item, a rater or a step, with its place on the scale. */
  public record Level(String name, double measure) {}

  private WrightMapPlot(double[] persons, List<Facet> facets) {
    this.persons = persons;
    this.facets = facets;
  }

  /**
   * Draws a map.
   *
   * @param persons the candidates' measures, at least one
   * @param facets at least one, the first with at least one level
   */
  public static Plot of(double[] persons, List<Facet> facets) {
    return new WrightMapPlot(persons, facets).plot();
  }

  private Plot plot() {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.text("facet", "Facet"),
            Plot.Column.text("level", "Level"),
            Plot.Column.number("measure", "Measure (logits)"));
    for (Facet facet : facets) {
      facet.levels().stream()
          .sorted((a, b) -> Double.compare(b.measure(), a.measure()))
          .forEach(level -> table.add(facet.name(), level.name(), level.measure()));
    }
    choose();
    return new Plot(
        "wright-map", "Wright map: all on one scale", finding(), table, specification());
  }

  private String finding() {
    double[] hardness = facets.get(0).levels().stream().mapToDouble(Level::measure).toArray();
    double hardest = Arrays.stream(hardness).max().orElseThrow();
    double easiest = Arrays.stream(hardness).min().orElseThrow();
    double above = Arrays.stream(persons).filter(theta -> theta > hardest).count();
    double below = Arrays.stream(persons).filter(theta -> theta < easiest).count();
    return Say.figures(
        "%d candidates with mean %.2f; %s from %.2f to %.2f with mean %.2f. Above the highest of"
            + " them stand %.0f %% of the candidates, below the lowest %.0f %%.",
        persons.length,
        Arrays.stream(persons).average().orElseThrow(),
        facets.get(0).name().toLowerCase(Locale.ROOT),
        easiest,
        hardest,
        Arrays.stream(hardness).average().orElseThrow(),
        100 * above / persons.length,
        100 * below / persons.length);
  }

  /** The finest rows of which not too many are needed. */
  private void choose() {
    double low = Arrays.stream(persons).min().orElseThrow();
    double high = Arrays.stream(persons).max().orElseThrow();
    for (Facet facet : facets) {
      for (Level level : facet.levels()) {
        low = Math.min(low, level.measure());
        high = Math.max(high, level.measure());
      }
    }
    int i = 0;
    while (i + 1 < STEPS.length && (high - low) / STEPS[i] > MOST_ROWS - 2) {
      i++;
    }
    step = STEPS[i];
    first = row(low);
    last = row(high);
  }

  private long row(double measure) {
    return Math.round(measure / step);
  }

  private ObjectNode specification() {
    ObjectNode specification = Theme.bare(histogram(), Language.EN);
    ArrayNode parts = specification.putArray("hconcat");
    ObjectNode people = part(parts, HISTOGRAM);
    ObjectNode bars = Theme.layer(people, "bar");
    Axis.mark(bars).put("color", Theme.BAR).put("orient", "horizontal");
    height(bars, "lower");
    bars.withObject("/encoding").putObject("y2").put("field", "upper");
    ObjectNode x = Theme.encode(bars, "x", "n", "quantitative").put("title", "Candidates");
    x.putObject("scale").put("reverse", true);
    x.putObject("axis").put("grid", false).put("tickCount", 4);
    bars.withObject("/encoding").putObject("x2").put("datum", 0);
    ObjectNode rulers = part(parts, RULER * facets.size());
    rulers.putObject("data").set("values", rulers());
    ObjectNode texts = Theme.layer(rulers, "text");
    Axis.mark(texts).put("fontSize", 11).put("limit", RULER - 8).put("color", Theme.INK);
    height(texts, "center");
    ((ObjectNode) texts.at("/encoding/y")).putNull("title").putNull("axis");
    ObjectNode facet = Theme.encode(texts, "x", "facet", "nominal").putNull("title");
    facets.forEach(one -> facet.withArray("sort").add(one.name()));
    facet.putObject("axis").put("orient", "top").put("labelAngle", 0).put("labelFontSize", 13);
    Theme.encode(texts, "text", "names", "nominal");
    return specification;
  }

  private ObjectNode part(ArrayNode parts, int width) {
    ObjectNode part = parts.addObject().put("width", width);
    return part.put("height", (int) (last - first + 1) * ROW_HEIGHT);
  }

  private void height(ObjectNode layer, String field) {
    ObjectNode y = Theme.encode(layer, "y", field, "quantitative").put("title", "Logits");
    ObjectNode scale = y.putObject("scale").put("nice", false);
    scale.putArray("domain").add((first - 0.5) * step).add((last + 0.5) * step);
  }

  private ArrayNode histogram() {
    Map<Long, Integer> counts = new TreeMap<>();
    for (double theta : persons) {
      counts.merge(row(theta), 1, Integer::sum);
    }
    ArrayNode values = Theme.node().putArray("values");
    counts.forEach(
        (row, n) -> {
          ObjectNode value = values.addObject().put("lower", (row - 0.45) * step);
          value.put("upper", (row + 0.45) * step).put("n", n);
        });
    return values;
  }

  private ArrayNode rulers() {
    ArrayNode values = Theme.node().putArray("values");
    for (Facet facet : facets) {
      Map<Long, String> names = new LinkedHashMap<>();
      for (Level level : facet.levels()) {
        names.merge(row(level.measure()), level.name(), (a, b) -> a + "  " + b);
      }
      names.forEach(
          (row, text) ->
              values
                  .addObject()
                  .put("facet", facet.name())
                  .put("center", row * step)
                  .put("names", text));
    }
    return values;
  }
}
