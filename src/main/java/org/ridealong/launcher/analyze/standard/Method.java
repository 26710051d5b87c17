package org.ridealong.launcher.analyze.standard;

import java.util.Locale;

/** How a standard is set or judged, as {@code --method} says it. */
enum Method {
  ANGOFF,
  BOOKMARK,
  CONTRASTING,
  BORDERLINE,
  RUDNER,
  SUBKOVIAK,
  LIVINGSTON_LEWIS;

  /** Whether the method needs {@code --cut}. */
  boolean needsCut() {
    return switch (this) {
      case ANGOFF, BOOKMARK, CONTRASTING, BORDERLINE -> false;
      case RUDNER, SUBKOVIAK, LIVINGSTON_LEWIS -> true;
    };
  }

  /** As written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
