package org.ridealong.scoring.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A plan for a form. What it says is in its draft and in its versions; its row is their lock. */
@Entity
@Immutable
@Table(name = "scoring_plan")
class ScoringPlan {

  @Id UUID id;
  UUID formVersionId;
  String createdBy;
  Instant createdAt;

  protected ScoringPlan() {}

  ScoringPlan(UUID id, UUID formVersionId, String createdBy, Instant createdAt) {
    this.id = id;
    this.formVersionId = formVersionId;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }
}
