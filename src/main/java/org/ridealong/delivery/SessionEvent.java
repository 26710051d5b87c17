package org.ridealong.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One link of the append-only log of a session. */
@Entity
@Immutable
@Table(name = "session_event")
class SessionEvent {

  @EmbeddedId EventKey key;
  UUID eventId;
  UUID decisionPointId;
  int attempt;

  @Column(columnDefinition = "longtext")
  String payload;

  @Column(name = "t_mono_us")
  long monotonicUs;

  @Column(name = "t_media_us")
  Long mediaUs;

  String prevHash;
  String hash;
  Instant receivedAt;

  @Enumerated(EnumType.STRING)
  Verdict verdict;

  String chainHash;

  protected SessionEvent() {}

  SessionEvent(EventEnvelope event, Instant receivedAt, Verdict verdict, String chainBefore) {
    this.key = new EventKey(event.session(), event.epoch(), event.sequence());
    this.eventId = event.eventId();
    this.decisionPointId = event.decisionPoint();
    this.attempt = event.attempt();
    this.payload = event.payload();
    this.monotonicUs = event.tMono();
    this.mediaUs = event.tMedia();
    this.prevHash = event.prevHash();
    this.hash = event.hash();
    this.receivedAt = receivedAt;
    this.verdict = verdict;
    this.chainHash = chainAfter(chainBefore);
  }

  /** The hash that this link gives the chain. */
  String chainAfter(String chainBefore) {
    return EventChain.link(chainBefore, hash, receivedAt, verdict);
  }

  /** The event as the browser sent it. */
  EventEnvelope envelope() {
    return new EventEnvelope(
        key.testSessionId(),
        key.epoch(),
        key.sequence(),
        eventId,
        decisionPointId,
        attempt,
        payload,
        monotonicUs,
        mediaUs,
        prevHash,
        hash);
  }
}
