package org.ridealong.rating;

import java.time.Instant;
import java.util.UUID;
import org.ridealong.rater.RaterId;

/**
 * One rating as scoring, calibration and analysis read it; never shown to a rater.
 *
 * @param responseCode the code that the answer has at the desk
 * @param testSessionId null for a benchmark, as the attempt
 * @param level from 1 to 5, or null
 * @param missing null where there is a level
 */
public record RatingRecord(
    PooledResponseId response,
    String responseCode,
    ResponsePurpose purpose,
    UUID testSessionId,
    UUID decisionPointId,
    Integer attempt,
    RaterId rater,
    String criterion,
    Integer level,
    MissingReason missing,
    Instant submittedAt) {}
