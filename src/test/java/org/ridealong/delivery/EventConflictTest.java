package org.ridealong.delivery;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.TestingRoom;

/** Two events claim one place in the log: the first stands, the second is evidence. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class EventConflictTest {

  @Test
  void another_body_is_refused_kept_whole_and_alarmed_and_the_original_stays() throws Exception {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    ObjectNode event = candidate.log().pageOpened();
    Response original = candidate.send(List.of(event));
    ObjectNode other = BrowserLog.altered(event);
    double alarms = alarms("sequence_taken");

    candidate
        .send(List.of(other))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/event-conflict"))
        .body("sequence", equalTo(1));

    assertEquals(original.asString(), candidate.send(List.of(event)).asString());
    assertEquals(List.of(event.get("hash").textValue()), storedHashes(candidate));
    assertEquals(List.of("SEQUENCE_TAKEN"), quarantined(candidate, "reason"));
    assertEquals(other, new ObjectMapper().readTree(quarantined(candidate, "event").get(0)));
    assertEquals(alarms + 1, alarms("sequence_taken"));
  }

  @Test
  void what_came_before_the_conflict_in_its_batch_stays_and_what_came_after_is_not_taken()
      throws Exception {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    ObjectNode first = candidate.log().pageOpened();
    ObjectNode second = candidate.log().simple("RULES_ACCEPTED");
    ObjectNode third = candidate.log().simple("PRACTICE_FINISHED");

    candidate
        .send(List.of(first, BrowserLog.altered(first), second, third))
        .then()
        .statusCode(422)
        .body("sequence", equalTo(1));

    assertEquals(List.of(first.get("hash").textValue()), storedHashes(candidate));
    candidate.send(List.of(second, third)).then().statusCode(200);
    assertEquals(3, storedHashes(candidate).size());
  }

  @Test
  void an_event_that_does_not_continue_the_log_is_put_aside() throws Exception {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    ObjectNode first = candidate.log().pageOpened();
    ObjectNode second = candidate.log().simple("RULES_ACCEPTED");
    candidate.send(List.of(first)).then().statusCode(200);
    ObjectNode foreign = BrowserLog.rehashed(second.deepCopy().put("prevHash", "1".repeat(64)));
    ObjectNode dishonest = second.deepCopy().put("tMono", 7);
    ObjectNode sameId = second.deepCopy().put("eventId", first.get("eventId").textValue());

    candidate.send(List.of(foreign)).then().statusCode(422).body("sequence", equalTo(2));
    candidate.send(List.of(dishonest)).then().statusCode(422).body("sequence", equalTo(2));
    candidate.send(List.of(BrowserLog.rehashed(sameId))).then().statusCode(422);

    assertEquals(
        List.of("CHAIN_BROKEN", "HASH_WRONG", "SEQUENCE_TAKEN"), quarantined(candidate, "reason"));
    candidate.send(List.of(second)).then().statusCode(200);
  }

  @Test
  void an_event_of_another_session_is_put_aside_and_changes_neither() throws Exception {
    TestingRoom room = TestingRoom.open();
    CandidateBrowser candidate = room.admitted();
    CandidateBrowser other = candidate.neighbor().admit(room.code());
    ObjectNode event = other.log().pageOpened();

    candidate.send(List.of(event)).then().statusCode(422);

    assertEquals(List.of(), storedHashes(candidate));
    assertEquals(List.of(), storedHashes(other));
    assertEquals(List.of("HASH_WRONG"), quarantined(candidate, "reason"));
    other.send(List.of(event)).then().statusCode(200);
  }

  @Test
  void an_event_whose_id_is_no_standard_uuid_is_refused_and_nothing_is_kept() throws Exception {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    ObjectNode event = candidate.log().pageOpened();
    for (String id :
        List.of("11111111-1111-1111-1111-111111111111", "ffffffff-ffff-4fff-ffff-ffffffffffff")) {
      candidate
          .send(List.of(BrowserLog.rehashed(event.deepCopy().put("eventId", id))))
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/events/0/eventId"));
    }
    assertEquals(List.of(), storedHashes(candidate));
    assertEquals(List.of(), quarantined(candidate, "reason"));
    candidate.send(List.of(event)).then().statusCode(200);
  }

  private static List<String> storedHashes(CandidateBrowser candidate) throws SQLException {
    return select("select hash from session_event where test_session_id = ?", candidate.session());
  }

  private static List<String> quarantined(CandidateBrowser candidate, String column)
      throws SQLException {
    return select(
        "select " + column + " from event_quarantine where test_session_id = ? order by id",
        candidate.session());
  }

  private static List<String> select(String sql, UUID session) throws SQLException {
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      return owner.texts(sql, session);
    }
  }

  /** What an alarm rule reads. */
  private static double alarms(String reason) {
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("ridealong_events_quarantined_total"))
        .filter(line -> line.contains("reason=\"" + reason + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
