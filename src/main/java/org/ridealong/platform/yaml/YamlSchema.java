package org.ridealong.platform.yaml;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.ridealong.platform.problem.Violation;

/** A JSON Schema of the jar that YAML documents are checked against. */
public final class YamlSchema {

  private final JsonSchema schema;

  private YamlSchema(JsonSchema schema) {
    this.schema = schema;
  }

  /**
   * @param resource absolute name of the schema, such as {@code /storyboard/storyboard.schema.json}
   */
  public static YamlSchema of(String resource) {
    try (InputStream in = YamlSchema.class.getResourceAsStream(resource)) {
      SchemaValidatorsConfig config =
          SchemaValidatorsConfig.builder()
              .pathType(PathType.JSON_POINTER)
              .locale(Locale.ENGLISH)
              .build();
      return new YamlSchema(
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, config));
    } catch (IOException e) {
      throw new UncheckedIOException("The schema " + resource + " is unreadable", e);
    }
  }

  /** Every place of the document that breaks the schema, with its line. */
  public List<Violation> violations(YamlDocument document) {
    return schema.validate(document.json()).stream()
        .map(message -> violation(document, message))
        .toList();
  }

  private static Violation violation(YamlDocument document, ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    if (message.getProperty() != null) {
      pointer = pointer + "/" + message.getProperty();
    }
    String text = message.getMessage();
    int colon = text.indexOf(": ");
    return document.at(pointer, colon < 0 ? text : text.substring(colon + 2) + ".");
  }
}
