package org.ridealong.rater;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Whose answers a rater must not see: those of an agency's people, or those of one person. */
@Entity
@Immutable
@Table(name = "conflict_of_interest")
class ConflictOfInterest {

  @Id UUID id;
  UUID raterId;

  /** The agency, or null where one person is meant. */
  String agency;

  /** The candidate, or null where an agency is meant. */
  UUID candidateId;

  String reason;
  String declaredBy;
  Instant declaredAt;

  protected ConflictOfInterest() {}

  private ConflictOfInterest(
      UUID id, RaterId rater, String reason, String declaredBy, Instant declaredAt) {
    this.id = id;
    this.raterId = rater.value();
    this.reason = reason;
    this.declaredBy = declaredBy;
    this.declaredAt = declaredAt;
  }

  static ConflictOfInterest withAgency(
      UUID id, RaterId rater, String agency, String reason, String by, Instant now) {
    ConflictOfInterest conflict = new ConflictOfInterest(id, rater, reason, by, now);
    conflict.agency = agency;
    return conflict;
  }

  static ConflictOfInterest withCandidate(
      UUID id, RaterId rater, UUID candidate, String reason, String by, Instant now) {
    ConflictOfInterest conflict = new ConflictOfInterest(id, rater, reason, by, now);
    conflict.candidateId = candidate;
    return conflict;
  }
}
