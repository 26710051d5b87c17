package org.ridealong.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.ridealong.platform.crypto.CanonicalJson;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.crypto.Sealing;

/**
 * A browser's side of the capture protocol without a browser: makes events with their payload,
 * sequence and hashes. Its clock is whatever the test says, in microseconds.
 */
public final class BrowserLog {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final UUID session;
  private final byte[] key;
  private final List<ObjectNode> events = new ArrayList<>();
  private final long segmentUs;
  private long nowUs;

  public BrowserLog(UUID session, byte[] key, long segmentUs) {
    this.session = session;
    this.key = key.clone();
    this.segmentUs = segmentUs;
    this.nowUs = segmentUs;
  }

  public long now() {
    return nowUs;
  }

  public BrowserLog after(long microseconds) {
    nowUs += microseconds;
    return this;
  }

  public ObjectNode pageOpened() {
    return add(null, payload("PAGE_OPENED").put("segmentUs", segmentUs).put("userAgent", "test"));
  }

  public ObjectNode simple(String type) {
    return add(null, payload(type));
  }

  public ObjectNode clip(String type, UUID scenario) {
    ObjectNode payload = payload(type).put("scenario", scenario.toString());
    if (type.equals("CLIP_STARTED")) {
      payload.put("rendition", "WEBM").put("play", 1);
    }
    return add(null, payload);
  }

  /** Pauses a clip at a position in microseconds. */
  public ObjectNode pausedAt(UUID scenario, long mediaUs) {
    ObjectNode event = clip("CLIP_PAUSED", scenario);
    return rehashed(event.put("tMedia", mediaUs));
  }

  public ObjectNode preflightPassed() {
    ObjectNode payload = payload("PREFLIGHT_PASSED");
    payload.putArray("clips");
    return add(null, payload);
  }

  public ObjectNode opened(UUID decisionPoint) {
    return add(
        decisionPoint,
        payload("DECISION_OPENED").put("onsetUs", nowUs).put("segmentUs", segmentUs));
  }

  public ObjectNode drafted(UUID decisionPoint, String kind, String value) {
    return drafted(decisionPoint, JsonNodeFactory.instance.objectNode().put(kind, value));
  }

  /** A draft whose answer is any JSON. */
  public ObjectNode drafted(UUID decisionPoint, JsonNode answer) {
    return add(decisionPoint, payload("ANSWER_DRAFTED").set("answer", answer));
  }

  public ObjectNode committed(UUID decisionPoint, String kind, String value, String trigger) {
    return committed(
        decisionPoint, JsonNodeFactory.instance.objectNode().put(kind, value), trigger);
  }

  /** A commit whose answer is any JSON. */
  public ObjectNode committed(UUID decisionPoint, JsonNode answer, String trigger) {
    ObjectNode payload = payload("ANSWER_COMMITTED");
    payload.set("answer", answer);
    return add(decisionPoint, payload.put("trigger", trigger).put("segmentUs", segmentUs));
  }

  /** An event whose payload nobody can read. */
  public ObjectNode unreadable() {
    return chain(null, Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[40]));
  }

  /** The same place in the log with another content, and a hash that fits it. */
  public static ObjectNode altered(ObjectNode event) {
    ObjectNode other = event.deepCopy();
    other.put("tMono", event.get("tMono").longValue() + 1);
    return rehashed(other);
  }

  public static ObjectNode rehashed(ObjectNode event) {
    event.remove("hash");
    return event.put("hash", Hashes.sha256(CanonicalJson.of(event)));
  }

  public List<ObjectNode> events() {
    return events;
  }

  public int count() {
    return events.size();
  }

  public String headHash() {
    return events.isEmpty() ? Hashes.ZERO : events.get(events.size() - 1).get("hash").textValue();
  }

  private static ObjectNode payload(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private ObjectNode add(UUID decisionPoint, JsonNode payload) {
    String context = session + "/1/" + (events.size() + 1);
    byte[] plain = write(payload).getBytes(StandardCharsets.UTF_8);
    byte[] sealed = Sealing.seal(key, plain, context, RANDOM);
    return chain(decisionPoint, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
  }

  private ObjectNode chain(UUID decisionPoint, String payload) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("session", session.toString());
    event.put("epoch", 1);
    event.put("sequence", events.size() + 1);
    event.put("eventId", UUID.randomUUID().toString());
    event.put("decisionPoint", decisionPoint == null ? null : decisionPoint.toString());
    event.put("attempt", decisionPoint == null ? 0 : 1);
    event.put("payload", payload);
    event.put("tMono", nowUs);
    event.putNull("tMedia");
    event.put("prevHash", headHash());
    rehashed(event);
    events.add(event);
    return event;
  }

  private static String write(JsonNode payload) {
    try {
      return JSON.writeValueAsString(payload);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
