package org.ridealong.calibration.benchmark;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a member of the committee said of one criterion before anybody had talked. */
@Entity
@Immutable
@Table(name = "benchmark_first_rating")
class FirstRating {

  /** One member, one criterion, one word. */
  @Embeddable
  record Key(UUID benchmarkId, String ratedBy, String criterion) {}

  @EmbeddedId Key key;
  int level;
  Instant ratedAt;

  protected FirstRating() {}

  FirstRating(Benchmark benchmark, String ratedBy, String criterion, int level, Instant ratedAt) {
    this.key = new Key(benchmark.id, ratedBy, criterion);
    this.level = level;
    this.ratedAt = ratedAt;
  }
}
