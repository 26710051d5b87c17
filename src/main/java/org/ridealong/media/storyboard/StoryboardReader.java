package org.ridealong.media.storyboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.ridealong.platform.problem.Violation;
import org.ridealong.platform.yaml.UnreadableYaml;
import org.ridealong.platform.yaml.YamlDocument;
import org.ridealong.platform.yaml.YamlSchema;

/** Reads storyboards, first against the schema, then against the rules that a schema cannot say. */
public final class StoryboardReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YamlSchema SCHEMA = YamlSchema.of("/storyboard/storyboard.schema.json");

  private StoryboardReader() {}

  /**
   * @param yaml the text of a {@code .story.yaml} file
   * @throws StoryboardException naming every wrong place with pointer and line
   */
  public static Storyboard read(String yaml) throws StoryboardException {
    return check(yaml).storyboard();
  }

  /**
   * @param lints what an author should know and may leave, with pointer and line
   */
  public record Checked(Storyboard storyboard, List<Violation> lints) {}

  /**
   * As {@link #read}, with what is worth a word and yet no reason to refuse.
   *
   * @throws StoryboardException naming every wrong place with pointer and line
   */
  public static Checked check(String yaml) throws StoryboardException {
    YamlDocument document = parse(yaml);
    List<Violation> violations = new ArrayList<>(SCHEMA.violations(document));
    if (!violations.isEmpty()) {
      throw new StoryboardException(violations);
    }
    Storyboard storyboard = convert(document.json());
    StoryboardRules rules = new StoryboardRules(document, storyboard);
    violations.addAll(rules.violations());
    if (!violations.isEmpty()) {
      throw new StoryboardException(violations);
    }
    return new Checked(storyboard, rules.lints());
  }

  private static YamlDocument parse(String yaml) throws StoryboardException {
    try {
      return YamlDocument.parse(yaml);
    } catch (UnreadableYaml e) {
      throw new StoryboardException(List.of(e.violation()));
    }
  }

  private static Storyboard convert(JsonNode json) {
    try {
      return JSON.treeToValue(json, Storyboard.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What the schema accepts can be read", e);
    }
  }
}
