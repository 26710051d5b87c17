package org.ridealong.story;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.delivery.BrowserLog;
import org.ridealong.delivery.Receipt;

/** What must hold between a browser and the log, whatever the line does. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class CaptureStoryTest {

  @Test
  void a_lost_reply_costs_nothing_the_same_batch_gets_the_same_acknowledgement() {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    ObjectNode clock = candidate.clock();
    candidate.log().pageOpened();
    candidate.log().simple("RULES_ACCEPTED");

    Response first = candidate.send(candidate.log().events(), clock);
    first
        .then()
        .statusCode(200)
        .body("acks", hasSize(2))
        .body("acks[0].verdict", equalTo("ACCEPTED"));
    Response again = candidate.send(candidate.log().events(), clock);

    assertEquals(first.asString(), again.asString());
    assertEquals(2, candidate.view().at("/head/sequence").intValue());
  }

  @Test
  void another_event_under_a_taken_sequence_is_refused_put_aside_and_counted() {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    ObjectNode event = candidate.log().pageOpened();
    Response original = candidate.send(List.of(event));
    double alarms = quarantined();

    candidate
        .send(List.of(BrowserLog.altered(event)))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/event-conflict"))
        .body("sequence", equalTo(1));
    ObjectNode sameHash = event.deepCopy().put("tMono", 1);
    candidate.send(List.of(sameHash)).then().statusCode(422);

    assertEquals(original.asString(), candidate.send(List.of(event)).asString());
    assertEquals(alarms + 2, quarantined());
  }

  @Test
  void a_gap_is_asked_for_again() {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    candidate.log().pageOpened();
    candidate.log().simple("RULES_ACCEPTED");
    candidate
        .send(candidate.log().events().subList(1, 2))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/event-gap"))
        .body("expectedSequence", equalTo(1));
  }

  @Test
  void an_unreadable_event_is_kept_labelled_and_changes_nothing() {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    candidate.log().unreadable();
    candidate.log().simple("RULES_ACCEPTED");
    candidate
        .send(candidate.log().events())
        .then()
        .statusCode(200)
        .body("acks[0].verdict", equalTo("QUARANTINED"))
        .body("acks[1].verdict", equalTo("ACCEPTED"));
    assertTrue(candidate.view().at("/progress/rulesAccepted").booleanValue());
  }

  @Test
  void an_empty_answer_at_the_deadline_is_kept_as_an_omission_and_the_exam_goes_on() {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    BrowserLog log = candidate.log();
    UUID written = candidate.decisionPoint("dp1");
    UUID best = candidate.decisionPoint("dp2");
    log.pageOpened();
    log.opened(written);
    log.after(2_000_000).committed(written, "text", "  ", "DEADLINE");
    log.opened(best);
    log.after(2_000_000).committed(best, "choice", null, "DEADLINE");
    log.simple("EXAM_ENDED");

    candidate
        .send(log.events(), candidate.clock())
        .then()
        .statusCode(200)
        .body("acks.verdict", equalTo(Collections.nCopies(6, "ACCEPTED")));
    candidate
        .view()
        .at("/progress/decisionPoints")
        .forEach(item -> assertEquals("TIMED_OUT", item.get("closure").textValue()));
    candidate.submit().then().statusCode(200).body("receipt.answerCount", equalTo(0));
  }

  @Test
  void a_whole_exam_ends_with_a_receipt_that_anybody_can_check() throws Exception {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    UUID written = candidate.decisionPoint("dp1");
    UUID best = candidate.decisionPoint("dp2");
    ObjectNode clock = candidate.clock();
    BrowserLog log = candidate.log();
    log.pageOpened();
    log.preflightPassed();
    log.simple("RULES_ACCEPTED");
    log.simple("PRACTICE_FINISHED");
    log.opened(written);
    log.after(7_250_000).drafted(written, "text", "I am Officer Reyes.");
    log.committed(written, "text", "I am Officer Reyes.", "CANDIDATE");
    log.opened(best);
    log.after(3_000_000).committed(best, "choice", "ask", "CANDIDATE");
    log.simple("EXAM_ENDED");
    candidate.send(log.events().subList(0, 4), clock).then().statusCode(200);

    candidate
        .submit()
        .then()
        .statusCode(200)
        .body("status", equalTo("SUBMITTING"))
        .body("missing[0].from", equalTo(5))
        .body("missing[0].to", equalTo(10))
        .body("receipt", nullValue());
    candidate
        .send(log.events().subList(4, 10))
        .then()
        .statusCode(200)
        .body("acks.verdict", equalTo(Collections.nCopies(6, "ACCEPTED")));
    Response submitted = candidate.submit();
    submitted
        .then()
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"))
        .body("missing", hasSize(0))
        .body("receipt.eventCount", equalTo(10))
        .body("receipt.answerCount", equalTo(2));

    JsonNode receipt = Staff.tree(submitted.asString()).get("receipt");
    assertTrue(new ObjectMapper().treeToValue(receipt, Receipt.class).hasValidSignature());
    assertEquals(submitted.asString(), candidate.submit().asString());
    candidate
        .view()
        .at("/progress/decisionPoints")
        .forEach(item -> assertEquals("ANSWERED", item.get("closure").textValue()));
    log.simple("RULES_ACCEPTED");
    candidate
        .send(log.events().subList(10, 11))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/session-closed"));
  }

  private static double quarantined() {
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("ridealong_events_quarantined_total"))
        .filter(line -> line.contains("sequence_taken"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
