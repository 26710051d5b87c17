package org.ridealong.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ridealong.media.ClipId;
import org.ridealong.platform.crypto.CanonicalJson;

/** Scenario content as the canonical JSON that is hashed and kept, and back. */
@ApplicationScoped
class ScenarioJson {

  private final ObjectMapper json;

  ScenarioJson(ObjectMapper json) {
    this.json = json;
  }

  String canonical(Object content) {
    return CanonicalJson.of(json.valueToTree(content));
  }

  /** A version as it was published, its decision points with their identities. */
  ScenarioView view(ScenarioVersion version) {
    ScenarioContent content = read(version.content, ScenarioContent.class);
    List<DecisionPointContent> items =
        version.decisionPoints.stream()
            .map(item -> read(item.content, DecisionPointContent.class).publishedAs(item.id))
            .toList();
    return new ScenarioView(
        version.id, content.withDecisionPoints(items), new ClipId(version.clipId));
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A published scenario is unreadable", e);
    }
  }
}
