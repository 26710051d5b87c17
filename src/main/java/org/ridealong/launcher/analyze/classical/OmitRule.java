package org.ridealong.launcher.analyze.classical;

import java.util.Locale;

/** What an omitted answer is, as {@code --omit} says it. */
enum OmitRule {
  /** A wrong answer: score 0. */
  WRONG,
  /** No answer: the candidate takes no part in any figure (listwise deletion). */
  MISSING;

  /** As written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
