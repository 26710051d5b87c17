package org.ridealong.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TestSessionRepository implements PanacheRepositoryBase<TestSession, UUID> {

  Optional<TestSession> byToken(String tokenHash) {
    return find("tokenHash", tokenHash).firstResultOptional();
  }

  /** The session's row, held until the end of the transaction: one batch at a time. */
  TestSession lock(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  List<TestSession> withStatus(SessionStatus status) {
    return list("status = ?1 order by submittedAt", status);
  }
}
