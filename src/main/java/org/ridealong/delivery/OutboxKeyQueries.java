package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Finds the outbox key of a session. */
@ApplicationScoped
public class OutboxKeyQueries {

  private final TestSessionRepository sessions;
  private final OutboxKeys keys;

  OutboxKeyQueries(TestSessionRepository sessions, OutboxKeys keys) {
    this.sessions = sessions;
    this.keys = keys;
  }

  @Transactional
  Optional<byte[]> of(UUID session) {
    return keys.of(sessions.findById(session).candidateId, session);
  }
}
