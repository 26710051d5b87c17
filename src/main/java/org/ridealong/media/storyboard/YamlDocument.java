package org.ridealong.media.storyboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.platform.problem.Violation;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML text as JSON that still knows the line of every place. */
final class YamlDocument {

  private static final int LARGEST_CHARACTERS = 1_000_000;

  private final Map<String, Integer> lines = new HashMap<>();
  private final JsonNode json;

  private YamlDocument(Node root) {
    this.json = convert(root, "");
  }

  static YamlDocument parse(String text) throws StoryboardException {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LARGEST_CHARACTERS);
    limits.setMaxAliasesForCollections(20);
    limits.setAllowDuplicateKeys(false);
    try {
      Node root = new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
      if (root == null) {
        throw new StoryboardException(List.of(new Violation("", 1, "The storyboard is empty.")));
      }
      return new YamlDocument(root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new StoryboardException(
          List.of(new Violation("", line, "This is not YAML: " + e.getProblem())));
    }
  }

  JsonNode json() {
    return json;
  }

  /** A violation at a place, with the line of the place or of the nearest one around it. */
  Violation at(String pointer, String detail) {
    String place = pointer;
    while (!lines.containsKey(place)) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return new Violation(pointer, lines.get(place), detail);
  }

  private JsonNode convert(Node node, String pointer) {
    lines.put(pointer, node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (NodeTuple entry : mapping.getValue()) {
        String key = ((ScalarNode) entry.getKeyNode()).getValue();
        object.set(key, convert(entry.getValueNode(), pointer + "/" + escape(key)));
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (Node element : sequence.getValue()) {
        array.add(convert(element, pointer + "/" + array.size()));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode node) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    String value = node.getValue();
    try {
      if (node.getTag().equals(Tag.INT)) {
        return factory.numberNode(Long.parseLong(value));
      }
      if (node.getTag().equals(Tag.FLOAT)) {
        return factory.numberNode(Double.parseDouble(value));
      }
    } catch (NumberFormatException odd) {
      return factory.textNode(value);
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return factory.booleanNode(Boolean.parseBoolean(value));
    }
    return node.getTag().equals(Tag.NULL) ? factory.nullNode() : factory.textNode(value);
  }

  private static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
