package org.ridealong.launcher.analyze.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Theme;

/** Small pictures side by side with the same axes, one for each name. */
final class Panels {

  /** More are not drawn; the table has them all. */
  static final int MOST = 120;

  private static final int COLUMNS = 4;
  private static final int WIDTH = 215;
  private static final int HEIGHT = 140;
  private static final int TICKS = 5;

  private final ArrayNode values = JsonNodeFactory.instance.arrayNode();
  private final ObjectNode specification;
  private final ObjectNode panel;

  Panels(String field, List<String> order, int columns) {
    specification = Theme.bare(values, Language.EN);
    ObjectNode facet = specification.putObject("facet");
    facet.put("field", field).put("type", "nominal").putNull("title");
    order.forEach(facet.putArray("sort")::add);
    ObjectNode header = facet.putObject("header");
    header.put("labelFontSize", 13).put("labelColor", Theme.INK).put("labelLimit", WIDTH);
    specification.put("columns", columns);
    specification.withObject("/config/axisX").put("tickCount", TICKS);
    panel = specification.putObject("spec");
    panel
        .put("width", WIDTH * COLUMNS / columns)
        .put("height", Math.min(2 * HEIGHT, HEIGHT * COLUMNS / columns));
  }

  Panels(String field, List<String> order) {
    this(field, order, columns(Math.min(order.size(), MOST)));
  }

  /** As many columns as leave the fewest places of the last row empty, where axes would stand. */
  private static int columns(int panels) {
    if (panels < COLUMNS) {
      return Math.max(1, panels);
    }
    int spare = (COLUMNS - panels % COLUMNS) % COLUMNS;
    int fewer = COLUMNS - 1;
    return (fewer - panels % fewer) % fewer < spare ? fewer : COLUMNS;
  }

  /** A further row of data. */
  ObjectNode row() {
    return values.addObject();
  }

  /** A layer of marks for the rows whose {@code kind} is the given one. */
  ObjectNode layer(String mark, String kind) {
    ObjectNode layer = Theme.layer(panel, mark);
    ObjectNode filter = layer.putArray("transform").addObject().putObject("filter");
    filter.put("field", "kind").put("equal", kind);
    return layer;
  }

  /** Gives each panel its own scale of a channel. */
  void ownScale(String channel) {
    specification.withObject("/resolve/scale").put(channel, "independent");
  }

  ObjectNode specification() {
    return specification;
  }

  /** Says in a finding that not everything is drawn. */
  static String cut(int all, String what) {
    return all <= MOST ? "" : " The first %d of %d %s are drawn.".formatted(MOST, all, what);
  }
}
