package org.ridealong.rubric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A published version: written once, as canonical JSON with its hash and the two who did it. */
@Entity
@Immutable
@Table(name = "rubric_version")
class RubricVersion {

  @Id UUID id;
  String rubricKey;
  int version;

  @Column(columnDefinition = "longtext")
  String content;

  String contentSha256;
  String proposedBy;
  String approvedBy;
  Instant publishedAt;

  protected RubricVersion() {}

  RubricVersion(UUID id, RubricProposal proposal, String approvedBy, Instant publishedAt) {
    this.id = id;
    this.rubricKey = proposal.rubricKey;
    this.version = proposal.version;
    this.content = proposal.content;
    this.contentSha256 = proposal.contentSha256;
    this.proposedBy = proposal.proposedBy;
    this.approvedBy = approvedBy;
    this.publishedAt = publishedAt;
  }
}
