package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ridealong.form.FormService;
import org.ridealong.form.FormView;
import org.ridealong.media.ClipService;
import org.ridealong.scenario.ScenarioService;
import org.ridealong.scenario.ScenarioView;

/** Puts published forms together once and keeps them: they never change. */
@ApplicationScoped
class ExamContents {

  private final FormService forms;
  private final ScenarioService scenarios;
  private final ClipService clips;
  private final Map<UUID, ExamContent> known = new ConcurrentHashMap<>();

  ExamContents(FormService forms, ScenarioService scenarios, ClipService clips) {
    this.forms = forms;
    this.scenarios = scenarios;
    this.clips = clips;
  }

  ExamContent of(UUID formVersion) {
    ExamContent content = known.get(formVersion);
    if (content == null) {
      content = load(formVersion);
      known.put(formVersion, content);
    }
    return content;
  }

  private ExamContent load(UUID formVersion) {
    FormView form = forms.find(formVersion);
    List<ExamContent.Part> parts =
        form.content().scenarios().stream().map(scenarios::find).map(this::part).toList();
    return new ExamContent(formVersion, form.content(), parts);
  }

  private ExamContent.Part part(ScenarioView scenario) {
    return new ExamContent.Part(
        scenario.scenarioId(), scenario.content(), clips.manifest(scenario.clip()));
  }
}
