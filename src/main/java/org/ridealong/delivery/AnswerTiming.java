package org.ridealong.delivery;

import java.util.OptionalLong;

/**
 * Decides whether an answer was given in time. Pure: every time is an argument, in microseconds.
 *
 * <p>The browser knows best how long the candidate took, because only it saw the frame and the key;
 * the server knows best when something arrived. An answer counts when both agree. When it arrives
 * past grace, the browser's word counts if its clock has kept step with the server's: the offsets
 * measured before the question and after the answer differ by no more than 50 ms.
 */
record AnswerTiming(
    long windowUs,
    long graceUs,
    long onsetUs,
    long onsetServerUs,
    long committedUs,
    boolean samePage,
    long receivedUs,
    OptionalLong offsetBefore,
    OptionalLong offsetAfter) {

  /** What the browser's own clock may overrun: one late timer. */
  static final long CLIENT_TOLERANCE_US = 50_000;

  /** How far two measured offsets may differ and still confirm each other. */
  static final long OFFSET_TOLERANCE_US = 50_000;

  /** Microseconds from the frame that asked the question to the commit, by the browser's clock. */
  long elapsedUs() {
    if (samePage || offsetAfter.isEmpty()) {
      return committedUs - onsetUs;
    }
    return committedUs + offsetAfter.getAsLong() - onsetServerUs;
  }

  Verdict verdict() {
    long elapsed = elapsedUs();
    if (elapsed < 0) {
      return Verdict.LATE_UNVERIFIED;
    }
    if (elapsed > windowUs + CLIENT_TOLERANCE_US) {
      return Verdict.TIMED_OUT;
    }
    if (receivedUs - onsetServerUs <= windowUs + graceUs) {
      return Verdict.ACCEPTED;
    }
    return clocksKeptStep() ? Verdict.LATE_ARRIVAL : Verdict.LATE_UNVERIFIED;
  }

  private boolean clocksKeptStep() {
    return offsetBefore.isPresent()
        && offsetAfter.isPresent()
        && Math.abs(offsetBefore.getAsLong() - offsetAfter.getAsLong()) <= OFFSET_TOLERANCE_US;
  }
}
