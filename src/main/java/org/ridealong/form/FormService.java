package org.ridealong.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.CanonicalJson;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;
import org.ridealong.scenario.ScenarioService;

/** Publishes forms and hands out what was published. */
@ApplicationScoped
public class FormService {

  /** What a form gives an answer to arrive in, unless it says otherwise. */
  private static final long GRACE_US = 2_000_000;

  private final FormVersionRepository forms;
  private final ScenarioService scenarios;
  private final ObjectMapper json;
  private final Ids ids;
  private final Clock clock;

  FormService(
      FormVersionRepository forms,
      ScenarioService scenarios,
      ObjectMapper json,
      Ids ids,
      Clock clock) {
    this.forms = forms;
    this.scenarios = scenarios;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** Publishes a form over scenarios that are published and named once. */
  @Transactional
  public FormView publish(PublishForm request) {
    List<UUID> named = request.scenarios();
    List<Violation> violations =
        IntStream.range(0, named.size())
            .mapToObj(i -> violation(named, i))
            .filter(Objects::nonNull)
            .toList();
    if (!violations.isEmpty()) {
      throw ProblemException.of(FormProblem.SCENARIO_UNKNOWN, violations);
    }
    int replays = request.replayAllowance() == null ? 0 : request.replayAllowance();
    FormContent content = new FormContent(request.title(), named, replays, GRACE_US);
    String hash = Hashes.sha256(CanonicalJson.of(json.valueToTree(content)));
    FormVersion form = new FormVersion(ids.next(), content, hash, Microseconds.now(clock));
    forms.persist(form);
    return view(form);
  }

  /** A published form. */
  @Transactional
  public FormView find(UUID formVersion) {
    return forms
        .findByIdOptional(formVersion)
        .map(FormService::view)
        .orElseThrow(
            () -> ProblemException.of(FormProblem.FORM_UNKNOWN, "Nothing was published under it."));
  }

  /** Every published form, newest first. */
  @Transactional
  public List<FormView> all() {
    return forms.find("order by publishedAt desc").stream().map(FormService::view).toList();
  }

  private Violation violation(List<UUID> named, int index) {
    UUID scenario = named.get(index);
    if (named.indexOf(scenario) < index) {
      return Violation.at("/scenarios/" + index, "This scenario is named twice.");
    }
    return scenarios.isPublished(scenario)
        ? null
        : Violation.at("/scenarios/" + index, "No scenario was published under this id.");
  }

  private static FormView view(FormVersion form) {
    return new FormView(form.id, form.content(), form.contentSha256, form.publishedAt);
  }
}
