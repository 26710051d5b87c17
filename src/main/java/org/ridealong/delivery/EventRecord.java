package org.ridealong.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * One event of a submitted session without its content, and without anything that tells whose it
 * is.
 *
 * @param responseCode names the session by a random-looking code that leads to nobody
 * @param type what happened; null where the content cannot be read, or was erased
 * @param decisionPointId the question that it belongs to, or null
 * @param attempt counted from 1; 0 where it belongs to no question
 * @param monotonicUs the browser's clock that never goes back, microseconds since the first event
 *     of the session
 * @param mediaUs position in the clip, microseconds, or null
 */
public record EventRecord(
    String responseCode,
    int epoch,
    int sequence,
    String type,
    UUID decisionPointId,
    int attempt,
    long monotonicUs,
    Long mediaUs,
    Instant receivedAt,
    Verdict verdict) {}
