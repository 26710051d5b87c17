package org.ridealong.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RatingAssignmentRepository implements PanacheRepositoryBase<RatingAssignment, UUID> {

  Optional<RatingAssignment> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** What a rater holds now; one answer at a time. */
  Optional<RatingAssignment> heldBy(UUID rater, Instant now) {
    return find(
            "raterId = ?1 and status = ?2 and expiresAt > ?3", rater, AssignmentStatus.CLAIMED, now)
        .firstResultOptional();
  }

  Optional<RatingAssignment> of(UUID response, UUID rater) {
    return find("pooledResponseId = ?1 and raterId = ?2", response, rater).firstResultOptional();
  }

  /** How many raters hold an answer now. */
  long countLive(UUID response, Instant now) {
    return count(
        "pooledResponseId = ?1 and status = ?2 and expiresAt > ?3",
        response,
        AssignmentStatus.CLAIMED,
        now);
  }
}
