package org.ridealong.calibration.benchmark;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.RatingPoolId;

/** Where a benchmark lies among the answers of a pool. */
@Entity
@Immutable
@Table(name = "benchmark_seed")
class BenchmarkSeed {

  @Id UUID pooledResponseId;
  UUID benchmarkId;
  UUID poolId;

  protected BenchmarkSeed() {}

  BenchmarkSeed(PooledResponseId response, UUID benchmarkId, RatingPoolId pool) {
    this.pooledResponseId = response.value();
    this.benchmarkId = benchmarkId;
    this.poolId = pool.value();
  }
}
