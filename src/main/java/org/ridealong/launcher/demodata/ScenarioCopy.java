package org.ridealong.launcher.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.yaml.UnreadableYaml;
import org.ridealong.platform.yaml.YamlDocument;

/**
 * A sample scenario copied for the demo's second form, under a key and a title of its own, so that
 * nobody takes it for the scenario itself. In one copy the best option has changed places with the
 * second best.
 *
 * @param storyboard as JSON, which is YAML too
 * @param manifest that of the sample, for this storyboard
 */
public record ScenarioCopy(String storyboard, JsonNode manifest) {

  static ScenarioCopy of(String storyboard, JsonNode manifest, boolean miskeyed) {
    try {
      ObjectNode copy = (ObjectNode) YamlDocument.parse(storyboard).json();
      copy.put("id", copy.get("id").textValue() + Simulation.COPY);
      ObjectNode title = (ObjectNode) copy.get("title");
      title.put("en", title.get("en").textValue() + " (demonstration copy)");
      title.put("es", title.get("es").textValue() + " (copia de demostración)");
      if (miskeyed) {
        copy.get("decisions").forEach(ScenarioCopy::exchange);
      }
      String text = copy.toString();
      ObjectNode fitting = manifest.deepCopy();
      fitting.put("storyboardSha256", Hashes.sha256(text));
      return new ScenarioCopy(text, fitting);
    } catch (UnreadableYaml e) {
      throw new IllegalStateException("A sample's storyboard is readable", e);
    }
  }

  private static void exchange(JsonNode decision) {
    if (!decision.get("format").textValue().equals("best")) {
      return;
    }
    List<JsonNode> options = new ArrayList<>();
    decision.get("options").forEach(options::add);
    options.sort(Comparator.comparingDouble(o -> -o.get("effectiveness").doubleValue()));
    ObjectNode best = (ObjectNode) options.get(0);
    ObjectNode second = (ObjectNode) options.get(1);
    JsonNode highest = best.get("effectiveness");
    best.set("effectiveness", second.get("effectiveness"));
    second.set("effectiveness", highest);
  }
}
