package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Opens the events of a session and hands what they say to the projector. */
@ApplicationScoped
class EventReader {

  private final OutboxKeys keys;
  private final ExamContents contents;
  private final SessionProjector projector;

  EventReader(OutboxKeys keys, ExamContents contents, SessionProjector projector) {
    this.keys = keys;
    this.contents = contents;
    this.projector = projector;
  }

  /** Fetches key and content once for a whole batch. */
  OfSession of(TestSession session) {
    return new OfSession(
        session, contents.of(session.formVersionId), keys.of(session.candidateId, session.id));
  }

  /** Reads the events of one session. */
  final class OfSession {
    private final TestSession session;
    private final ExamContent content;
    private final Optional<byte[]> key;

    private OfSession(TestSession session, ExamContent content, Optional<byte[]> key) {
      this.session = session;
      this.content = content;
      this.key = key;
    }

    /** Applies an event; one that cannot be read changes nothing but is kept all the same. */
    Verdict apply(EventEnvelope event, Instant receivedAt) {
      return key.flatMap(bytes -> keys.open(bytes, event))
          .map(payload -> projector.apply(session, content, event, payload, receivedAt))
          .orElse(Verdict.QUARANTINED);
    }
  }
}
