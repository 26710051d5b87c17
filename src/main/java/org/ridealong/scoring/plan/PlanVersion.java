package org.ridealong.scoring.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A published version: written once, as canonical JSON with its hash. */
@Entity
@Immutable
@Table(name = "scoring_plan_version")
class PlanVersion {

  @Id UUID id;
  UUID planId;

  /** Counted from 1. */
  int version;

  @Column(columnDefinition = "longtext")
  String content;

  String contentSha256;
  String publishedBy;
  Instant publishedAt;

  protected PlanVersion() {}

  PlanVersion(
      UUID id,
      UUID planId,
      int version,
      String content,
      String contentSha256,
      String publishedBy,
      Instant publishedAt) {
    this.id = id;
    this.planId = planId;
    this.version = version;
    this.content = content;
    this.contentSha256 = contentSha256;
    this.publishedBy = publishedBy;
    this.publishedAt = publishedAt;
  }
}
