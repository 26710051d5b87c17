package org.ridealong.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RatingPoolRepository implements PanacheRepositoryBase<RatingPool, UUID> {

  Optional<RatingPool> at(UUID formVersion, UUID decisionPoint) {
    return find("formVersionId = ?1 and decisionPointId = ?2", formVersion, decisionPoint)
        .firstResultOptional();
  }

  /** Every pool, the latest form first, in the order of the exam. */
  List<RatingPool> all() {
    return list("order by openedAt desc, formVersionId, position");
  }
}
