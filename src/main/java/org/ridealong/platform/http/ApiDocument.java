package org.ridealong.platform.http;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Makes the OpenAPI document say what the records mean: every member is there unless it is marked
 * as nullable. Types that are made from the document are then exact.
 */
public class ApiDocument implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components = document.getComponents();
    if (components != null && components.getSchemas() != null) {
      components.getSchemas().values().forEach(ApiDocument::requireMembers);
    }
  }

  private static void requireMembers(Schema schema) {
    Map<String, Schema> members = schema.getProperties();
    if (members == null) {
      return;
    }
    List<String> required =
        members.entrySet().stream()
            .filter(member -> !isNullable(member.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    schema.setRequired(required.isEmpty() ? null : required);
  }

  private static boolean isNullable(Schema member) {
    List<Schema.SchemaType> types = member.getType();
    if (types != null && types.contains(Schema.SchemaType.NULL)) {
      return true;
    }
    List<Schema> choices = member.getAnyOf();
    return choices != null && choices.stream().anyMatch(ApiDocument::isNullable);
  }
}
