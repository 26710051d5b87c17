package org.ridealong.launcher.analyze.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.Theme;

/** Estimates with their intervals, one below the other in their order. */
public final class CaterpillarPlot {

  private static final int MOST = 150;
  private static final int ROW_HEIGHT = 20;
  private static final int LEAST_HEIGHT = 80;
  private static final String PLAIN = "no flag";

  private final String name;
  private final String title;
  private final String ofRows;
  private final String axis;
  private final List<Row> rows = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private boolean sorted = true;

  private record Row(String label, double estimate, Double low, Double high, String mark) {}

  private record Line(double at, String name, Theme.Side side) {}

  /**
   * A plot without rows.
   *
   * @param ofRows what a row is, as {@code Rater}
   * @param axis what is measured, with its unit
   */
  public CaterpillarPlot(String name, String title, String ofRows, String axis) {
    this.name = name;
    this.title = title;
    this.ofRows = ofRows;
    this.axis = axis;
  }

  /**
   * A further row.
   *
   * @param low null without an interval, as {@code high}
   * @param mark names what is special about it, empty if nothing is
   */
  public CaterpillarPlot row(String label, double estimate, Double low, Double high, String mark) {
    rows.add(new Row(label, estimate, low, high, mark));
    return this;
  }

  /** The row's interval from its standard error; no interval if that is null. */
  public CaterpillarPlot rowWithError(String label, double estimate, Double error, String mark) {
    return error == null
        ? row(label, estimate, null, null, mark)
        : row(label, estimate, estimate - 1.96 * error, estimate + 1.96 * error, mark);
  }

  /** A dashed line across. */
  public CaterpillarPlot line(double at, String label, Theme.Side side) {
    lines.add(new Line(at, label, side));
    return this;
  }

  /** Keeps the rows in the order in which they came. */
  public CaterpillarPlot asGiven() {
    sorted = false;
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public Plot plot(String finding) {
    if (sorted) {
      rows.sort(Comparator.comparingDouble(Row::estimate).reversed().thenComparing(Row::label));
    }
    Plot.Table table = table();
    String cut =
        rows.size() <= MOST
            ? ""
            : " The first %d of %d rows are drawn.".formatted(MOST, rows.size());
    return new Plot(name, title, finding + cut, table, specification(table));
  }

  /** Without columns that would be empty all the way down. */
  private Plot.Table table() {
    boolean hasIntervals = hasIntervals();
    boolean hasMarks = !marks().isEmpty();
    List<Plot.Column> columns = new ArrayList<>();
    columns.add(Plot.Column.text("label", ofRows));
    columns.add(Plot.Column.number("estimate", axis));
    if (hasIntervals) {
      columns.add(Plot.Column.number("low", "95 % from"));
      columns.add(Plot.Column.number("high", "to"));
    }
    if (hasMarks) {
      columns.add(Plot.Column.text("mark", "Note"));
    }
    Plot.Table table = Plot.Table.of(columns.toArray(Plot.Column[]::new));
    for (Row row : rows) {
      List<Object> cells = new ArrayList<>(List.of(row.label(), row.estimate()));
      if (hasIntervals) {
        cells.add(row.low());
        cells.add(row.high());
      }
      if (hasMarks) {
        cells.add(row.mark().isEmpty() ? PLAIN : row.mark());
      }
      table.add(cells.toArray());
    }
    return table;
  }

  private boolean hasIntervals() {
    return rows.stream().anyMatch(row -> row.low() != null);
  }

  private List<String> marks() {
    return rows.stream()
        .map(Row::mark)
        .filter(mark -> !mark.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private ObjectNode specification(Plot.Table table) {
    int drawn = Math.min(MOST, rows.size());
    Plot.Table shown = new Plot.Table(table.columns(), table.rows().subList(0, drawn));
    ObjectNode specification = Theme.bare(Theme.values(shown), Language.EN);
    specification.put("width", "container");
    specification.put("height", Math.max(LEAST_HEIGHT, ROW_HEIGHT * drawn));
    specification.putObject("autosize").put("type", "fit-x").put("contains", "padding");
    if (hasIntervals()) {
      ObjectNode interval = Theme.layer(specification, "rule");
      Axis.mark(interval).put("color", Theme.QUIET).put("strokeWidth", 1.5);
      Axis.number(interval, "x", "low", axis);
      interval.withObject("/encoding").putObject("x2").put("field", "high");
      label(interval, drawn);
    }
    ObjectNode points = Theme.layer(specification, "point");
    Axis.mark(points).put("filled", true).put("size", 70).put("opacity", 1);
    Axis.number(points, "x", "estimate", axis);
    label(points, drawn);
    if (marks().isEmpty()) {
      Axis.mark(points).put("color", Theme.SERIES.get(0));
    } else {
      marks(points);
    }
    for (Line line : lines) {
      Theme.line(specification, "x", line.at(), line.name(), line.side());
    }
    return specification;
  }

  private void label(ObjectNode layer, int drawn) {
    ObjectNode y = Theme.encode(layer, "y", "label", "nominal").putNull("title");
    ArrayNode order = y.putArray("sort");
    rows.subList(0, drawn).forEach(row -> order.add(row.label()));
    y.putObject("axis").put("labelLimit", 230).put("labelOverlap", false).put("grid", true);
  }

  /** Color and shape say the same. */
  private void marks(ObjectNode points) {
    List<String> names = marks();
    ObjectNode color = Theme.encode(points, "color", "mark", "nominal").putNull("title");
    ObjectNode shape = Theme.encode(points, "shape", "mark", "nominal").putNull("title");
    ObjectNode colors = color.putObject("scale");
    ObjectNode shapes = shape.putObject("scale");
    style(colors, shapes, PLAIN, 0);
    for (int i = 0; i < names.size(); i++) {
      style(colors, shapes, names.get(i), 1 + i % (Theme.SERIES.size() - 1));
    }
  }

  private static void style(ObjectNode colors, ObjectNode shapes, String mark, int style) {
    colors.withArray("domain").add(mark);
    shapes.withArray("domain").add(mark);
    colors.withArray("range").add(Theme.SERIES.get(style));
    shapes.withArray("range").add(Theme.SHAPES.get(style));
  }
}
