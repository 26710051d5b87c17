package org.ridealong.rater;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RaterRepository implements PanacheRepositoryBase<Rater, UUID> {

  Optional<Rater> bySubject(String subject) {
    return find("subject", subject).firstResultOptional();
  }

  /** The rater's row, held until the end of the transaction. */
  Optional<Rater> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  List<Rater> all() {
    return list("order by displayName, id");
  }

  List<ConflictOfInterest> conflicts(UUID rater) {
    return getEntityManager()
        .createQuery(
            "from ConflictOfInterest c where c.raterId = :rater order by c.declaredAt, c.id",
            ConflictOfInterest.class)
        .setParameter("rater", rater)
        .getResultList();
  }

  void add(ConflictOfInterest conflict) {
    getEntityManager().persist(conflict);
  }
}
