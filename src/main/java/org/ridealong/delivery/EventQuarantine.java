package org.ridealong.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An event that could not enter the log, kept as it came. */
@Entity
@Immutable
@Table(name = "event_quarantine")
class EventQuarantine {

  /** Why it was put aside. */
  enum Reason {
    /** Its sequence, or its id, was taken by another event. */
    SEQUENCE_TAKEN,
    /** Its own hash does not fit its content. */
    HASH_WRONG,
    /** It does not continue the event before it. */
    CHAIN_BROKEN,
    /** It came after the exam was handed in. */
    SESSION_CLOSED,
    /** It came from a workstation that the exam has left. */
    SESSION_FENCED
  }

  @Id UUID id;
  UUID testSessionId;
  int epoch;
  int sequence;

  @Enumerated(EnumType.STRING)
  Reason reason;

  @Column(columnDefinition = "longtext")
  String event;

  Instant receivedAt;

  protected EventQuarantine() {}

  EventQuarantine(
      UUID id, UUID session, EventEnvelope event, Reason reason, String json, Instant at) {
    this.id = id;
    this.testSessionId = session;
    this.epoch = event.epoch();
    this.sequence = event.sequence();
    this.reason = reason;
    this.event = json;
    this.receivedAt = at;
  }
}
