package org.ridealong.rating;

import java.util.UUID;

/**
 * What the readings of one criterion of an answer came to, as scoring reads it.
 *
 * @param levelMilli from 1000 to 5000 in thousandths, or null
 * @param missing null where there is a level
 * @param readings how many raters had read the answer
 */
public record ResolvedRecord(
    UUID testSessionId,
    UUID decisionPointId,
    int attempt,
    String criterion,
    Integer levelMilli,
    MissingReason missing,
    ResolutionRule rule,
    int readings) {}
