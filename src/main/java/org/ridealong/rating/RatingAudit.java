package org.ridealong.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line about who did what with an answer, or was refused. */
@Entity
@Immutable
@Table(name = "rating_audit")
class RatingAudit {

  /** What was done. */
  enum Action {
    /** A barred rater asked for it and was refused. */
    CONFLICT_REFUSED,
    /** A rater gave it back. */
    HANDED_BACK,
    /** A rater sent it to the lead. */
    SENT_TO_LEAD,
    /** A rater recognized the person. */
    RECOGNIZED,
    /** A lead gave the result. */
    ADJUDICATED,
    /** A lead put it back among those that wait for readings. */
    RETURNED,
    /** A lead closed a case about it. */
    CASE_CLOSED
  }

  @Id UUID id;
  Instant at;
  String actor;

  @Enumerated(EnumType.STRING)
  Action action;

  UUID pooledResponseId;
  String detail;

  protected RatingAudit() {}

  RatingAudit(
      UUID id, Instant at, String actor, Action action, UUID pooledResponseId, String detail) {
    this.id = id;
    this.at = at;
    this.actor = actor;
    this.action = action;
    this.pooledResponseId = pooledResponseId;
    this.detail = detail;
  }
}
