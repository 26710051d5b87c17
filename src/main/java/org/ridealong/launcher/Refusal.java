package org.ridealong.launcher;

/** A command cannot go on; the message says why, for the person who called it. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
