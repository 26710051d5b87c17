package org.ridealong.scoring.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line about who did what with a plan, or was refused. */
@Entity
@Immutable
@Table(name = "scoring_audit")
class ScoringAudit {

  @Id UUID id;
  Instant at;
  String actor;

  @Enumerated(EnumType.STRING)
  ScoringAction action;

  UUID planId;
  String detail;

  protected ScoringAudit() {}

  ScoringAudit(
      UUID id, Instant at, String actor, ScoringAction action, UUID planId, String detail) {
    this.id = id;
    this.at = at;
    this.actor = actor;
    this.action = action;
    this.planId = planId;
    this.detail = detail;
  }
}
