package org.ridealong.rating;

import java.time.Instant;
import java.util.UUID;
import org.ridealong.rater.RaterId;

/**
 * One rating with its place among the readings of its answer and of its rater, as analysis reads
 * it.
 *
 * @param deskCode the code that the answer has at the desk
 * @param testSessionId null for a validity response, as the attempt
 * @param planned independent readings that every answer of the pool gets
 * @param reading which reading of its answer it is part of, from 1, in the order of handing in
 * @param order which reading of its rater on this form it is part of, from 1
 * @param level from 1 to 5, or null
 * @param missing null where there is a level
 */
public record PlacedRating(
    UUID ratingId,
    PooledResponseId response,
    String deskCode,
    ResponsePurpose purpose,
    UUID testSessionId,
    UUID decisionPointId,
    Integer attempt,
    int planned,
    RaterId rater,
    int reading,
    int order,
    String criterion,
    Integer level,
    MissingReason missing,
    Instant submittedAt) {

  public boolean isLive() {
    return purpose == ResponsePurpose.LIVE;
  }

  /** Whether it is part of a reading that the answer gets in any case, whatever others said. */
  public boolean isPlanned() {
    return reading <= planned;
  }
}
