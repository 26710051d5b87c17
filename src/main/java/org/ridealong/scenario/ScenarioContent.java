package org.ridealong.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ridealong.platform.Text;

/**
 * What a version of a scenario says; its canonical JSON is what is hashed.
 *
 * @param storyboardSha256 the hash of the storyboard that it came from
 * @param notice a warning before the clip, or null
 * @param briefing the rule that the candidate may rely on, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScenarioContent(
    String key,
    int version,
    String storyboardSha256,
    Text title,
    List<String> competencies,
    Text notice,
    Text briefing,
    List<DecisionPointContent> decisionPoints) {

  ScenarioContent withDecisionPoints(List<DecisionPointContent> published) {
    return new ScenarioContent(
        key, version, storyboardSha256, title, competencies, notice, briefing, published);
  }
}
