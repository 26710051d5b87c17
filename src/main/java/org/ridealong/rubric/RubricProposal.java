package org.ridealong.rubric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What somebody would like to publish: kept as it was proposed, replaced by the next one only. */
@Entity
@Immutable
@Table(name = "rubric_proposal")
class RubricProposal {

  @Id UUID id;
  String rubricKey;
  int version;

  @Column(columnDefinition = "longtext")
  String content;

  String contentSha256;
  String proposedBy;
  Instant proposedAt;

  protected RubricProposal() {}

  RubricProposal(
      UUID id,
      RubricContent rubric,
      String content,
      String contentSha256,
      String proposedBy,
      Instant proposedAt) {
    this.id = id;
    this.rubricKey = rubric.key();
    this.version = rubric.version();
    this.content = content;
    this.contentSha256 = contentSha256;
    this.proposedBy = proposedBy;
    this.proposedAt = proposedAt;
  }
}
