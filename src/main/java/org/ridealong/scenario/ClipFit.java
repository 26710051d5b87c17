package org.ridealong.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ridealong.media.ClipManifest;
import org.ridealong.platform.problem.Violation;

/** Whether a clip can serve a scenario on every exam computer, for every candidate. */
record ClipFit(ClipManifest manifest, ScenarioContent content) {

  private static final Set<String> CAPTION_LANGUAGES = Set.of("en", "es");

  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    if (!manifest.storyboardSha256().equals(content.storyboardSha256())) {
      violations.add(
          Violation.at(
              "/manifest/storyboardSha256",
              "The clip was rendered from another storyboard; render it again."));
    }
    for (ClipManifest.Kind kind : ClipManifest.Kind.values()) {
      if (manifest.renditions().stream().noneMatch(r -> r.kind() == kind)) {
        violations.add(
            Violation.at("/manifest/renditions", "The rendition " + kind + " is missing."));
      }
    }
    for (String language : CAPTION_LANGUAGES.stream().sorted().toList()) {
      if (manifest.captions().stream().noneMatch(c -> c.language().equals(language))) {
        violations.add(
            Violation.at("/manifest/captions", "Captions in \"" + language + "\" are missing."));
      }
    }
    for (int r = 0; r < manifest.renditions().size(); r++) {
      for (DecisionPointContent item : content.decisionPoints()) {
        if (!item.at().equals("end")
            && !manifest.renditions().get(r).cuesUs().containsKey(item.at())) {
          violations.add(
              Violation.at(
                  "/manifest/renditions/" + r + "/cuesUs",
                  "The cue " + item.at() + " of decision point " + item.key() + " is missing."));
        }
      }
    }
    return violations;
  }
}
