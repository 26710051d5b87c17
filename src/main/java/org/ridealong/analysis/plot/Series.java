package org.ridealong.analysis.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines with points, one for each value of a field, told apart by color and dash, or color and
 * shape, at once.
 *
 * @param field whose values they are
 * @param names the values in the order of the legend
 * @param styles the place of each in the lists of {@link Theme}
 */
record Series(String field, List<String> names, List<Integer> styles) {

  /** Styles in the order of the names. */
  static Series of(String field, List<String> names) {
    return new Series(
        field,
        names,
        IntStream.range(0, names.size()).map(i -> i % Theme.SERIES.size()).boxed().toList());
  }

  /** A layer of lines and one of points; both have still to be placed. */
  List<ObjectNode> layers(ObjectNode specification) {
    List<ObjectNode> layers = new ArrayList<>();
    ObjectNode lines = Theme.layer(specification, "line");
    ((ObjectNode) lines.get("mark")).put("strokeWidth", 2.5);
    tellApart(lines, "strokeDash");
    legendOfPoints(specification, lines);
    layers.add(lines);
    ObjectNode points = Theme.layer(specification, "point");
    ((ObjectNode) points.get("mark")).put("filled", true).put("size", 80).put("opacity", 1);
    tellApart(points, "shape");
    layers.add(points);
    return layers;
  }

  /** Points show color and shape; a legend merged with the lines would dash their outlines. */
  private static void legendOfPoints(ObjectNode specification, ObjectNode lines) {
    for (String channel : List.of("color", "strokeDash")) {
      ((ObjectNode) lines.at("/encoding/" + channel)).putNull("legend");
    }
    for (String channel : List.of("color", "strokeDash", "shape")) {
      specification.withObject("/resolve/legend").put(channel, "independent");
    }
  }

  private void tellApart(ObjectNode layer, String second) {
    ObjectNode color = Theme.encode(layer, "color", field, "nominal");
    ObjectNode other = Theme.encode(layer, second, field, "nominal");
    color.putNull("title");
    other.putNull("title");
    ObjectNode colors = color.putObject("scale");
    ObjectNode others = other.putObject("scale");
    for (int i = 0; i < names.size(); i++) {
      int style = styles.get(i);
      colors.withArray("domain").add(names.get(i));
      others.withArray("domain").add(names.get(i));
      colors.withArray("range").add(Theme.SERIES.get(style));
      if (second.equals("shape")) {
        others.withArray("range").add(Theme.SHAPES.get(style));
      } else {
        ArrayNode dash = others.withArray("range").addArray();
        Theme.DASHES.get(style).forEach(dash::add);
      }
    }
  }
}
