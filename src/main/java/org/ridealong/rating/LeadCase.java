package org.ridealong.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Something about an answer that a lead has to look at. */
@Entity
@Table(name = "lead_case")
class LeadCase {

  @Id UUID id;
  UUID pooledResponseId;

  @Enumerated(EnumType.STRING)
  CaseKind kind;

  /** The rater who raised it, or null where the rule did. */
  UUID raisedBy;

  String note;
  Instant raisedAt;
  String closedBy;
  String outcome;
  Instant closedAt;

  @Version long lockVersion;

  protected LeadCase() {}

  LeadCase(UUID id, UUID response, CaseKind kind, UUID raisedBy, String note, Instant raisedAt) {
    this.id = id;
    this.pooledResponseId = response;
    this.kind = kind;
    this.raisedBy = raisedBy;
    this.note = note;
    this.raisedAt = raisedAt;
  }

  boolean isOpen() {
    return closedAt == null;
  }

  void close(String by, String how, Instant now) {
    if (!isOpen()) {
      throw new IllegalStateException("The case is closed");
    }
    closedBy = by;
    outcome = how;
    closedAt = now;
  }
}
