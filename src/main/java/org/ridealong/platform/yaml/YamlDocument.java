package org.ridealong.platform.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.ridealong.platform.problem.Violation;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML text as JSON that still knows the line of every place. */
public final class YamlDocument {

  private static final int LARGEST_CHARACTERS = 1_000_000;

  /** Deeper than any file here is; an alias that holds itself would have no end. */
  private static final int DEEPEST = 40;

  private final Map<String, Integer> lines = new HashMap<>();
  private final JsonNode json;

  private YamlDocument(Node root) throws UnreadableYaml {
    this.json = convert(root, "", 0);
  }

  /**
   * @throws UnreadableYaml when the text is empty, too large or no YAML
   */
  public static YamlDocument parse(String text) throws UnreadableYaml {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LARGEST_CHARACTERS);
    limits.setMaxAliasesForCollections(20);
    limits.setAllowDuplicateKeys(false);
    try {
      Node root = new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
      if (root == null) {
        throw new UnreadableYaml(new Violation("", 1, "The file is empty."));
      }
      return new YamlDocument(root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new UnreadableYaml(new Violation("", line, "This is not YAML: " + e.getProblem()));
    } catch (YAMLException e) {
      throw new UnreadableYaml(new Violation("", 1, "This is not YAML: " + e.getMessage()));
    }
  }

  public JsonNode json() {
    return json;
  }

  /** A violation at a place, with the line of the place or of the nearest one around it. */
  public Violation at(String pointer, String detail) {
    String place = pointer;
    while (!lines.containsKey(place)) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return new Violation(pointer, lines.get(place), detail);
  }

  private JsonNode convert(Node node, String pointer, int depth) throws UnreadableYaml {
    int line = node.getStartMark().getLine() + 1;
    lines.put(pointer, line);
    if (depth > DEEPEST) {
      throw new UnreadableYaml(new Violation("", line, "This is nested too deeply."));
    }
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (NodeTuple entry : mapping.getValue()) {
        if (!(entry.getKeyNode() instanceof ScalarNode name)) {
          throw new UnreadableYaml(new Violation(pointer, line, "A key must be a plain word."));
        }
        String key = name.getValue();
        object.set(key, convert(entry.getValueNode(), pointer + "/" + escape(key), depth + 1));
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (Node element : sequence.getValue()) {
        array.add(convert(element, pointer + "/" + array.size(), depth + 1));
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
