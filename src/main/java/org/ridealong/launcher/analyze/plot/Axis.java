package org.ridealong.launcher.analyze.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ridealong.analysis.plot.Theme;

/** Binds quantitative fields to the axes. */
final class Axis {

  private Axis() {}

  static ObjectNode number(ObjectNode layer, String channel, String field, String title) {
    ObjectNode axis = Theme.encode(layer, channel, field, "quantitative").put("title", title);
    axis.putObject("scale").put("zero", false);
    return axis;
  }

  /** From 0 to 1. */
  static ObjectNode share(ObjectNode layer, String channel, String field, String title) {
    ObjectNode axis = Theme.encode(layer, channel, field, "quantitative").put("title", title);
    axis.putObject("scale").putArray("domain").add(0).add(1);
    return axis;
  }

  static ObjectNode mark(ObjectNode layer) {
    return (ObjectNode) layer.get("mark");
  }
}
