package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.AvailableHints;

/**
 * Reads the logs of submitted sessions for analysis: what happened when, never what was answered.
 *
 * <p>The type of an event is part of its encrypted content, so that each is opened and all but the
 * type is dropped: about 10 microseconds an event, and one look at the candidate's key per session.
 */
@ApplicationScoped
public class EventQueries {

  private final EntityManager entities;
  private final OutboxKeys keys;
  private final ResponseCodes codes;

  EventQueries(EntityManager entities, OutboxKeys keys, ResponseCodes codes) {
    this.entities = entities;
    this.keys = keys;
    this.codes = codes;
  }

  /** Every event on a form, ordered by response code and then as it was logged. */
  @Transactional
  public List<EventRecord> ofForm(UUID formVersion) {
    Map<UUID, Log> logs = new HashMap<>();
    List<EventRecord> records = new ArrayList<>();
    entities
        .createQuery(
            "select e, s from SessionEvent e, TestSession s"
                + " where s.id = e.key.testSessionId and s.formVersionId = :form"
                + " and s.status in :statuses order by s.id, e.key.epoch, e.key.sequence",
            Object[].class)
        .setParameter("form", formVersion)
        .setParameter("statuses", ResponseQueries.HANDED_IN)
        .setHint(AvailableHints.HINT_READ_ONLY, true)
        .getResultStream()
        .forEach(
            row -> {
              SessionEvent event = (SessionEvent) row[0];
              TestSession session = (TestSession) row[1];
              Log log = logs.computeIfAbsent(session.id, id -> log(session, event));
              records.add(record(event, log));
            });
    records.sort(
        Comparator.comparing(EventRecord::responseCode)
            .thenComparingInt(EventRecord::epoch)
            .thenComparingInt(EventRecord::sequence));
    return List.copyOf(records);
  }

  /**
   * What all events of a session share.
   *
   * @param startUs the browser's clock at the first event
   */
  private record Log(String code, Optional<byte[]> key, long startUs) {}

  private Log log(TestSession session, SessionEvent first) {
    return new Log(
        codes.of(session.id), keys.of(session.candidateId, session.id), first.monotonicUs);
  }

  private EventRecord record(SessionEvent event, Log log) {
    return new EventRecord(
        log.code(),
        event.key.epoch(),
        event.key.sequence(),
        log.key()
            .flatMap(key -> keys.open(key, event.envelope()))
            .map(EventPayload::type)
            .orElse(null),
        event.decisionPointId,
        event.attempt,
        event.monotonicUs - log.startUs(),
        event.mediaUs,
        event.receivedAt,
        event.verdict);
  }
}
