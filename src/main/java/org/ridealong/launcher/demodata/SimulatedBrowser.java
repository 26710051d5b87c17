package org.ridealong.launcher.demodata;

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
import org.ridealong.delivery.Answer;
import org.ridealong.delivery.ClockReading;
import org.ridealong.delivery.EventBatch;
import org.ridealong.delivery.EventEnvelope;
import org.ridealong.delivery.InProcessExam;
import org.ridealong.delivery.SubmissionRequest;
import org.ridealong.platform.Ids;
import org.ridealong.platform.crypto.Sealing;

/**
 * The browser's side of the capture protocol: events with their encrypted payload, sequence and
 * hashes. Its clock is a fixed time away from the server's, as clocks are.
 */
final class SimulatedBrowser {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int EPOCH = 1;

  private final UUID session;
  private final byte[] key;
  private final SecureRandom random;
  private final Ids ids;
  private final long segmentUs;
  private final List<EventEnvelope> unsent = new ArrayList<>();
  private String head = InProcessExam.FIRST_HASH;
  private int count;

  /**
   * @param segmentUs when the page was opened, by the browser's clock
   */
  SimulatedBrowser(UUID session, byte[] key, SecureRandom random, Ids ids, long segmentUs) {
    this.session = session;
    this.key = key;
    this.random = random;
    this.ids = ids;
    this.segmentUs = segmentUs;
  }

  void pageOpened(long atUs) {
    ObjectNode payload = payload("PAGE_OPENED").put("segmentUs", segmentUs);
    add(null, payload.put("userAgent", "Simulated candidate"), atUs);
  }

  void preflightPassed(long atUs) {
    ObjectNode payload = payload("PREFLIGHT_PASSED");
    payload.putArray("clips");
    add(null, payload, atUs);
  }

  /** Something that needs no more words. */
  void simple(String type, long atUs) {
    add(null, payload(type), atUs);
  }

  void scenario(String type, UUID scenario, long atUs) {
    ObjectNode payload = payload(type).put("scenario", scenario.toString());
    if (type.equals("CLIP_STARTED")) {
      payload.put("rendition", "WEBM").put("play", 1);
    }
    add(null, payload, atUs);
  }

  void stalled(UUID scenario, long stallMs, long atUs) {
    add(
        null,
        payload("CLIP_STALLED").put("scenario", scenario.toString()).put("stallMs", stallMs),
        atUs);
  }

  void opened(UUID decisionPoint, long atUs) {
    ObjectNode payload = payload("DECISION_OPENED").put("onsetUs", atUs);
    add(decisionPoint, payload.put("segmentUs", segmentUs), atUs);
  }

  /**
   * @param inTime whether the candidate committed it; otherwise the window ended
   */
  void committed(UUID decisionPoint, Answer answer, boolean inTime, long atUs) {
    ObjectNode payload = payload("ANSWER_COMMITTED");
    payload.set("answer", JSON.valueToTree(answer));
    payload.put("trigger", inTime ? "CANDIDATE" : "DEADLINE").put("segmentUs", segmentUs);
    add(decisionPoint, payload, atUs);
  }

  /** What has happened since the last batch. */
  EventBatch batch(ClockReading clock) {
    EventBatch batch = new EventBatch(List.copyOf(unsent), clock);
    unsent.clear();
    return batch;
  }

  SubmissionRequest submission() {
    return new SubmissionRequest(EPOCH, count, head);
  }

  private static ObjectNode payload(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private void add(UUID decisionPoint, JsonNode payload, long atUs) {
    count++;
    byte[] plain = payload.toString().getBytes(StandardCharsets.UTF_8);
    byte[] sealed = Sealing.seal(key, plain, session + "/" + EPOCH + "/" + count, random);
    EventEnvelope event =
        InProcessExam.hashed(
            new EventEnvelope(
                session,
                EPOCH,
                count,
                ids.next(),
                decisionPoint,
                decisionPoint == null ? 0 : 1,
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed),
                atUs,
                null,
                head,
                head));
    head = event.hash();
    unsent.add(event);
  }
}
