package org.ridealong.calibration.benchmark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A definitive rating that waits for a second person; replaced by the next one only. */
@Entity
@Immutable
@Table(name = "benchmark_proposal")
class BenchmarkProposal {

  @Id UUID id;
  UUID benchmarkId;

  @Column(columnDefinition = "longtext")
  String content;

  String contentSha256;
  String proposedBy;
  Instant proposedAt;

  protected BenchmarkProposal() {}

  BenchmarkProposal(
      UUID id,
      Benchmark benchmark,
      String content,
      String contentSha256,
      String proposedBy,
      Instant proposedAt) {
    this.id = id;
    this.benchmarkId = benchmark.id;
    this.content = content;
    this.contentSha256 = contentSha256;
    this.proposedBy = proposedBy;
    this.proposedAt = proposedAt;
  }
}
