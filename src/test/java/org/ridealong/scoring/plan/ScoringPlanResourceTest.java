package org.ridealong.scoring.plan;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.ScoringDesk;
import org.ridealong.story.SimulatedExams;
import org.ridealong.story.SimulatedExams.Trait;
import org.ridealong.story.Staff;

/** Plans from draft to lock over HTTP (R42). */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ScoringPlanResourceTest {

  private static final class Published {
    static final UUID FORM = SimulatedExams.over(11, Trait.GOOD, Trait.EASY, Trait.GOOD).form();
  }

  private static ScoringDesk desk() {
    return ScoringDesk.open(Published.FORM);
  }

  private static String hash(JsonNode version) {
    return version.at("/summary/sha256").textValue();
  }

  @Test
  void a_new_plan_counts_every_item_as_its_author_meant() {
    JsonNode view = desk().view();
    JsonNode draft = view.get("draft");
    assertEquals(3, draft.get("items").size());
    assertEquals("KEY", draft.at("/items/0/rule/method").textValue());
    assertEquals("[\"ask\"]", draft.at("/items/0/rule/bestKey").toString());
    assertEquals(1000, draft.at("/items/0/weightMilli").intValue());
    assertEquals("BLOCK", draft.at("/treatments/unresolved").textValue());
    assertFalse(draft.has("cutScoreMilli"));
    assertFalse(view.at("/wording/0/changed").booleanValue());
    assertEquals("What should she do now?", view.at("/wording/0/prompt/en").textValue());
    assertEquals(0, view.get("versions").size());
  }

  @Test
  void a_written_item_is_rated_by_the_rubrics_of_its_pool() {
    RatingRoom room = RatingRoom.open();
    JsonNode draft = ScoringDesk.open(room.exam().form()).view().get("draft");
    assertEquals("DE", draft.at("/items/0/criteria/0/competency").textValue());
    assertEquals(500, draft.at("/items/0/criteria/0/shareMilli").intValue());
    assertEquals("TR", draft.at("/items/1/criteria/1/criterion").textValue());
    assertEquals("IN", draft.at("/items/1/criteria/1/competency").textValue());
    assertEquals(64, draft.at("/items/1/criteria/1/rubricSha256").textValue().length());
  }

  @Test
  void a_written_item_without_a_pool_refuses_a_plan() {
    UUID form = SimulatedExams.over(12, Trait.GOOD, Trait.WRITTEN).form();
    Staff.as("priya")
        .body("{\"formVersionId\":\"%s\",\"title\":\"Too early\"}".formatted(form))
        .post("/api/v1/scoring-plans")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/rating-pools-not-open"));
  }

  @Test
  void an_edit_that_cannot_score_names_every_place_and_changes_nothing() {
    ScoringDesk desk = desk();
    desk.edit(
            draft -> {
              ((ObjectNode) draft.at("/items/0/rule")).putArray("bestKey").add("flee");
              ((ObjectNode) draft.at("/items/1/rule/options/2")).put("effectivenessMilli", 6000);
              ((ObjectNode) draft.at("/items/1")).put("competency", "SC");
              ((ObjectNode) draft.at("/items/2/rule")).put("method", "KENDALL");
              draft.put("formSha256", "0".repeat(64));
            })
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/scoring-plan-invalid"))
        .body(
            "errors.pointer",
            equalTo(
                List.of(
                    "/content/formSha256",
                    "/content/items/0/rule/bestKey",
                    "/content/items/1/competency",
                    "/content/items/1/rule/options/2/effectivenessMilli",
                    "/content/items/2/rule/method")));
    desk.edit(draft -> draft.put("leastScoredShareMilli", 1001))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/content/leastScoredShareMilli"));
    assertEquals(1, desk.view().get("revision").intValue());
  }

  @Test
  void an_edit_of_a_draft_that_somebody_has_saved_since_is_refused() {
    ScoringDesk desk = desk();
    JsonNode first = desk.view().get("draft");
    desk.edit(draft -> draft.put("cutScoreMilli", 600)).then().statusCode(200);
    desk.save(1, first)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/scoring-plan-draft-stale"));
    assertEquals(600, desk.view().at("/draft/cutScoreMilli").intValue());
  }

  @Test
  void an_item_says_when_it_is_scored_otherwise_than_its_author_meant() {
    ScoringDesk desk = desk();
    Response edited =
        desk.edit(
            draft -> ((ObjectNode) draft.at("/items/1/rule")).withArray("bestKey").add("wait"));
    edited.then().statusCode(200).body("wording.changed", equalTo(List.of(false, true, false)));
  }

  @Test
  void a_published_edit_is_a_new_version_and_the_same_content_is_the_same_version() {
    ScoringDesk desk = desk();
    JsonNode first = desk.publish();
    assertEquals(first.get("summary"), desk.publish().get("summary"));
    desk.edit(draft -> ((ObjectNode) draft.at("/items/0")).put("struck", "The clip stalled."))
        .then()
        .statusCode(200)
        .body("isPublished", equalTo(false));
    JsonNode second = desk.publish();
    assertEquals(2, second.at("/summary/version").intValue());
    assertNotEquals(hash(first), hash(second));
    assertEquals(hash(first), Hashes.sha256(desk.file(first)));
    assertEquals(hash(second), Hashes.sha256(desk.file(second)));
    assertEquals("The clip stalled.", second.at("/content/items/0/struck").textValue());
    assertEquals(
        List.of(2, 1), desk.view().findValues("version").stream().map(JsonNode::intValue).toList());
  }

  @Test
  void two_different_people_lock_a_version_by_the_hash_that_they_have_read() {
    ScoringDesk desk = desk();
    JsonNode version = desk.publish();
    desk.sign("ana", version, "0".repeat(64))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/scoring-plan-signature-stale"));
    desk.sign("ana", version, hash(version))
        .then()
        .statusCode(200)
        .body("summary.locked", equalTo(false));
    desk.sign("ana", version, hash(version))
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/scoring-plan-already-signed"));
    desk.sign("ben", version, hash(version))
        .then()
        .statusCode(200)
        .body("summary.locked", equalTo(true))
        .body("summary.signatures.signedBy", equalTo(List.of("ana", "ben")))
        .body("summary.signatures.sha256", equalTo(List.of(hash(version), hash(version))));
    desk.sign("cem", version, hash(version))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/scoring-plan-locked"));
    assertEquals(
        List.of(
            "PLAN_CREATED",
            "VERSION_PUBLISHED",
            "SIGNATURE_REFUSED",
            "SIGNED",
            "SIGNATURE_REFUSED",
            "SIGNED"),
        audit(desk));
  }

  private static List<String> audit(ScoringDesk desk) {
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      return owner.texts(
          "select action from scoring_audit where plan_id = ? order by at, id",
          desk.plan().toString());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_version_that_another_has_replaced_is_not_signed_any_more() {
    ScoringDesk desk = desk();
    JsonNode first = desk.publish();
    desk.sign("ana", first, hash(first)).then().statusCode(200);
    desk.edit(draft -> draft.put("cutScoreMilli", 650)).then().statusCode(200);
    JsonNode second = desk.publish();
    desk.sign("ben", first, hash(first))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/scoring-plan-signature-stale"));
    desk.sign("ben", second, hash(second))
        .then()
        .statusCode(200)
        .body("summary.signatures.signedBy", equalTo(List.of("ben")));
  }

  @Test
  void of_many_who_sign_at_once_two_do_and_of_one_who_signs_at_once_one() {
    ScoringDesk desk = desk();
    JsonNode version = desk.publish();
    List<Integer> one =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> desk.sign("ana", version, hash(version)).statusCode())
            .sorted()
            .toList();
    assertEquals(List.of(200, 403, 403, 403), one);
    List<Integer> many =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> desk.sign("person-" + i, version, hash(version)).statusCode())
            .sorted()
            .toList();
    assertEquals(List.of(200, 409, 409, 409), many);
  }

  @Test
  void a_plan_comes_back_from_its_file_with_the_same_hash() {
    ScoringDesk desk = desk();
    desk.edit(draft -> draft.put("cutScoreMilli", 700)).then().statusCode(200);
    JsonNode version = desk.publish();
    Response imported = ScoringDesk.importFile(desk.file(version));
    imported.then().statusCode(201).body("sha256", equalTo(hash(version)));
    ScoringDesk copy = new ScoringDesk(UUID.fromString(imported.path("planId")));
    assertEquals(hash(version), hash(copy.publish()));
  }

  @Test
  void a_file_that_is_no_plan_says_where() {
    String file = desk().publish().get("content").toString();
    refused("nonsense").body("errors[0].detail", equalTo("This is not JSON."));
    refused("null").body("errors[0].pointer", equalTo("/document"));
    refused(file.replace("\"title\":", "\"candidateGroup\":1,\"title\":"))
        .body("errors[0].pointer", equalTo("/document/candidateGroup"));
    refused(file.replaceFirst("\"weightMilli\":1000", "\"weightMilli\":10.5"))
        .body("errors[0].pointer", equalTo("/document/items/0/weightMilli"));
    refused(file.replaceFirst("\"weightMilli\":1000", "\"weightMilli\":0"))
        .body("errors[0].pointer", equalTo("/document/items/0/weightMilli"))
        .body("errors[0].detail", startsWith("It must be"));
    refused(file.replace(PlanContent.SCHEMA, "another"))
        .body("errors[0].detail", containsString(PlanContent.SCHEMA));
    refused(file + "{}").body("errors[0].pointer", startsWith("/document"));
    ScoringDesk.importFile(file.replace(Published.FORM.toString(), UUID.randomUUID().toString()))
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/form-unknown"));
  }

  private static io.restassured.response.ValidatableResponse refused(String document) {
    return ScoringDesk.importFile(document)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/scoring-plan-invalid"));
  }

  @Test
  void the_auditor_reads_plans_and_changes_none() {
    ScoringDesk desk = desk();
    JsonNode version = desk.publish();
    String path = "/api/v1/scoring-plans/" + desk.plan();
    Staff.as("alex").get(path).then().statusCode(200);
    Staff.as("alex").get(path + "/versions/1/plan.json").then().statusCode(200);
    Staff.as("alex")
        .body("{\"sha256\":\"%s\",\"reason\":\"Fine.\"}".formatted(hash(version)))
        .post(path + "/versions/1/signatures")
        .then()
        .statusCode(403);
    Staff.as("alex").get("/api/v1/scoring-plans/" + UUID.randomUUID()).then().statusCode(404);
    assertTrue(desk.view().at("/versions/0/signatures").isEmpty());
  }
}
