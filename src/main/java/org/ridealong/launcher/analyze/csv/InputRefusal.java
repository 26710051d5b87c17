package org.ridealong.launcher.analyze.csv;

import java.nio.file.Path;

/** An input cannot be used; the message is one sentence that names the place. */
public final class InputRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InputRefusal(String message) {
    super(message);
  }

  /** About the file as a whole. */
  public static InputRefusal of(Path file, String problem) {
    return new InputRefusal(file + ": " + problem);
  }

  /** About a line, which counts from 1. */
  public static InputRefusal at(Path file, long line, String problem) {
    return new InputRefusal("%s, line %d: %s".formatted(file, line, problem));
  }

  /** About a cell; line and column count from 1. */
  public static InputRefusal at(Path file, long line, int column, String problem) {
    return new InputRefusal("%s, line %d, column %d: %s".formatted(file, line, column, problem));
  }

  /** About a cell of a named column. */
  public static InputRefusal at(Path file, long line, int column, String name, String problem) {
    return new InputRefusal(
        "%s, line %d, column %d (%s): %s".formatted(file, line, column, name, problem));
  }
}
