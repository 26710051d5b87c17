package org.ridealong.scenario;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.Staff;

/** A storyboard is published whole or not at all, and what is wrong is named by its line. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ScenarioResourceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-us+f3 | en-us+f33 | /storyboard/cast/ofc/voice | 11",
        ", es: \"Hola.\" | '' | /storyboard/shots/0/beats/0/text/es | 17",
        "at: first-word | at: last-word | /storyboard/decisions/0/at | 22",
        "effectiveness: 2.5 | effectiveness: 1.4 | /storyboard/decisions/1/options | 32"
      })
  void a_broken_storyboard_is_refused_at_its_place_and_changes_nothing(
      String right, String wrong, String pointer, int line) throws SQLException {
    long before = versions();
    String broken =
        Staff.storyboard().replace("id: two-questions", "id: broken-one").replace(right, wrong);
    publish(broken, false)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/storyboard-invalid"))
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].line", equalTo(line));
    assertEquals(before, versions());
  }

  @Test
  void a_dry_run_checks_everything_and_keeps_nothing() throws SQLException {
    long before = versions();
    publish(Staff.storyboard().replace("id: two-questions", "id: only-tried"), true)
        .then()
        .statusCode(200)
        .body("scenarioId", nullValue())
        .body("content.key", equalTo("only-tried"));
    assertEquals(before, versions());
  }

  @Test
  void a_published_version_never_changes() {
    String scenario = Staff.storyboard().replace("id: two-questions", "id: stays-as-it-is");
    String first = publish(scenario, false).then().statusCode(200).extract().path("scenarioId");
    String again = publish(scenario, false).then().statusCode(200).extract().path("scenarioId");
    assertEquals(first, again);
    publish(scenario.replace("Hello.", "Good evening."), false)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/scenario-version-taken"));
  }

  private static Response publish(String storyboard, boolean dryRun) {
    return Staff.as("omar")
        .queryParam("dryRun", dryRun)
        .body(Staff.scenarioRequest(storyboard).toString())
        .post("/api/v1/scenarios");
  }

  private static long versions() throws SQLException {
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      return owner.number("select count(*) from scenario_version");
    }
  }
}
