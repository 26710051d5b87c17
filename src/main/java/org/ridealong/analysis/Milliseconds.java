package org.ridealong.analysis;

import java.math.BigDecimal;

/** Writes whole microseconds as milliseconds without losing a digit. */
final class Milliseconds {

  private static final int DIGITS = 3;

  private Milliseconds() {}

  static String of(Long microseconds) {
    return microseconds == null ? null : BigDecimal.valueOf(microseconds, DIGITS).toPlainString();
  }
}
