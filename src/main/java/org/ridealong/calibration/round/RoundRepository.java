package org.ridealong.calibration.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.rater.RaterId;

@ApplicationScoped
class RoundRepository implements PanacheRepositoryBase<QualificationRound, UUID> {

  private final EntityManager entities;

  RoundRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** A rater's rounds, the latest first. */
  List<QualificationRound> of(RaterId rater) {
    return list("raterId = ?1 order by startedAt desc, id desc", rater.value());
  }

  Optional<QualificationResult> result(UUID round) {
    return Optional.ofNullable(entities.find(QualificationResult.class, round));
  }

  void add(QualificationResult result) {
    entities.persist(result);
  }
}
