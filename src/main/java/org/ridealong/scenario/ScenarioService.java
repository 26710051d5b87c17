package org.ridealong.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ridealong.media.ClipId;
import org.ridealong.media.ClipManifest;
import org.ridealong.media.ClipService;
import org.ridealong.media.storyboard.StoryboardException;
import org.ridealong.media.storyboard.StoryboardReader;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;

/** Publishes scenarios from their storyboards and hands out what was published. */
@ApplicationScoped
public class ScenarioService {

  private final ScenarioVersionRepository scenarios;
  private final ClipService clips;
  private final ScenarioJson json;
  private final Ids ids;
  private final Clock clock;

  ScenarioService(
      ScenarioVersionRepository scenarios,
      ClipService clips,
      ScenarioJson json,
      Ids ids,
      Clock clock) {
    this.scenarios = scenarios;
    this.clips = clips;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Publishes a version; the same content again gives the same version.
   *
   * @param dryRun checks everything and keeps nothing; the view has no identity then
   */
  @Transactional
  public ScenarioView publish(PublishScenario request, boolean dryRun) {
    ScenarioContent content = read(request.storyboard());
    requireFit(request.manifest(), content);
    if (dryRun) {
      return new ScenarioView(null, content, null);
    }
    ClipId clip = clips.register(request.manifest());
    String canonical = json.canonical(content);
    String hash = Hashes.sha256(canonical);
    ScenarioVersion version =
        scenarios
            .byKey(content.key(), content.version())
            .orElseGet(() -> insert(content, canonical, hash, clip));
    if (!version.contentSha256.equals(hash) || !version.clipId.equals(clip.value())) {
      throw ProblemException.of(
          ScenarioProblem.VERSION_TAKEN,
          "%s version %d is published with other content."
              .formatted(content.key(), content.version()));
    }
    return json.view(version);
  }

  @Transactional
  public ScenarioView find(UUID scenario) {
    return json.view(scenarios.findById(scenario));
  }

  @Transactional
  public boolean isPublished(UUID scenario) {
    return scenarios.findByIdOptional(scenario).isPresent();
  }

  private static ScenarioContent read(String storyboard) {
    try {
      return ScenarioComposer.content(StoryboardReader.read(storyboard), Hashes.sha256(storyboard));
    } catch (StoryboardException e) {
      throw ProblemException.of(
          ScenarioProblem.STORYBOARD_INVALID,
          e.violations().stream()
              .map(v -> new Violation("/storyboard" + v.pointer(), v.line(), v.detail()))
              .toList());
    }
  }

  /** The clip must be of this storyboard, in every rendition that the exam needs. */
  private void requireFit(ClipManifest manifest, ScenarioContent content) {
    List<Violation> violations = new ClipFit(manifest, content).violations();
    if (!violations.isEmpty()) {
      throw ProblemException.of(ScenarioProblem.CLIP_UNFIT, violations);
    }
    List<Violation> missing = clips.missingFiles(manifest);
    if (!missing.isEmpty()) {
      throw ProblemException.of(ScenarioProblem.CLIP_UNFIT, missing);
    }
  }

  private ScenarioVersion insert(
      ScenarioContent content, String canonical, String hash, ClipId clip) {
    ScenarioVersion version =
        new ScenarioVersion(
            ids.next(),
            content.key(),
            content.version(),
            canonical,
            hash,
            clip.value(),
            Microseconds.now(clock));
    for (DecisionPointContent item : content.decisionPoints()) {
      version.decisionPoints.add(
          new DecisionPoint(
              ids.next(), version, version.decisionPoints.size(), item, json.canonical(item)));
    }
    scenarios.persist(version);
    return version;
  }
}
