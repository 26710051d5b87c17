package org.ridealong.delivery;

import java.time.Instant;

/** The server's word, given after COMMIT, that it holds an event. */
public record EventAck(
    int epoch, int sequence, String hash, Instant receivedAt, Verdict verdict, String chainHash) {

  static EventAck of(SessionEvent event) {
    return new EventAck(
        event.key.epoch(),
        event.key.sequence(),
        event.hash,
        event.receivedAt,
        event.verdict,
        event.chainHash);
  }
}
