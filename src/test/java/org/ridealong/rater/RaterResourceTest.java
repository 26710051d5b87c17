package org.ridealong.rater;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.Staff;

@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class RaterResourceTest {

  private final String subject = "rater-" + UUID.randomUUID();

  @Test
  void a_person_is_in_the_pool_once_and_in_training_first() {
    String id = register("Nora", "Harbor PD");
    assertEquals(id, register("Nora Aziz", "Harbor PD"));
    Staff.as(subject, "assessor")
        .get("/api/v1/raters/me")
        .then()
        .statusCode(200)
        .body("displayName", equalTo("Nora Aziz"))
        .body("active", equalTo(true))
        .body("qualification", equalTo("IN_TRAINING"));
    Staff.as("dana")
        .body("{\"qualification\":\"QUALIFIED\"}")
        .put("/api/v1/raters/" + id + "/qualification")
        .then()
        .statusCode(200)
        .body("qualification", equalTo("QUALIFIED"));
    Staff.as("dana")
        .body("{\"active\":false}")
        .put("/api/v1/raters/" + id + "/activity")
        .then()
        .body("active", equalTo(false));
  }

  @Test
  void who_is_not_in_the_pool_is_told_so() {
    Staff.as(subject, "assessor")
        .get("/api/v1/raters/me")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/not-a-rater"));
    Staff.as("dana")
        .body("{\"active\":false}")
        .put("/api/v1/raters/" + UUID.randomUUID() + "/activity")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/rater-unknown"));
  }

  @Test
  void a_conflict_is_declared_once_however_it_is_spelled() throws SQLException {
    String id = register("Nora", null);
    for (String agency : new String[] {"Harbor PD", " harbor  pd ", "HARBOR PD"}) {
      Staff.as(subject, "assessor")
          .body("{\"agency\":\"" + agency + "\",\"reason\":\"I worked there.\"}")
          .post("/api/v1/raters/me/conflicts")
          .then()
          .statusCode(204);
    }
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      assertEquals(
          1,
          owner.number(
              "select count(*) from conflict_of_interest where rater_id = ?", UUID.fromString(id)));
    }
  }

  @Test
  void conflicts_bar_the_own_agency_and_known_people_and_nobody_else() {
    UUID known = UUID.randomUUID();
    Conflicts conflicts = new Conflicts(Set.of("harbor pd"), Set.of(known));
    assertTrue(conflicts.bar(known, null));
    assertTrue(conflicts.bar(UUID.randomUUID(), Conflicts.agencyKey("Harbor  PD ")));
    assertFalse(conflicts.bar(UUID.randomUUID(), "hill pd"));
    assertFalse(conflicts.bar(null, null));
    assertNull(Conflicts.agencyKey("  "));
  }

  private String register(String name, String agency) {
    String agencyJson = agency == null ? "null" : "\"" + agency + "\"";
    return Staff.as("dana")
        .body(
            "{\"subject\":\"%s\",\"displayName\":\"%s\",\"agency\":%s}"
                .formatted(subject, name, agencyJson))
        .post("/api/v1/raters")
        .then()
        .statusCode(200)
        .extract()
        .path("raterId");
  }
}
