package org.ridealong.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads variables of the environment and keeps a sentence for each that is missing or wrong. */
final class Environment {

  private final Map<String, String> variables;
  private final List<String> problems = new ArrayList<>();

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  String get(String name, String otherwise) {
    return variables.getOrDefault(name, otherwise);
  }

  /** The value, or nothing and a problem. */
  String require(String name, String meaning) {
    String value = get(name, "").trim();
    if (value.isEmpty()) {
      problem(name + " is missing: " + meaning);
    }
    return value;
  }

  void problem(String sentence) {
    problems.add(sentence);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }
}
