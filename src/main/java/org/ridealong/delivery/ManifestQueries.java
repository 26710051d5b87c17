package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ridealong.media.ClipManifest;
import org.ridealong.media.MediaAddress;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;

/**
 * Writes the manifest of a session: its form, with this candidate's windows and order of options.
 */
@ApplicationScoped
public class ManifestQueries {

  /** Long enough for the longest exam day; the addresses work only with the session's cookie. */
  private static final Duration ADDRESS_VALIDITY = Duration.ofHours(12);

  private final TestSessionRepository sessions;
  private final ExamContents contents;
  private final MediaAddress addresses;

  ManifestQueries(TestSessionRepository sessions, ExamContents contents, MediaAddress addresses) {
    this.sessions = sessions;
    this.contents = contents;
    this.addresses = addresses;
  }

  @Transactional
  ManifestView of(UUID sessionId) {
    TestSession session = sessions.findById(sessionId);
    ExamContent content = contents.of(session.formVersionId);
    return new ManifestView(
        content.formVersionId(),
        content.form().title(),
        content.form().replayAllowance(),
        content.form().graceUs() / 1000,
        content.parts().stream().map(part -> scenario(part, session)).toList());
  }

  private ManifestView.ScenarioPart scenario(ExamContent.Part part, TestSession session) {
    return new ManifestView.ScenarioPart(
        part.scenarioId(),
        part.scenario().title(),
        part.scenario().notice(),
        part.scenario().briefing(),
        clip(part.clip(), session),
        part.scenario().decisionPoints().stream()
            .map(item -> decision(item, part.clip(), session))
            .toList());
  }

  private ManifestView.ClipPart clip(ClipManifest clip, TestSession session) {
    return new ManifestView.ClipPart(
        clip.durationUs(),
        clip.width(),
        clip.height(),
        clip.renditions().stream()
            .map(
                r ->
                    new ManifestView.RenditionPart(
                        r.kind(),
                        r.mediaType(),
                        address(r.sha256(), session),
                        r.bytes(),
                        r.sha256(),
                        r.cuesUs(),
                        r.durationUs()))
            .toList(),
        captions(clip.captions(), session),
        captions(clip.describedCaptions(), session),
        new ManifestView.FilePart(
            address(clip.poster().sha256(), session),
            clip.poster().bytes(),
            clip.poster().sha256()));
  }

  private List<ManifestView.CaptionPart> captions(
      List<ClipManifest.Caption> captions, TestSession session) {
    return captions.stream()
        .map(
            c ->
                new ManifestView.CaptionPart(
                    c.language(), address(c.sha256(), session), c.bytes(), c.sha256()))
        .toList();
  }

  private ManifestView.DecisionPart decision(
      DecisionPointContent item, ClipManifest clip, TestSession session) {
    return new ManifestView.DecisionPart(
        item.id(),
        item.key(),
        item.at(),
        item.format(),
        item.prompt(),
        session.window(item.windowUs()) / 1000,
        item.maxLength(),
        shuffled(item.options(), session.optionSeed)
            .map(option -> option(item, option, clip, session))
            .toList());
  }

  /** The order follows from the recorded seed alone, so anybody can find it again. */
  private static Stream<OptionContent> shuffled(List<OptionContent> options, long seed) {
    return options.stream()
        .sorted(Comparator.comparing((OptionContent o) -> Hashes.sha256(seed + "/" + o.id())));
  }

  private ManifestView.OptionPart option(
      DecisionPointContent item, OptionContent option, ClipManifest clip, TestSession session) {
    return new ManifestView.OptionPart(
        option.id(),
        option.text(),
        clip.spoken(item.key(), option.id())
            .map(
                sound ->
                    new ManifestView.FilePart(
                        address(sound.sha256(), session), sound.bytes(), sound.sha256()))
            .orElse(null));
  }

  private String address(String sha256, TestSession session) {
    return addresses.of(sha256, session.id.toString(), ADDRESS_VALIDITY);
  }
}
