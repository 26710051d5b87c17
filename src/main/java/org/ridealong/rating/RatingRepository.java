package org.ridealong.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RatingRepository implements PanacheRepositoryBase<Rating, UUID> {

  /** All ratings of an answer, by the time they were handed in. */
  List<Rating> ofResponse(UUID response) {
    return list("pooledResponseId = ?1 order by submittedAt, assignmentId, criterion", response);
  }

  /** The first of them. */
  List<Rating> ofResponse(UUID response, int most) {
    return find("pooledResponseId = ?1 order by submittedAt, assignmentId, criterion", response)
        .range(0, most - 1)
        .list();
  }

  List<RatingFlag> flagsOf(UUID response) {
    return getEntityManager()
        .createQuery(
            "from RatingFlag f where f.pooledResponseId = :response order by f.key.code",
            RatingFlag.class)
        .setParameter("response", response)
        .getResultList();
  }

  void add(RatingFlag flag) {
    getEntityManager().persist(flag);
  }
}
