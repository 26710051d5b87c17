package org.ridealong.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A committed answer of a submitted session, without anything that tells who gave it.
 *
 * @param responseCode names the session by a random-looking code that leads to nobody
 * @param responseTimeUs from the frame that asked the question to the commit, microseconds
 */
public record ResponseRecord(
    String responseCode,
    UUID decisionPointId,
    int attempt,
    String answerText,
    String answerChoice,
    Closure closure,
    Long responseTimeUs,
    long windowUs,
    Instant submittedAt) {

  /** Whether nothing was answered that counts. */
  public boolean isOmitted() {
    return answerChoice == null && (answerText == null || answerText.isBlank());
  }
}
