package org.ridealong.media.storyboard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ridealong.platform.problem.Violation;
import org.ridealong.platform.yaml.YamlDocument;

/** What a schema cannot say: names that must fit each other, and the rules for options. */
final class StoryboardRules {

  /** The longest option may have this many times the characters of the shortest. */
  private static final double LONGEST_TO_SHORTEST = 1.3;

  private static final double SCALE_MIDDLE_FROM = 2.0;
  private static final double SCALE_MIDDLE_TO = 4.0;

  private final YamlDocument document;
  private final Storyboard storyboard;
  private final List<Violation> violations = new ArrayList<>();

  StoryboardRules(YamlDocument document, Storyboard storyboard) {
    this.document = document;
    this.storyboard = storyboard;
  }

  List<Violation> violations() {
    checkVoices();
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

  private Set<String> checkShots() {
    Set<String> cues = new HashSet<>();
    for (int s = 0; s < storyboard.shots().size(); s++) {
      Storyboard.Shot shot = storyboard.shots().get(s);
      String at = "/shots/" + s;
      shot.place().keySet().forEach(id -> requireCast(at + "/place/" + id, id));
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
      if (decision.format().equals("best")) {
        checkOptions(at + "/options", decision.options());
      } else if (!decision.options().isEmpty()) {
        add(at + "/options", "A written answer has no options.");
      }
      if (decision.criteria() != null && !decision.format().equals("written")) {
        add(at + "/criteria", "Only a written answer is rated by criteria.");
      }
    }
  }

  private void checkOptions(String at, List<Storyboard.Option> options) {
    if (options.size() < 3) {
      add(at, "A choice needs three options or more.");
      return;
    }
    Set<String> ids = new HashSet<>();
    for (int o = 0; o < options.size(); o++) {
      if (!ids.add(options.get(o).id())) {
        add(at + "/" + o + "/id", "The option " + options.get(o).id() + " is there twice.");
      }
    }
    checkLengths(at, "English", options.stream().map(option -> option.text().en()));
    checkLengths(at, "Spanish", options.stream().map(option -> option.text().es()));
    long middling =
        options.stream()
            .filter(o -> o.effectiveness() >= SCALE_MIDDLE_FROM)
            .filter(o -> o.effectiveness() <= SCALE_MIDDLE_TO)
            .count();
    if (middling < 2) {
      add(at, "At least two options must be of middling effectiveness, from 2 to 4.");
    }
  }

  private void checkLengths(String at, String language, Stream<String> texts) {
    List<Integer> lengths = texts.map(String::length).sorted().toList();
    int shortest = lengths.get(0);
    int longest = lengths.get(lengths.size() - 1);
    if (longest > shortest * LONGEST_TO_SHORTEST) {
      add(
          at,
          "In %s the longest option has %d characters, the shortest %d: at most 1.3 times as many."
              .formatted(language, longest, shortest));
    }
  }

  private void add(String pointer, String detail) {
    violations.add(document.at(pointer, detail));
  }
}
