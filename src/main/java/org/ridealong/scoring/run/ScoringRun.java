package org.ridealong.scoring.run;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One application of a version of a plan to all exams of its form. Never changed. */
@Entity
@Immutable
@Table(name = "scoring_run")
class ScoringRun {

  @Id UUID id;
  UUID planVersionId;
  UUID formVersionId;

  @Enumerated(EnumType.STRING)
  RunKind kind;

  String planSha256;

  /** SHA-256 over the lines of all scores, see {@link ScoreLines}. */
  String scoresSha256;

  /** Exams that were handed in. */
  int exams;

  String softwareVersion;
  String madeBy;
  Instant madeAt;

  protected ScoringRun() {}
}
