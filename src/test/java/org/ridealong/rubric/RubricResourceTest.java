package org.ridealong.rubric;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.Staff;

/** A rubric is published by two people, by the very text that both have read. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class RubricResourceTest {

  private final String key = "listening-" + UUID.randomUUID().toString().substring(0, 8);
  private final String document =
      DefaultRubrics.documents().get(3).replace("key: listening\n", "key: " + key + "\n");

  @Test
  void a_proposal_is_published_by_a_second_person() throws SQLException {
    String hash = propose("omar", document).statusCode(200).extract().path("sha256");
    String version =
        approve("rosa", hash)
            .statusCode(200)
            .body("proposedBy", equalTo("omar"))
            .body("approvedBy", equalTo("rosa"))
            .body("content.criteria[0].levels[1].level", equalTo(3))
            .extract()
            .path("rubricVersionId");

    assertEquals(version, approve("rosa", hash).statusCode(200).extract().path("rubricVersionId"));
    propose("omar", document).statusCode(200).body("published", equalTo(true));
    Staff.as("priya")
        .get("/api/v1/rubrics/" + key + "/versions/1")
        .then()
        .statusCode(200)
        .body("sha256", equalTo(hash));
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      assertEquals(
          1, owner.number("select count(*) from rubric_version where rubric_key = ?", key));
      assertEquals(
          1, owner.number("select count(*) from rubric_proposal where rubric_key = ?", key));
    }
  }

  @Test
  void nobody_approves_the_own_rubric() {
    String hash = propose("omar", document).extract().path("sha256");
    approve("omar", hash).statusCode(403).body("type", equalTo("/problems/own-proposal"));
    Staff.as("rosa")
        .get("/api/v1/rubrics")
        .then()
        .body("published.content.key", not(hasItem(key)))
        .body("waiting.content.key", hasItem(key));
  }

  @Test
  void a_hash_that_was_overtaken_is_stale() {
    String first = propose("omar", document).extract().path("sha256");
    String second =
        propose("omar", document.replace("Asks an open question.", "Asks openly."))
            .statusCode(200)
            .extract()
            .path("sha256");
    assertNotEquals(first, second);
    approve("rosa", first).statusCode(409).body("type", equalTo("/problems/rubric-approval-stale"));
    approve("rosa", second).statusCode(200);
  }

  @Test
  void a_published_edit_is_a_new_version() {
    approve("rosa", propose("omar", document).extract().path("sha256")).statusCode(200);
    String edited = document.replace("Asks an open question.", "Asks openly.");
    propose("omar", edited).statusCode(409).body("type", equalTo("/problems/rubric-version-taken"));
    String hash =
        propose("omar", edited.replace("version: 1\n", "version: 2\n"))
            .statusCode(200)
            .extract()
            .path("sha256");
    Staff.as("rosa")
        .body("{\"sha256\":\"" + hash + "\"}")
        .post("/api/v1/rubrics/" + key + "/versions/2/approval")
        .then()
        .statusCode(200)
        .body("content.version", equalTo(2));
  }

  @Test
  void a_dry_run_names_what_is_wrong_and_keeps_nothing() {
    Staff.as("omar")
        .body(request(document))
        .post("/api/v1/rubrics/proposals?dryRun=true")
        .then()
        .statusCode(200)
        .body("proposalId", nullValue())
        .body("content.key", equalTo(key));
    approve("rosa", "0".repeat(64))
        .statusCode(404)
        .body("type", equalTo("/problems/rubric-unknown"));
    propose("omar", document.replace("version: 1", "version: none"))
        .statusCode(422)
        .body("type", equalTo("/problems/rubric-invalid"))
        .body("errors[0].pointer", equalTo("/document/version"))
        .body("errors[0].line", equalTo(3));
    propose("omar", "a: [").statusCode(422).body("errors[0].line", equalTo(1));
  }

  private static ValidatableResponse propose(String who, String text) {
    return Staff.as(who).body(request(text)).post("/api/v1/rubrics/proposals").then();
  }

  private ValidatableResponse approve(String who, String hash) {
    return Staff.as(who)
        .body("{\"sha256\":\"" + hash + "\"}")
        .post("/api/v1/rubrics/" + key + "/versions/1/approval")
        .then();
  }

  private static String request(String text) {
    return JsonNodeFactory.instance.objectNode().put("document", text).toString();
  }
}
