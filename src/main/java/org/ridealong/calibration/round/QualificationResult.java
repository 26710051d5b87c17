package org.ridealong.calibration.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a round came to, with its figures as they were then. */
@Entity
@Immutable
@Table(name = "qualification_result")
class QualificationResult {

  @Id UUID roundId;
  boolean passed;

  @Column(columnDefinition = "longtext")
  String content;

  String contentSha256;
  Instant completedAt;

  protected QualificationResult() {}

  QualificationResult(
      QualificationRound round,
      boolean passed,
      String content,
      String contentSha256,
      Instant completedAt) {
    this.roundId = round.id;
    this.passed = passed;
    this.content = content;
    this.contentSha256 = contentSha256;
    this.completedAt = completedAt;
  }
}
