package org.ridealong.rating;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A critical behavior that one rater saw in an answer. */
@Entity
@Immutable
@Table(name = "rating_flag")
class RatingFlag {

  /** One flag of one rater on one answer. */
  @Embeddable
  record Key(UUID assignmentId, String code) implements Serializable {}

  @EmbeddedId Key key;
  UUID pooledResponseId;
  Instant raisedAt;

  protected RatingFlag() {}

  RatingFlag(RatingAssignment assignment, String code, Instant raisedAt) {
    this.key = new Key(assignment.id, code);
    this.pooledResponseId = assignment.pooledResponseId;
    this.raisedAt = raisedAt;
  }
}
