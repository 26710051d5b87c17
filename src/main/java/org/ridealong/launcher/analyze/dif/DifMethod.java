package org.ridealong.launcher.analyze.dif;

import java.util.Locale;

/** Which comparisons are made, as {@code --method} says it. */
enum DifMethod {
  ALL,
  MH,
  LOGISTIC,
  LORD,
  RAJU,
  MANTEL;

  boolean includes(DifMethod other) {
    return this == ALL || this == other;
  }

  /** As written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
