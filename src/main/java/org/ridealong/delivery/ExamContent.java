package org.ridealong.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridealong.form.FormContent;
import org.ridealong.media.ClipManifest;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.ScenarioContent;

/** Everything that a published form shows, put together; as unchanging as its parts. */
record ExamContent(UUID formVersionId, FormContent form, List<Part> parts) {

  /** One scenario of the form with its clip. */
  record Part(UUID scenarioId, ScenarioContent scenario, ClipManifest clip) {}

  boolean hasScenario(UUID scenario) {
    return parts.stream().anyMatch(part -> part.scenarioId().equals(scenario));
  }

  Map<UUID, DecisionPointContent> decisionPoints() {
    return parts.stream()
        .flatMap(part -> part.scenario().decisionPoints().stream())
        .collect(Collectors.toMap(DecisionPointContent::id, Function.identity()));
  }
}
