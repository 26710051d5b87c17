package org.ridealong.rubric;

import org.ridealong.platform.Text;

/** Signs of level 1 that every criterion has and that stand at no single place of the answer. */
public enum CommonEvidence {
  /** The prompt gave the occasion and the answer shows nothing of it. */
  NO_EVIDENCE(
      new Text(
          "The prompt gave the occasion; the answer shows nothing of it.",
          "La pregunta dio la ocasión; la respuesta no muestra nada de ello.")),
  /** The answer speaks of something else. */
  OFF_TOPIC(
      new Text(
          "The answer is about something other than the prompt.",
          "La respuesta trata de algo distinto de la pregunta."));

  private final Text text;

  CommonEvidence(Text text) {
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
