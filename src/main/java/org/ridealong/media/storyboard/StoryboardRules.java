package org.ridealong.media.storyboard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ridealong.platform.problem.Violation;
import org.ridealong.platform.yaml.YamlDocument;

/** What a schema cannot say: names that must fit each other; options have their own rules. */
final class StoryboardRules {

  private final YamlDocument document;
  private final Storyboard storyboard;
  private final List<Violation> violations = new ArrayList<>();

  StoryboardRules(YamlDocument document, Storyboard storyboard) {
    this.document = document;
    this.storyboard = storyboard;
  }

  List<Violation> violations() {
    checkVoices();
    checkVariants();
    Set<String> cues = checkShots();
    checkDecisions(cues);
    return violations;
  }

  private void checkVoices() {
    storyboard
        .cast()
        .forEach(
            (id, character) -> {
              if (!Voices.isKnown(character.voice())) {
                add(
                    "/cast/" + id + "/voice",
                    "The voice " + character.voice() + " is not known; try en-us+f3.");
              }
            });
  }

  /** What is worth a word and yet no reason to refuse the storyboard. */
  List<Violation> lints() {
    List<Violation> lints = new ArrayList<>();
    for (int d = 0; d < storyboard.decisions().size(); d++) {
      new OptionRules("/decisions/" + d, storyboard.decisions().get(d))
          .lint((pointer, detail) -> lints.add(document.at(pointer, detail)));
    }
    return lints;
  }

  private void checkVariants() {
    storyboard
        .variants()
        .forEach(
            (variant, changes) ->
                changes.keySet().forEach(id -> requireCast("/variants/" + variant + "/" + id, id)));
  }

  private Set<String> checkShots() {
    Set<String> cues = new HashSet<>();
    for (int s = 0; s < storyboard.shots().size(); s++) {
      Storyboard.Shot shot = storyboard.shots().get(s);
      String at = "/shots/" + s;
      shot.place().keySet().forEach(id -> requireCast(at + "/place/" + id, id));
      for (String id : shot.start().keySet()) {
        if (!shot.place().containsKey(id)) {
          add(at + "/start/" + id, "Nobody called " + id + " has a place in this shot.");
        }
      }
      for (int b = 0; b < shot.beats().size(); b++) {
        checkBeat(at + "/beats/" + b, shot.beats().get(b), cues);
      }
    }
    return cues;
  }

  private void checkBeat(String at, Storyboard.Beat beat, Set<String> cues) {
    if (beat.say() != null) {
      requireCast(at + "/say", beat.say());
    }
    if (beat.act() != null) {
      requireCast(at + "/act", beat.act());
    }
    if (beat.cue() != null && (beat.cue().equals("end") || !cues.add(beat.cue()))) {
      add(at + "/cue", "The cue " + beat.cue() + " is taken.");
    }
  }

  private void requireCast(String at, String id) {
    if (!storyboard.cast().containsKey(id)) {
      add(at, "Nobody in the cast is called " + id + ".");
    }
  }

  private void checkDecisions(Set<String> cues) {
    Set<String> ids = new HashSet<>();
    for (int d = 0; d < storyboard.decisions().size(); d++) {
      Storyboard.Decision decision = storyboard.decisions().get(d);
      String at = "/decisions/" + d;
      if (!ids.add(decision.id())) {
        add(at + "/id", "The decision point " + decision.id() + " is there twice.");
      }
      if (!decision.at().equals("end") && !cues.contains(decision.at())) {
        add(at + "/at", "No beat sets the cue " + decision.at() + ".");
      }
      new OptionRules(at, decision).check(this::add);
      if (decision.criteria() != null && !decision.format().equals("written")) {
        add(at + "/criteria", "Only a written answer is rated by criteria.");
      }
      if (decision.optionsSpoken() && decision.options().isEmpty()) {
        add(at + "/options_spoken", "There are no options to speak.");
      }
    }
  }

  private void add(String pointer, String detail) {
    violations.add(document.at(pointer, detail));
  }
}
