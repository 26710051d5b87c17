package org.ridealong.calibration.benchmark;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Takes a benchmark out of use. What was rated by it stays. */
@Entity
@Immutable
@Table(name = "benchmark_withdrawal")
class BenchmarkWithdrawal {

  @Id UUID benchmarkId;
  String reason;
  String withdrawnBy;
  Instant withdrawnAt;

  protected BenchmarkWithdrawal() {}

  BenchmarkWithdrawal(UUID benchmarkId, String reason, String withdrawnBy, Instant withdrawnAt) {
    this.benchmarkId = benchmarkId;
    this.reason = reason;
    this.withdrawnBy = withdrawnBy;
    this.withdrawnAt = withdrawnAt;
  }
}
