package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes in the events of a browser.
 *
 * <p>One transaction holds the session's row, so batches of one session follow one another. An
 * event that continues the chain is appended; one that is known is acknowledged again with the same
 * words; one that leaves a gap is asked for again from the gap; one that contradicts the log is put
 * aside and refused. Everything before the first refused event stays taken in.
 */
@ApplicationScoped
public class CaptureService {

  private final TestSessionRepository sessions;
  private final SessionEventRepository events;
  private final Quarantine quarantine;
  private final EventReader reader;
  private final ClockService clocks;

  CaptureService(
      TestSessionRepository sessions,
      SessionEventRepository events,
      Quarantine quarantine,
      EventReader reader,
      ClockService clocks) {
    this.sessions = sessions;
    this.events = events;
    this.quarantine = quarantine;
    this.reader = reader;
    this.clocks = clocks;
  }

  /** What stays the same for every event of a batch. */
  private record Batch(
      TestSession session,
      EventReader.OfSession reader,
      Map<Integer, SessionEvent> known,
      Instant receivedAt) {}

  @Transactional
  CaptureResult take(UUID sessionId, EventBatch batch) {
    TestSession session = sessions.lock(sessionId);
    Instant now = clocks.now();
    if (batch.clock() != null) {
      clocks.keep(sessionId, batch.clock(), now);
    }
    Batch context = new Batch(session, reader.of(session), known(sessionId, batch.events()), now);
    List<EventAck> acks = new ArrayList<>();
    for (EventEnvelope event : batch.events()) {
      Optional<CaptureResult> refusal = refusal(context, event);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      acks.add(EventAck.of(knownOrAppended(context, event)));
    }
    return new CaptureResult.Taken(acks);
  }

  private Map<Integer, SessionEvent> known(UUID session, List<EventEnvelope> batch) {
    int epoch = batch.get(0).epoch();
    int first = batch.stream().mapToInt(EventEnvelope::sequence).min().orElseThrow();
    int last = batch.stream().mapToInt(EventEnvelope::sequence).max().orElseThrow();
    return events.range(session, epoch, first, last).stream()
        .collect(Collectors.toMap(event -> event.key.sequence(), Function.identity()));
  }

  private Optional<CaptureResult> refusal(Batch batch, EventEnvelope event) {
    TestSession session = batch.session();
    boolean honest = EventChain.hash(event).equals(event.hash());
    SessionEvent known = batch.known().get(event.sequence());
    if (known != null && event.epoch() == known.key.epoch()) {
      boolean same =
          honest && event.session().equals(session.id) && known.hash.equals(event.hash());
      return same ? Optional.empty() : refuse(batch, event, EventQuarantine.Reason.SEQUENCE_TAKEN);
    }
    if (event.epoch() != session.epoch) {
      return refuse(batch, event, EventQuarantine.Reason.SESSION_FENCED);
    }
    if (!session.status.isOpen()) {
      return refuse(batch, event, EventQuarantine.Reason.SESSION_CLOSED);
    }
    if (event.sequence() > session.headSequence + 1) {
      return Optional.of(new CaptureResult.Gap(session.headSequence + 1));
    }
    if (!honest || !event.session().equals(session.id)) {
      return refuse(batch, event, EventQuarantine.Reason.HASH_WRONG);
    }
    if (!event.prevHash().equals(session.headHash)) {
      return refuse(batch, event, EventQuarantine.Reason.CHAIN_BROKEN);
    }
    return events.hasEventId(session.id, event.eventId())
        ? refuse(batch, event, EventQuarantine.Reason.SEQUENCE_TAKEN)
        : Optional.empty();
  }

  private Optional<CaptureResult> refuse(
      Batch batch, EventEnvelope event, EventQuarantine.Reason reason) {
    quarantine.put(batch.session().id, event, reason, batch.receivedAt());
    return Optional.of(new CaptureResult.Refused(event.sequence(), reason));
  }

  private SessionEvent knownOrAppended(Batch batch, EventEnvelope event) {
    SessionEvent known = batch.known().get(event.sequence());
    if (known != null) {
      return known;
    }
    TestSession session = batch.session();
    Verdict verdict = batch.reader().apply(event, batch.receivedAt());
    SessionEvent appended = new SessionEvent(event, batch.receivedAt(), verdict, session.chainHash);
    events.persist(appended);
    session.advance(appended);
    batch.known().put(event.sequence(), appended);
    return appended;
  }
}
