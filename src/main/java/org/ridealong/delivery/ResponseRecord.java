package org.ridealong.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A committed answer of a submitted session, without anything that tells who gave it.
 *
 * @param responseCode names the session by a random-looking code that leads to nobody
 * @param answer what stood when it was closed, or null
 * @param responseTimeUs from the frame that asked the question to the commit, microseconds
 */
public record ResponseRecord(
    String responseCode,
    UUID decisionPointId,
    int attempt,
    Answer answer,
    Closure closure,
    Long responseTimeUs,
    long windowUs,
    Instant submittedAt) {

  /** Whether nothing was answered that counts. */
  public boolean isOmitted() {
    return answer == null || answer.saysNothing();
  }
}
