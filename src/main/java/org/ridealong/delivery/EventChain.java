package org.ridealong.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.CanonicalJson;
import org.ridealong.platform.crypto.Hashes;

/**
 * The two hashes that hold the log together: the browser's over each event, the server's over all.
 */
final class EventChain {

  private EventChain() {}

  /** SHA-256 over the RFC 8785 form of the event without its hash. */
  static String hash(EventEnvelope event) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("session", event.session().toString());
    json.put("epoch", event.epoch());
    json.put("sequence", event.sequence());
    json.put("eventId", event.eventId().toString());
    if (event.decisionPoint() == null) {
      json.putNull("decisionPoint");
    } else {
      json.put("decisionPoint", event.decisionPoint().toString());
    }
    json.put("attempt", event.attempt());
    json.put("payload", event.payload());
    json.put("tMono", event.tMono());
    json.put("tMedia", event.tMedia());
    json.put("prevHash", event.prevHash());
    return Hashes.sha256(CanonicalJson.of(json));
  }

  /** The server's chain: what stood before, the event, when it came and what was said about it. */
  static String link(String before, String hash, Instant receivedAt, Verdict verdict) {
    return Hashes.sha256(
        before + "\n" + hash + "\n" + Microseconds.of(receivedAt) + "\n" + verdict.name());
  }
}
