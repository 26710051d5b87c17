package org.ridealong.delivery;

import java.util.UUID;

/**
 * An answer that a person has to rate, by what the pool needs to keep people apart. Never shown to
 * a rater.
 *
 * @param agency where the candidate works, or null
 */
public record RateableResponse(
    UUID testSessionId, UUID decisionPointId, int attempt, UUID candidateId, String agency) {}
