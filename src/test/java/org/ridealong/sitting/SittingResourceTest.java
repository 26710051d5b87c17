package org.ridealong.sitting;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.Staff;

/** What an administrator sets up, and what is refused by name. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class SittingResourceTest {

  @Test
  void a_center_has_each_label_once() {
    UUID center = Staff.createCenter("Center " + UUID.randomUUID());
    Staff.addWorkstation(center, "Seat 1");
    Staff.as("grace")
        .body("{\"label\":\"Seat 1\"}")
        .post("/api/v1/test-centers/" + center + "/workstations")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/workstation-label-taken"))
        .body("errors[0].pointer", equalTo("/label"));
    Staff.addWorkstation(Staff.createCenter("Center " + UUID.randomUUID()), "Seat 1");
  }

  @Test
  void a_center_that_is_created_by_several_at_once_is_one_center() {
    String name = "Center " + UUID.randomUUID();
    List<UUID> ids =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> Staff.createCenter(name))
            .distinct()
            .toList();
    assertEquals(1, ids.size());
  }

  @Test
  void a_sitting_that_closes_before_it_opens_is_refused_at_its_field() {
    UUID center = Staff.createCenter("Center " + UUID.randomUUID());
    UUID form =
        Staff.publishForm(UUID.fromString(Staff.publishScenario().get("scenarioId").textValue()));
    Instant now = Instant.now();
    Staff.as("grace")
        .body(
            """
            {"testCenterId":"%s","formVersionId":"%s","opensAt":"%s","closesAt":"%s"}
            """
                .formatted(center, form, now, now.minusSeconds(60)))
        .post("/api/v1/sittings")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/sitting-invalid"))
        .body("errors[0].pointer", equalTo("/closesAt"));
  }

  @Test
  void what_is_not_there_is_said_to_be_missing() {
    Staff.as("grace")
        .body("{\"label\":\"Seat 1\"}")
        .post("/api/v1/test-centers/" + UUID.randomUUID() + "/workstations")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/test-center-unknown"));
    Staff.as("grace")
        .body("{\"entries\":[{\"candidateNumber\":\"1\",\"candidateName\":\"A\"}]}")
        .post("/api/v1/sittings/" + UUID.randomUUID() + "/roster")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/sitting-unknown"));
  }
}
