package org.ridealong.media.storyboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ridealong.platform.problem.Violation;

/** Reads storyboards, first against the schema, then against the rules that a schema cannot say. */
public final class StoryboardReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA = schema();

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
    YamlDocument document = YamlDocument.parse(yaml);
    List<Violation> violations = new ArrayList<>();
    for (ValidationMessage message : SCHEMA.validate(document.json())) {
      violations.add(violation(document, message));
    }
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

  private static Violation violation(YamlDocument document, ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    String property = message.getProperty();
    if (property != null) {
      pointer = pointer + "/" + property;
    }
    String text = message.getMessage();
    int colon = text.indexOf(": ");
    return document.at(pointer, colon < 0 ? text : text.substring(colon + 2) + ".");
  }

  private static Storyboard convert(JsonNode json) {
    try {
      return JSON.treeToValue(json, Storyboard.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What the schema accepts can be read", e);
    }
  }

  private static JsonSchema schema() {
    try (InputStream in =
        StoryboardReader.class.getResourceAsStream("/storyboard/storyboard.schema.json")) {
      SchemaValidatorsConfig config =
          SchemaValidatorsConfig.builder()
              .pathType(PathType.JSON_POINTER)
              .locale(Locale.ENGLISH)
              .build();
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, config);
    } catch (IOException e) {
      throw new UncheckedIOException("The schema of storyboards is unreadable", e);
    }
  }
}
