package org.ridealong.calibration.benchmark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.ridealong.rating.PoolRecord;

/** An answer that a committee rates. */
@Entity
@Immutable
@Table(name = "benchmark")
class Benchmark {

  @Id UUID id;

  /** The pool whose criteria rate it. */
  UUID poolId;

  UUID decisionPointId;

  @Enumerated(EnumType.STRING)
  BenchmarkKind kind;

  @Column(columnDefinition = "longtext")
  String answer;

  /** The live answer that it was taken from, to keep it from those who had it; null if written. */
  UUID sourceResponseId;

  String proposedBy;
  Instant proposedAt;

  protected Benchmark() {}

  Benchmark(
      UUID id,
      PoolRecord pool,
      BenchmarkKind kind,
      String answer,
      UUID sourceResponseId,
      String proposedBy,
      Instant proposedAt) {
    this.id = id;
    this.poolId = pool.pool().value();
    this.decisionPointId = pool.decisionPointId();
    this.kind = kind;
    this.answer = answer;
    this.sourceResponseId = sourceResponseId;
    this.proposedBy = proposedBy;
    this.proposedAt = proposedAt;
  }
}
