package org.ridealong.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SessionEventRepository implements PanacheRepositoryBase<SessionEvent, EventKey> {

  List<SessionEvent> range(UUID session, int epoch, int first, int last) {
    return list(
        "key.testSessionId = ?1 and key.epoch = ?2 and key.sequence between ?3 and ?4"
            + " order by key.sequence",
        session,
        epoch,
        first,
        last);
  }

  /** The whole log of a session in order. */
  List<SessionEvent> log(UUID session) {
    return list("key.testSessionId = ?1 order by key.epoch, key.sequence", session);
  }

  boolean hasEventId(UUID session, UUID eventId) {
    return count("key.testSessionId = ?1 and eventId = ?2", session, eventId) > 0;
  }
}
