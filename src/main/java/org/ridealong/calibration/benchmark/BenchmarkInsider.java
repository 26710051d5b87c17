package org.ridealong.calibration.benchmark;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.ridealong.rater.RaterId;

/** A rater who knows what is settled, because of having taken part in it. */
@Entity
@Immutable
@Table(name = "benchmark_insider")
class BenchmarkInsider {

  /** One rater of one benchmark's committee. */
  @Embeddable
  record Key(UUID benchmarkId, UUID raterId) {}

  @EmbeddedId Key key;

  protected BenchmarkInsider() {}

  BenchmarkInsider(UUID benchmarkId, RaterId rater) {
    this.key = new Key(benchmarkId, rater.value());
  }
}
