package org.ridealong.rubric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.ridealong.platform.problem.Violation;
import org.ridealong.platform.yaml.UnreadableYaml;
import org.ridealong.platform.yaml.YamlDocument;
import org.ridealong.platform.yaml.YamlSchema;

/** Reads rubrics, first against the schema, then against the rules that a schema cannot say. */
final class RubricReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YamlSchema SCHEMA = YamlSchema.of("/rubrics/rubric.schema.json");

  private RubricReader() {}

  /**
   * @param yaml the text of a rubric file
   * @throws RubricException naming every wrong place with pointer and line
   */
  static RubricContent read(String yaml) throws RubricException {
    YamlDocument document = parse(yaml);
    require(SCHEMA.violations(document));
    RubricContent rubric = convert(document);
    require(new RubricRules(document, rubric).violations());
    return rubric;
  }

  private static void require(List<Violation> violations) throws RubricException {
    if (!violations.isEmpty()) {
      throw new RubricException(violations);
    }
  }

  private static YamlDocument parse(String yaml) throws RubricException {
    try {
      return YamlDocument.parse(yaml);
    } catch (UnreadableYaml e) {
      throw new RubricException(List.of(e.violation()));
    }
  }

  private static RubricContent convert(YamlDocument document) {
    try {
      return JSON.treeToValue(document.json(), RubricContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What the schema accepts can be read", e);
    }
  }
}
