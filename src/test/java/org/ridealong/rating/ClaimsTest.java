package org.ridealong.rating;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/** Who gets which answer, for how long, and who never does. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ClaimsTest {

  private RatingRoom room;
  private RaterDesk nora;
  private RaterDesk luis;

  @BeforeEach
  void open() {
    room = RatingRoom.open();
    nora = RaterDesk.qualified();
    luis = RaterDesk.qualified();
  }

  @Test
  void a_rater_holds_one_answer_and_gets_it_again_when_asking_again() {
    room.answers("One answer.", "Another answer.");
    room.answer(RatingRoom.person(), "A third.", "And a report.");
    JsonNode task = nora.claim(room.first());
    assertEquals(
        task.get("assignmentId"), nora.claim(room.first()).get("assignmentId"), "the same claim");
    nora.tryClaim(room.second())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/claim-open"))
        .body("assignmentId", equalTo(task.get("assignmentId").textValue()));
    nora.call()
        .get("/api/v1/rating/desk")
        .then()
        .statusCode(200)
        .body("openClaim.responseCode", equalTo(task.get("responseCode").textValue()))
        .body("leaseSeconds", equalTo(1200))
        .body("pools.find { it.poolId == '%s' }.available".formatted(room.second()), equalTo(1));
  }

  @Test
  void no_answer_is_held_by_more_raters_than_it_needs() {
    room.answers("The only answer.");
    nora.claim(room.first());
    luis.claim(room.first());
    assertEquals("HELD_BY_OTHERS", RaterDesk.qualified().idle(room.first()));
  }

  @Test
  void a_saved_draft_renews_the_claim_and_comes_back() throws SQLException {
    room.answers("I have time for you.");
    JsonNode task = nora.claim(room.first());
    expireIn(task, 30);
    ObjectNode sheet = RaterDesk.sheet(3, 4);
    sheet.withArray("marks").remove(1);
    String until = nora.saveDraft(task, sheet).then().statusCode(200).extract().path("expiresAt");
    assertTrue(Instant.parse(until).isAfter(Instant.now().plusSeconds(19 * 60)), until);
    nora.task(task)
        .then()
        .statusCode(200)
        .body("draft.sheet.marks", hasSize(1))
        .body("draft.sheet.marks[0].level", equalTo(3))
        .body("expiresAt", equalTo(until));
    nora.submit(task, sheet)
        .then()
        .statusCode(422)
        .body("errors.detail", contains("The criterion LC is missing."));
  }

  @Test
  void a_draft_that_goes_on_from_an_older_one_is_refused_and_changes_nothing() {
    room.answers("I have time for you.");
    JsonNode task = nora.claim(room.first());
    nora.saveDraft(task, RaterDesk.sheet(3, 3), 0)
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    nora.saveDraft(task, RaterDesk.sheet(5, 5), 0)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/rating-draft-stale"))
        .body("version", equalTo(1));
    nora.task(task)
        .then()
        .body("draft.version", equalTo(1))
        .body("draft.sheet.marks[0].level", equalTo(3));
    nora.saveDraft(task, RaterDesk.sheet(5, 5), 1)
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    nora.saveDraft(task, RaterDesk.sheet(4, 4)).then().statusCode(200).body("version", equalTo(3));
    nora.saveDraft(task, RaterDesk.sheet(4, 4), -1).then().statusCode(422);
  }

  @Test
  void an_expired_claim_returns_to_the_pool_by_itself() throws SQLException {
    room.answers("The only answer.");
    JsonNode task = nora.claim(room.first());
    luis.claim(room.first());
    expireIn(task, -1);
    nora.task(task).then().statusCode(410).body("type", equalTo("/problems/claim-expired"));
    nora.saveDraft(task, RaterDesk.sheet(3, 3)).then().statusCode(410);
    nora.submit(task, RaterDesk.sheet(3, 3)).then().statusCode(410);

    JsonNode taken = RaterDesk.qualified().claim(room.first());
    assertEquals(task.get("responseCode"), taken.get("responseCode"));
    assertEquals("HELD_BY_OTHERS", nora.idle(room.first()));
  }

  @Test
  void an_expired_claim_that_nobody_took_comes_back_with_its_draft() throws SQLException {
    room.answers("One answer.", "Another answer.", "A third answer.");
    JsonNode task = nora.claim(room.first());
    nora.saveDraft(task, RaterDesk.sheet(3, 4)).then().statusCode(200);
    expireIn(task, -1);
    JsonNode again = nora.claim(room.first());
    assertEquals(task.get("assignmentId"), again.get("assignmentId"));
    assertEquals(4, again.at("/draft/sheet/marks/1/level").intValue());
    nora.submit(again, RaterDesk.sheet(3, 4)).then().statusCode(200);
  }

  @Test
  void what_was_given_back_goes_to_others_only() {
    room.answers("The only answer.");
    JsonNode task = nora.claim(room.first());
    nora.post(task, "hand-back", "{\"reason\":\"I have to go.\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("HANDED_BACK"));
    nora.post(task, "hand-back", "{\"reason\":\"I have to go.\"}").then().statusCode(200);
    nora.submit(task, RaterDesk.sheet(3, 3))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/claim-ended"))
        .body("assignmentStatus", equalTo("HANDED_BACK"));
    assertEquals("NOTHING_LEFT", nora.idle(room.first()));
    luis.rate(luis.claim(room.first()), 3);
    RaterDesk mei = RaterDesk.qualified();
    mei.rate(mei.claim(room.first()), 3);
  }

  @Test
  void who_recognizes_a_person_gets_nothing_more_of_theirs() throws SQLException {
    room.answer(RatingRoom.person(), "My brother wrote this.", "And this.");
    JsonNode report = nora.claim(room.second());
    nora.submit(report, report(report)).then().statusCode(200);
    JsonNode task = nora.claim(room.first());
    nora.post(task, "recognition", "{}")
        .then()
        .statusCode(200)
        .body("status", equalTo("RECOGNIZED"));
    nora.post(task, "recognition", "{}").then().statusCode(200);
    assertEquals("NOTHING_LEFT", nora.idle(room.first()));
    assertEquals(1, audited(task, "RECOGNIZED"));
    Staff.as("dana")
        .get("/api/v1/rating/cases")
        .then()
        .body(
            "cases.find { it.responseCode == '%s' }.kind"
                .formatted(report.get("responseCode").textValue()),
            equalTo("RATED_BEFORE_RECOGNITION"));
    luis.claim(room.first());
  }

  @Test
  void a_person_who_is_recognized_first_is_barred_at_every_prompt() {
    room.answer(RatingRoom.person(), "My brother wrote this.", "And this.");
    JsonNode task = nora.claim(room.first());
    nora.post(task, "recognition", "{}").then().statusCode(200);
    assertEquals("NOTHING_LEFT", nora.idle(room.second()));
    luis.claim(room.second());
  }

  @Test
  void the_own_agency_is_never_assigned() {
    room.answer(
        RatingRoom.person().put("candidateAgency", "Harbor  Police"), "I work there.", null);
    assertEquals("NOTHING_LEFT", RaterDesk.qualified("harbor police").idle(room.first()));
    RaterDesk.qualified("Hill Police").claim(room.first());
  }

  @Test
  void a_conflict_that_is_declared_later_is_refused_and_kept_in_the_audit() throws SQLException {
    room.answer(RatingRoom.person().put("candidateAgency", "Harbor Police"), "I work there.", null);
    JsonNode task = nora.claim(room.first());
    JsonNode foreign = luis.claim(room.first());
    nora.call()
        .body("{\"agency\":\"Harbor Police\",\"reason\":\"I start there in May.\"}")
        .post("/api/v1/raters/me/conflicts")
        .then()
        .statusCode(204);
    nora.task(task).then().statusCode(403).body("type", equalTo("/problems/conflict-of-interest"));
    nora.saveDraft(task, RaterDesk.sheet(3, 3)).then().statusCode(403);
    nora.submit(task, RaterDesk.sheet(3, 3)).then().statusCode(403);
    nora.task(foreign).then().statusCode(403);
    assertEquals(4, audited(task, "CONFLICT_REFUSED"));
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      assertEquals(
          0,
          owner.number(
              "select count(*) from rating where rater_id = ?", nora.raterId().toString()));
    }
  }

  @Test
  void what_is_somebody_elses_is_not_there() {
    room.answers("The only answer.");
    JsonNode task = luis.claim(room.first());
    for (String command : List.of("hand-back", "recognition", "wellbeing-notice")) {
      nora.post(task, command, "{}")
          .then()
          .statusCode(404)
          .body("type", equalTo("/problems/assignment-unknown"));
    }
    nora.task(task).then().statusCode(404);
    nora.submit(task, RaterDesk.sheet(3, 3)).then().statusCode(404);
    nora.saveDraft(task, RaterDesk.sheet(3, 3)).then().statusCode(404);
    nora.tryClaim(UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/pool-unknown"));
  }

  @Test
  void who_has_not_qualified_gets_no_live_answer() {
    room.answers("The only answer.");
    RaterDesk trainee = RaterDesk.inTraining(null);
    trainee
        .tryClaim(room.first())
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/not-qualified"));
    trainee
        .call()
        .get("/api/v1/rating/desk")
        .then()
        .statusCode(200)
        .body("pools.find { it.poolId == '%s' }.available".formatted(room.first()), equalTo(0));
    Staff.as("nobody-" + UUID.randomUUID(), "assessor")
        .get("/api/v1/rating/desk")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/not-a-rater"));
  }

  @Test
  void a_sheet_names_every_place_that_is_wrong() {
    room.answers("Short.");
    JsonNode task = nora.claim(room.first());
    ObjectNode sheet = RaterDesk.sheet(3, 3);
    ((ObjectNode) sheet.at("/marks/0")).putNull("level");
    ((ObjectNode) sheet.at("/marks/1/evidence/0"))
        .put("code", "DE3-SLOWS")
        .put("answerTo", 7)
        .put("clipMs", 3_001);
    sheet.withArray("criticalFlags").add("INVENTED");
    nora.submit(task, sheet)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/rating-sheet-invalid"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/marks/0/evidence",
                "/marks/0/level",
                "/marks/1/evidence/0/code",
                "/marks/1/evidence/0/answerTo",
                "/marks/1/evidence/0/clipMs",
                "/criticalFlags/0"));
    nora.saveDraft(task, sheet)
        .then()
        .statusCode(422)
        .body("errors.detail", hasItem("Choose the level first, then the evidence."));
    ObjectNode unpinned = RaterDesk.sheet(3, 3);
    ((ObjectNode) unpinned.at("/marks/0/evidence/0"))
        .remove(List.of("answerFrom", "answerTo", "clipMs"));
    ((ArrayNode) unpinned.at("/marks/1/evidence")).removeAll();
    nora.submit(task, unpinned)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/marks/0/evidence/0/answerFrom", "/marks/1/evidence"));
  }

  @Test
  void off_topic_is_a_sign_of_the_lowest_level_and_needs_no_place() {
    room.answers("I like fishing.");
    JsonNode task = nora.claim(room.first());
    ObjectNode sheet = RaterDesk.sheet(3, 1);
    for (int mark = 0; mark < 2; mark++) {
      ObjectNode evidence = (ObjectNode) sheet.at("/marks/" + mark + "/evidence/0");
      evidence.removeAll();
      evidence.put("code", "OFF_TOPIC");
    }
    nora.submit(task, sheet)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/marks/0/evidence/0/code"));
    ((ObjectNode) sheet.at("/marks/0")).put("level", 1);
    nora.submit(task, sheet).then().statusCode(200);
  }

  @Test
  void a_criterion_that_is_missing_by_plan_needs_a_reason_and_no_evidence() {
    room.answers("An answer that was cut off after a wor");
    JsonNode task = nora.claim(room.first());
    ObjectNode sheet = RaterDesk.sheet(3, 3);
    ObjectNode mark = (ObjectNode) sheet.at("/marks/0");
    mark.putNull("level").put("missing", "TECHNICAL_FAULT");
    nora.submit(task, sheet).then().statusCode(422);
    mark.putArray("evidence");
    nora.submit(task, sheet).then().statusCode(200);
  }

  @Test
  void what_is_handed_in_later_enters_the_pool_when_somebody_asks() {
    assertEquals("NOTHING_LEFT", nora.idle(room.first()));
    room.answers("Late.");
    nora.call()
        .get("/api/v1/rating/desk")
        .then()
        .body("pools.find { it.poolId == '%s' }.available".formatted(room.first()), equalTo(1));
    JsonNode task = nora.claim(room.first());
    assertEquals("Late.", task.get("answer").textValue());
    assertNotEquals("", task.get("responseCode").textValue());
  }

  private static ObjectNode report(JsonNode task) {
    ObjectNode sheet = RaterDesk.sheet(3, 3);
    for (int mark = 0; mark < 2; mark++) {
      String criterion = task.at("/criteria/" + mark + "/criterion/code").textValue();
      ((ObjectNode) sheet.at("/marks/" + mark)).put("criterion", criterion);
      ((ObjectNode) sheet.at("/marks/" + mark + "/evidence/0"))
          .put("code", criterion.equals("DI") ? "DI3-WORDS-ONLY" : "TR3-FACTS");
    }
    return sheet;
  }

  /** Lets a claim run out, as if it had been made long ago. */
  private static void expireIn(JsonNode task, int seconds) throws SQLException {
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      assertEquals(
          1,
          owner.execute(
              "update rating_assignment set expires_at = utc_timestamp(6) + interval ? second where"
                  + " id = ?",
              seconds,
              task.get("assignmentId").textValue()));
    }
  }

  private static long audited(JsonNode task, String action) throws SQLException {
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      return owner.number(
          "select count(*) from rating_audit x join pooled_response r on r.id ="
              + " x.pooled_response_id where r.response_code = ? and x.action = ?",
          task.get("responseCode").textValue(),
          action);
    }
  }
}
