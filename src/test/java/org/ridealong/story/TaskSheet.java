package org.ridealong.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills the sheet of any task: one level on every criterion, with a sign of the nearest anchor. */
final class TaskSheet {

  private TaskSheet() {}

  static ObjectNode of(JsonNode task, int level) {
    ObjectNode sheet = JsonNodeFactory.instance.objectNode();
    sheet.putArray("criticalFlags");
    for (JsonNode view : task.get("criteria")) {
      JsonNode criterion = view.get("criterion");
      ObjectNode mark = sheet.withArray("marks").addObject();
      mark.put("criterion", criterion.get("code").textValue()).put("level", level);
      mark.putArray("evidence")
          .addObject()
          .put("code", nearest(criterion, level).at("/evidence/0/code").textValue())
          .put("answerFrom", 0)
          .put("answerTo", 4);
    }
    return sheet;
  }

  private static JsonNode nearest(JsonNode criterion, int level) {
    JsonNode nearest = null;
    for (JsonNode anchor : criterion.get("levels")) {
      if (nearest == null || distance(anchor, level) < distance(nearest, level)) {
        nearest = anchor;
      }
    }
    return nearest;
  }

  private static int distance(JsonNode anchor, int level) {
    return Math.abs(anchor.get("level").intValue() - level);
  }
}
