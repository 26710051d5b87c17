package org.ridealong.analysis.plot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What all plots share: size, fonts, colors, and the shape of a specification.
 *
 * <p>The colors are those of Okabe and Ito (2008), told apart by people with color blindness, in an
 * order in which each has at least 3 : 1 against white; dashes and shapes say the same again.
 */
public final class Theme {

  public static final String INK = "#1b1b1b";
  public static final String QUIET = "#565c65";
  public static final String GRID = "#dfe1e2";
  public static final String BAR = "#2f6fae";
  public static final String ACCENT = "#b3400a";

  /** Colors of series in their order; the first is for what matters most. */
  public static final List<String> SERIES =
      List.of("#00639c", "#b3400a", "#00775c", "#9a4a7f", "#6b5d00", "#565c65");

  /** Dashes of series in the same order: the first is a full line. */
  public static final List<List<Integer>> DASHES =
      List.of(
          List.of(1, 0),
          List.of(6, 3),
          List.of(2, 2),
          List.of(8, 3, 2, 3),
          List.of(12, 4),
          List.of(1, 3));

  /** Shapes of points in the same order. */
  public static final List<String> SHAPES =
      List.of("circle", "square", "triangle-up", "diamond", "cross", "triangle-down");

  private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";
  private static final int HEIGHT = 300;
  private static final int TICKS = 10;
  private static final String FONT = "Public Sans Web, Public Sans, Helvetica, Arial, sans-serif";

  private Theme() {}

  public static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A specification over a table, as wide as the place that it is put in, without marks. */
  public static ObjectNode specification(Plot.Table table, Language language) {
    ObjectNode specification = bare(values(table), language);
    specification.put("width", "container").put("height", HEIGHT);
    specification.putObject("autosize").put("type", "fit").put("contains", "padding");
    return specification;
  }

  /** A specification over data that are more than a table, without size and marks. */
  public static ObjectNode bare(ArrayNode values, Language language) {
    ObjectNode specification = node().put("$schema", SCHEMA);
    specification.putObject("data").set("values", values);
    specification.set("config", config(language));
    return specification;
  }

  /** One layer with a mark. */
  public static ObjectNode layer(ObjectNode specification, String mark) {
    ObjectNode layer = specification.withArray("layer").addObject();
    layer.putObject("mark").put("type", mark);
    return layer;
  }

  /** Binds a field of the table to a channel of a layer. */
  public static ObjectNode encode(ObjectNode layer, String channel, String field, String type) {
    return layer.withObject("/encoding").putObject(channel).put("field", field).put("type", type);
  }

  /** Stands a bar of a histogram between two fields on the x axis. */
  public static void bar(ObjectNode layer, String upper) {
    ((ObjectNode) layer.get("mark")).put("color", BAR).put("orient", "vertical");
    layer.withObject("/encoding").putObject("x2").put("field", upper);
    layer.withObject("/encoding").putObject("y2").put("datum", 0);
  }

  /** Where the name of a line stands. */
  public enum Side {
    /** After the line. */
    AFTER,
    /** Before the line: for one near the end of its axis. */
    BEFORE
  }

  /** A line across the plot at one value, dashed, with its name. */
  public static void line(
      ObjectNode specification, String channel, double at, String name, Side side) {
    ObjectNode rule = layer(specification, "rule");
    rule.putObject("data").putArray("values").addObject().put("at", at).put("name", name);
    ((ObjectNode) rule.get("mark")).put("color", INK).set("strokeDash", dash(4, 4));
    encode(rule, channel, "at", "quantitative");
    ObjectNode text = layer(specification, "text");
    text.putObject("data").putArray("values").addObject().put("at", at).put("name", name);
    ObjectNode mark = (ObjectNode) text.get("mark");
    mark.put("color", QUIET).put("fontSize", 12);
    mark.put("align", side == Side.AFTER ? "left" : "right");
    encode(text, channel, "at", "quantitative");
    encode(text, "text", "name", "nominal");
    if (channel.equals("x")) {
      // Above the plot, where no bar is.
      mark.put("dx", side == Side.AFTER ? -3 : 3).put("baseline", "bottom");
      text.withObject("/encoding").putObject("y").put("value", -4);
    } else {
      // At the far end, where no tick is labelled.
      mark.put("dy", -5).put("dx", -4).put("align", "right");
      text.withObject("/encoding").putObject("x").put("value", "width");
    }
  }

  public static ArrayNode dash(int... lengths) {
    ArrayNode dash = JsonNodeFactory.instance.arrayNode();
    for (int length : lengths) {
      dash.add(length);
    }
    return dash;
  }

  /** The rows of a table as data. */
  public static ArrayNode values(Plot.Table table) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    for (List<Object> row : table.rows()) {
      ObjectNode value = values.addObject();
      for (int i = 0; i < row.size(); i++) {
        value.set(table.columns().get(i).name(), cell(row.get(i)));
      }
    }
    return values;
  }

  private static JsonNode cell(Object cell) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (cell == null) {
      return nodes.nullNode();
    }
    if (cell instanceof Integer whole) {
      return nodes.numberNode(whole);
    }
    return cell instanceof Double number ? nodes.numberNode(number) : nodes.textNode("" + cell);
  }

  private static ObjectNode config(Language language) {
    ObjectNode config = node().put("font", FONT).put("background", "white");
    config.putObject("view").putNull("stroke");
    ObjectNode axis = config.putObject("axis");
    axis.put("labelColor", INK).put("titleColor", INK).put("gridColor", GRID);
    axis.put("labelFontSize", 13).put("titleFontSize", 13).put("titleFontWeight", "normal");
    axis.put("domainColor", QUIET).put("tickColor", QUIET).put("labelOverlap", "greedy");
    axis.put("titlePadding", 10);
    config.putObject("axisX").put("tickCount", TICKS).put("labelFlush", false);
    ObjectNode legend = config.putObject("legend");
    legend.put("labelColor", INK).put("titleColor", INK).put("labelFontSize", 13);
    legend.put("orient", "bottom").put("columns", 2).put("symbolSize", 90).put("labelLimit", 260);
    legend.put("symbolStrokeWidth", 2.5).put("titleFontWeight", "normal").put("titleFontSize", 13);
    if (language == Language.ES) {
      ObjectNode number = config.putObject("locale").putObject("number");
      number.put("decimal", ",").put("thousands", ".");
      number.putArray("grouping").add(3);
      number.putArray("currency").add("").add("");
    }
    return config;
  }
}
