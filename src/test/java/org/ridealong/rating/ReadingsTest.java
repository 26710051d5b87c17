package org.ridealong.rating;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/** From two blind readings to one result, by way of a third and of the lead where they differ. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ReadingsTest {

  private RatingRoom room;
  private RaterDesk nora;
  private RaterDesk luis;
  private RaterDesk mei;

  @BeforeEach
  void open() {
    room = RatingRoom.open();
    nora = RaterDesk.qualified();
    luis = RaterDesk.qualified();
    mei = RaterDesk.qualified();
  }

  @Test
  void two_readings_less_than_two_apart_are_the_result() {
    room.answers("I am Officer Reyes. I have time.");
    String code = rate(nora, 3, 4);
    assertEquals("OPEN", lead(code).statusCode(200).extract().path("status"));
    lead(code).body("readings", empty());
    assertEquals(code, rate(luis, 4, 4));

    lead(code)
        .body("status", equalTo("RESOLVED"))
        .body("resolution.rule", equalTo("READINGS"))
        .body("resolution.levels.criterion", contains("DE", "LC"))
        .body("resolution.levels.levelMilli", contains(3500, 4000))
        .body("readings", hasSize(2))
        .body("cases", empty());
    assertEquals("NOTHING_LEFT", mei.idle(room.first()));
  }

  @Test
  void two_apart_are_read_by_a_third_who_sees_nothing_of_the_others() {
    room.answers("I am Officer Reyes. I have time.");
    String code = rate(nora, 2, 3);
    rate(luis, 4, 3);
    progress().body("waitingThird", equalTo(1)).body("resolved", equalTo(0));

    assertEquals("NOTHING_LEFT", nora.idle(room.first()));
    assertEquals("NOTHING_LEFT", luis.idle(room.first()));
    JsonNode task = mei.claim(room.first());
    assertEquals(code, task.get("responseCode").textValue());
    assertEquals(true, task.get("draft").isNull());
    mei.submit(task, RaterDesk.sheet(4, 3)).then().statusCode(200);

    lead(code)
        .body("status", equalTo("RESOLVED"))
        .body("resolution.levels.levelMilli", contains(4000, 3000))
        .body("readings", hasSize(3));
    progress().body("waitingThird", equalTo(0)).body("resolved", equalTo(1));
  }

  @Test
  void a_lead_decides_what_three_readings_leave_apart() {
    room.answers("I am Officer Reyes. I have time.");
    String code = rate(nora, 1, 3);
    rate(luis, 5, 3);
    rate(mei, 3, 3);
    lead(code).body("status", equalTo("WITH_LEAD")).body("readings", hasSize(3));
    openCase(code).body("kind", equalTo("DISCREPANCY"));
    decide(code, "return", "{\"reason\":\"once more\"}")
        .statusCode(409)
        .body("type", equalTo("/problems/not-with-lead"));

    String decision =
        "{\"marks\":[{\"criterion\":\"DE\",\"level\":4},{\"criterion\":\"LC\",\"level\":3}],"
            + "\"reason\":\"Offers a choice.\"}";
    ValidatableResponse decided = decide(code, "adjudication", decision).statusCode(200);
    decided
        .body("status", equalTo("RESOLVED"))
        .body("resolution.rule", equalTo("LEAD"))
        .body("resolution.levels.levelMilli", contains(4000, 3000))
        .body("resolution.reason", equalTo("Offers a choice."))
        .body("cases.outcome", contains("Offers a choice."))
        .body("readings", hasSize(3));
    decide(code, "adjudication", decision).statusCode(200);
    decide(code, "adjudication", decision.replace("4", "5"))
        .statusCode(409)
        .body("type", equalTo("/problems/not-with-lead"));
  }

  @Test
  void a_lead_marks_every_criterion_once() {
    room.answers("I am Officer Reyes. I have time.");
    JsonNode task = nora.claim(room.first());
    nora.post(task, "referral", "{\"reason\":\"In another language\"}").then().statusCode(200);
    String code = task.get("responseCode").textValue();
    decide(
            code,
            "adjudication",
            "{\"marks\":[{\"criterion\":\"DE\"},{\"criterion\":\"PJ\",\"level\":3}],"
                + "\"reason\":\"r\"}")
        .statusCode(422)
        .body("errors.pointer", contains("/marks/0/level", "/marks/1/criterion"));
    decide(
            code,
            "adjudication",
            "{\"marks\":[{\"criterion\":\"DE\",\"level\":3}],\"reason\":\"r\"}")
        .statusCode(422)
        .body("errors.detail", contains("The criterion LC is missing."));
    decide(
            code,
            "adjudication",
            "{\"marks\":[{\"criterion\":\"DE\",\"level\":3},{\"criterion\":\"LC\","
                + "\"missing\":\"NO_OPPORTUNITY\"}],\"reason\":\"r\"}")
        .statusCode(200)
        .body("resolution.levels.missing", contains(null, "NO_OPPORTUNITY"));
  }

  @Test
  void what_a_rater_sends_waits_for_the_lead_and_goes_on_when_it_is_put_back() {
    room.answers("I am Officer Reyes. I have time.");
    JsonNode task = nora.claim(room.first());
    String code = task.get("responseCode").textValue();
    nora.post(task, "referral", "{}").then().statusCode(422);
    nora.post(task, "referral", "{\"reason\":\"Is this English?\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("SENT_TO_LEAD"));
    nora.post(task, "referral", "{\"reason\":\"Is this English?\"}").then().statusCode(200);
    assertEquals("NOTHING_LEFT", luis.idle(room.first()));
    openCase(code).body("kind", equalTo("SENT_BY_RATER")).body("note", equalTo("Is this English?"));
    progress().body("withLead", equalTo(1));

    decide(code, "return", "{\"reason\":\"It is.\"}")
        .statusCode(200)
        .body("status", equalTo("OPEN"));
    assertEquals("NOTHING_LEFT", nora.idle(room.first()));
    assertEquals(code, rate(luis, 3, 3));
    assertEquals(code, rate(mei, 3, 3));
    lead(code).body("status", equalTo("RESOLVED"));
  }

  @Test
  void a_reading_that_was_under_way_is_kept_while_the_lead_looks() {
    room.answers("I am Officer Reyes. I have time.");
    JsonNode held = luis.claim(room.first());
    JsonNode odd = nora.claim(room.first());
    String code = held.get("responseCode").textValue();
    nora.post(odd, "referral", "{\"reason\":\"Odd\"}").then().statusCode(200);
    luis.rate(held, 3);
    lead(code)
        .body("status", equalTo("WITH_LEAD"))
        .body("readings", hasSize(1))
        .body("resolution", nullValue());
    decide(code, "return", "{\"reason\":\"It is fine.\"}")
        .statusCode(200)
        .body("status", equalTo("OPEN"));
    rate(mei, 3, 3);
    lead(code).body("resolution.levels.levelMilli", contains(3000, 3000));
  }

  @Test
  void a_critical_flag_brings_a_third_reader_and_a_second_flag_a_case() {
    room.answers("I would hit him.", "I would push him.");
    ObjectNode flagged = RaterDesk.sheet(1, 3);
    flagged.withArray("criticalFlags").add("UNLAWFUL-FORCE");
    JsonNode task = nora.claim(room.first());
    String code = task.get("responseCode").textValue();
    nora.submit(task, flagged).then().statusCode(200);
    rateCode(luis, code, RaterDesk.sheet(1, 3));
    progress().body("waitingThird", equalTo(1));
    rateCode(mei, code, flagged);
    lead(code)
        .body("status", equalTo("RESOLVED"))
        .body("resolution.levels.levelMilli", contains(1000, 3000));
    openCase(code)
        .body("kind", equalTo("CRITICAL_BEHAVIOR"))
        .body("note", equalTo("UNLAWFUL-FORCE"));
  }

  @Test
  void a_lead_who_rated_an_answer_does_not_decide_it() {
    room.answers("I am Officer Reyes. I have time.");
    String code = rate(nora, 1, 3);
    rate(luis, 5, 3);
    rate(mei, 3, 3);
    Staff.as(nora.subject(), "lead-assessor")
        .body(
            "{\"marks\":[{\"criterion\":\"DE\",\"level\":4},{\"criterion\":\"LC\",\"level\":3}],"
                + "\"reason\":\"r\"}")
        .post("/api/v1/rating/responses/" + code + "/adjudication")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/own-rating"));
  }

  @Test
  void distress_reaches_the_lead_and_no_score() {
    room.answers("I cannot sleep since last year. I would talk to him.");
    JsonNode task = nora.claim(room.first());
    String code = task.get("responseCode").textValue();
    for (int i = 0; i < 2; i++) {
      nora.post(task, "wellbeing-notice", "{\"note\":\"He says he cannot sleep.\"}")
          .then()
          .statusCode(204);
    }
    nora.rate(task, 3);
    rate(luis, 3, 3);
    lead(code)
        .body("status", equalTo("RESOLVED"))
        .body("cases", hasSize(1))
        .body("cases[0].closedAt", nullValue());
    String id = caseId(code);
    openCase(code).body("kind", equalTo("WELLBEING"));
    close(id, "Called the coordinator.").statusCode(204);
    close(id, "Called the coordinator.").statusCode(204);
    close(id, "Something else.").statusCode(409).body("type", equalTo("/problems/case-closed"));
  }

  @Test
  void a_case_that_holds_an_answer_closes_with_the_answer() {
    room.answers("I am Officer Reyes. I have time.");
    JsonNode task = nora.claim(room.first());
    nora.post(task, "referral", "{\"reason\":\"Odd\"}").then().statusCode(200);
    String id = caseId(task.get("responseCode").textValue());
    close(id, "Seen.").statusCode(409).body("type", equalTo("/problems/case-closed"));
  }

  @Test
  void ratings_are_handed_in_once_and_every_one_is_kept() throws SQLException {
    room.answers("I am Officer Reyes. I have time.");
    JsonNode task = nora.claim(room.first());
    Response first = nora.submit(task, RaterDesk.sheet(3, 4));
    first.then().statusCode(200).body("status", equalTo("SUBMITTED"));
    assertEquals(first.asString(), nora.submit(task, RaterDesk.sheet(3, 4)).asString());
    nora.submit(task, RaterDesk.sheet(3, 5))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/rating-differs"));
    nora.task(task).then().statusCode(409).body("type", equalTo("/problems/claim-ended"));
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      assertEquals(
          List.of("DE 3", "LC 4"),
          owner.texts(
              "select concat(criterion, ' ', level) from rating where assignment_id = ? order by"
                  + " criterion",
              task.get("assignmentId").textValue()));
      assertEquals(
          List.of("DE3-KEEPS-DISTANCE 0-4 @1500"),
          owner.texts(
              "select concat(e.code, ' ', answer_from, '-', answer_to, ' @', clip_ms) from"
                  + " rating_evidence e join rating r on r.id = e.rating_id where r.assignment_id ="
                  + " ? and r.criterion = 'DE'",
              task.get("assignmentId").textValue()));
      assertEquals(
          0,
          owner.number(
              "select count(*) from rating_draft where assignment_id = ?",
              task.get("assignmentId").textValue()));
    }
  }

  @Test
  void a_pool_is_opened_once_and_keeps_its_rubrics() {
    assertEquals(List.of(room.first(), room.second()), RatingRoom.openPools(room.exam().form()));
    Staff.as("dana")
        .get("/api/v1/rating/pools")
        .then()
        .body(
            "pools.find { it.poolId == '%s' }.criteria".formatted(room.first()),
            contains("DE", "LC"))
        .body(
            "pools.find { it.poolId == '%s' }.criteria".formatted(room.second()),
            contains("DI", "TR"));
    assertNotEquals(room.first(), room.second());
  }

  @Test
  void a_lead_chooses_among_forms_at_which_something_is_written() {
    UUID form = Staff.publishForm(room.exam().scenario());
    Staff.as("dana")
        .get("/api/v1/rating/forms")
        .then()
        .statusCode(200)
        .body("forms.find { it.formVersionId == '%s' }.prompts".formatted(form), equalTo(2))
        .body("forms.find { it.formVersionId == '%s' }.openPrompts".formatted(form), equalTo(0))
        .body(
            "forms.find { it.formVersionId == '%s' }.openPrompts".formatted(room.exam().form()),
            equalTo(2))
        .body("forms.collectMany { it.keySet() }.unique()", hasSize(4));
  }

  @Test
  void a_form_whose_criteria_have_no_rubric_cannot_be_rated() {
    String storyboard =
        Staff.resource("/storyboard/written-answers.story.yaml")
            .replace("id: written-answers", "id: no-rubric-yet")
            .replace("criteria: [DE, LC]", "criteria: [SC]");
    String scenario =
        Staff.as("omar")
            .body(Staff.scenarioRequest(storyboard).toString())
            .post("/api/v1/scenarios")
            .then()
            .statusCode(200)
            .extract()
            .path("scenarioId");
    Staff.as("dana")
        .body("{\"formVersionId\":\"" + Staff.publishForm(UUID.fromString(scenario)) + "\"}")
        .post("/api/v1/rating/pools")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/nothing-to-rate"))
        .body("errors.pointer", hasItem("/decisionPoints/0"))
        .body("errors.detail", contains("No rubric is published for SC."));
  }

  private String rate(RaterDesk desk, int deEscalation, int listening) {
    JsonNode task = desk.claim(room.first());
    desk.submit(task, RaterDesk.sheet(deEscalation, listening)).then().statusCode(200);
    return task.get("responseCode").textValue();
  }

  /** Rates the answer of a code; hands back what comes before it. */
  private void rateCode(RaterDesk desk, String code, ObjectNode sheet) {
    JsonNode task = desk.claim(room.first());
    while (!task.get("responseCode").textValue().equals(code)) {
      desk.post(task, "hand-back", "{}").then().statusCode(200);
      task = desk.claim(room.first());
    }
    desk.submit(task, sheet).then().statusCode(200);
  }

  private static ValidatableResponse lead(String code) {
    return Staff.as("dana").get("/api/v1/rating/responses/" + code).then();
  }

  private static ValidatableResponse decide(String code, String command, String body) {
    return Staff.as("dana")
        .body(body)
        .post("/api/v1/rating/responses/" + code + "/" + command)
        .then();
  }

  private static ValidatableResponse close(String caseId, String outcome) {
    return Staff.as("dana")
        .body("{\"outcome\":\"" + outcome + "\"}")
        .post("/api/v1/rating/cases/" + caseId + "/closure")
        .then();
  }

  /** The one open case of an answer. */
  private static ValidatableResponse openCase(String code) {
    return Staff.as("dana")
        .get("/api/v1/rating/cases")
        .then()
        .statusCode(200)
        .body("cases.findAll { it.responseCode == '" + code + "' }", hasSize(1))
        .rootPath("cases.find { it.responseCode == '" + code + "' }");
  }

  private static String caseId(String code) {
    return Staff.as("dana")
        .get("/api/v1/rating/cases")
        .path("cases.find { it.responseCode == '" + code + "' }.caseId");
  }

  private ValidatableResponse progress() {
    return Staff.as("dana")
        .get("/api/v1/rating/pools")
        .then()
        .statusCode(200)
        .rootPath("pools.find { it.poolId == '" + room.first() + "' }");
  }
}
