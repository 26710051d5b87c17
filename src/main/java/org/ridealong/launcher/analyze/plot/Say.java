package org.ridealong.launcher.analyze.plot;

import java.util.List;
import java.util.Locale;

/** Writes figures and lists into findings. */
final class Say {

  private static final int NAMED = 6;

  private Say() {}

  static String figures(String pattern, Object... figures) {
    // A figure that rounds to zero has no sign.
    return String.format(Locale.ROOT, pattern, figures).replaceAll("-(0\\.0+)(?![0-9])", "$1");
  }

  /** The names, of a long list only the first ones. */
  static String names(List<String> names) {
    return names.size() <= NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
  }
}
