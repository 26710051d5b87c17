package org.ridealong.calibration.benchmark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A settled benchmark: written once, as canonical JSON with its hash and the two who did it. */
@Entity
@Immutable
@Table(name = "benchmark_publication")
class BenchmarkPublication {

  @Id UUID benchmarkId;

  @Column(columnDefinition = "longtext")
  String content;

  String contentSha256;
  String proposedBy;
  String approvedBy;
  Instant publishedAt;

  protected BenchmarkPublication() {}

  BenchmarkPublication(BenchmarkProposal proposal, String approvedBy, Instant publishedAt) {
    this.benchmarkId = proposal.benchmarkId;
    this.content = proposal.content;
    this.contentSha256 = proposal.contentSha256;
    this.proposedBy = proposal.proposedBy;
    this.approvedBy = approvedBy;
    this.publishedAt = publishedAt;
  }
}
