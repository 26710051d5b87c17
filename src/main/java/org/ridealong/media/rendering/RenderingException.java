package org.ridealong.media.rendering;

/** A clip cannot be rendered on this computer; the message says what is missing or failed. */
public final class RenderingException extends Exception {

  private static final long serialVersionUID = 1L;

  RenderingException(String message) {
    super(message);
  }
}
