package org.ridealong.calibration.round;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.ridealong.calibration.benchmark.BenchmarkSeeds;
import org.ridealong.rater.RaterId;
import org.ridealong.rating.PooledResponseId;

/** A rater's attempt to qualify: which answers, by which rule. */
@Entity
@Immutable
@Table(name = "qualification_round")
class QualificationRound {

  /** One answer of the round. */
  @Embeddable
  record Item(UUID benchmarkId, UUID pooledResponseId) {}

  @Id UUID id;
  UUID raterId;
  UUID formVersionId;

  @Column(columnDefinition = "longtext")
  String rule;

  Instant startedAt;

  @ElementCollection
  @CollectionTable(name = "qualification_item", joinColumns = @JoinColumn(name = "round_id"))
  @OrderColumn(name = "position")
  List<Item> items = new ArrayList<>();

  protected QualificationRound() {}

  QualificationRound(
      UUID id,
      RaterId rater,
      UUID formVersionId,
      String rule,
      List<BenchmarkSeeds.Place> places,
      Instant startedAt) {
    this.id = id;
    this.raterId = rater.value();
    this.formVersionId = formVersionId;
    this.rule = rule;
    this.startedAt = startedAt;
    places.forEach(
        place -> items.add(new Item(place.benchmark().value(), place.response().value())));
  }

  List<PooledResponseId> responses() {
    return items.stream().map(item -> new PooledResponseId(item.pooledResponseId())).toList();
  }
}
