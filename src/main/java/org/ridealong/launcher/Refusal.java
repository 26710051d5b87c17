package org.ridealong.launcher;

import java.util.List;

/** A command cannot go on; the message says why, for the person who called it. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }

  /** Names everything that keeps the server from starting. */
  static Refusal toStart(List<String> problems) {
    return new Refusal("Ridealong does not start:\n  " + String.join("\n  ", problems));
  }
}
