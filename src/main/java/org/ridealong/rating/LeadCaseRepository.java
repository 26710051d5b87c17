package org.ridealong.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LeadCaseRepository implements PanacheRepositoryBase<LeadCase, UUID> {

  Optional<LeadCase> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  List<LeadCase> open() {
    return list("closedAt is null order by raisedAt, id");
  }

  List<LeadCase> ofResponse(UUID response) {
    return list("pooledResponseId = ?1 order by raisedAt, id", response);
  }

  List<LeadCase> openOf(UUID response) {
    return list("pooledResponseId = ?1 and closedAt is null", response);
  }
}
