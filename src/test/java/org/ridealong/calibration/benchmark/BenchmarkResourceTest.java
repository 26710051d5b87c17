package org.ridealong.calibration.benchmark;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.calibration.Committee;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/** A benchmark is settled by two people, by the very rating that both have read. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class BenchmarkResourceTest {

  private static final String ANSWER = "I step back and ask him what happened.";

  private RatingRoom room;

  @BeforeEach
  void open() {
    room = RatingRoom.open();
  }

  @Test
  void members_rate_alone_then_one_settles_and_another_approves() {
    UUID id = Committee.proposed(room.first(), "EXEMPLAR", ANSWER);
    Committee.rateFirst(id, "dana", 4, 3)
        .statusCode(200)
        .body("firstRatingsBy", equalTo(1))
        .body("content", nullValue());
    Committee.rateFirst(id, "rosa", 5, 3).statusCode(200).body("status", equalTo("FIRST_RATINGS"));
    String hash = Committee.hash(Committee.settle(id, 4, 3).body("status", equalTo("PROPOSED")));
    Committee.approve(id, "rosa", hash)
        .statusCode(200)
        .body("status", equalTo("SETTLED"))
        .body("content.firstRatings", hasSize(4))
        .body("content.firstRatings.find { it.ratedBy == 'rosa' }.level", equalTo(5))
        .body("content.marks[0].level", equalTo(4))
        .body("content.marks[1].rationale", equalTo("Why LC is 3."))
        .body("content.marks[0].rubricVersionId", notNullValue())
        .body("approvedBy", equalTo("rosa"));
    Committee.approve(id, "rosa", hash).statusCode(200);
    assertEquals(hash, Committee.hash(Committee.settle(id, 4, 3)));
    Committee.settle(id, 2, 2).statusCode(409).body("type", equalTo("/problems/benchmark-settled"));
  }

  @Test
  void nobody_approves_the_own_rating() {
    String answer = ANSWER + " " + UUID.randomUUID();
    UUID id = Committee.proposed(room.first(), "EXEMPLAR", answer);
    String hash = Committee.hash(Committee.settle(id, 4, 3));
    Committee.approve(id, "dana", hash)
        .statusCode(403)
        .body("type", equalTo("/problems/own-benchmark"));
    assertEquals(List.of(), exemplars(answer));
  }

  @Test
  void a_hash_that_was_overtaken_is_stale() {
    UUID id = Committee.proposed(room.first(), "EXEMPLAR", ANSWER);
    Committee.approve(id, "rosa", "0".repeat(64))
        .statusCode(409)
        .body("type", equalTo("/problems/benchmark-not-settled"));
    String first = Committee.hash(Committee.settle(id, 4, 3));
    String second = Committee.hash(Committee.settle(id, 4, 4));
    assertNotEquals(first, second);
    Committee.approve(id, "rosa", first)
        .statusCode(409)
        .body("type", equalTo("/problems/benchmark-approval-stale"));
    Committee.approve(id, "rosa", second).statusCode(200);
  }

  @Test
  void a_first_rating_comes_once_and_before_the_definitive_one() {
    UUID id = Committee.proposed(room.first(), "EXEMPLAR", ANSWER);
    Committee.rateFirst(id, "dana", 4, 3).statusCode(200);
    Committee.rateFirst(id, "dana", 3, 3)
        .statusCode(409)
        .body("type", equalTo("/problems/benchmark-settled"));
    Committee.settle(id, 4, 3).statusCode(200);
    Committee.rateFirst(id, "rosa", 3, 3).statusCode(409);
  }

  @Test
  void bad_input_names_the_place_and_changes_nothing() {
    ObjectNode both = JsonNodeFactory.instance.objectNode();
    both.put("poolId", room.first().toString()).put("kind", "EXEMPLAR").put("answer", "A text.");
    both.put("responseCode", "AAAAAAAAAA");
    Committee.propose(both)
        .statusCode(422)
        .body("type", equalTo("/problems/benchmark-invalid"))
        .body("errors[0].pointer", equalTo("/answer"));
    Committee.propose(both.deepCopy().putNull("answer"))
        .statusCode(404)
        .body("type", equalTo("/problems/response-unknown"));
    UUID id = Committee.proposed(room.second(), "EXEMPLAR", ANSWER);
    Committee.settle(id, 4, 3)
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/marks/0/criterion"))
        .body("errors", hasSize(4));
    Staff.as("dana")
        .get("/api/v1/calibration/benchmarks/" + id)
        .then()
        .body("status", equalTo("FIRST_RATINGS"));
    Staff.as("dana")
        .get("/api/v1/calibration/benchmarks/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/benchmark-unknown"));
  }

  @Test
  void a_live_answer_becomes_a_benchmark_without_whose_it_is() throws SQLException {
    room.answers(ANSWER);
    RaterDesk nora = RaterDesk.qualified();
    JsonNode task = nora.claim(room.first());
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("kind", "PRACTICE").put("responseCode", task.get("responseCode").textValue());
    UUID id = Committee.id(Committee.propose(request).statusCode(200));
    String hash = Committee.hash(Committee.settle(id, 4, 4).body("answer", equalTo(ANSWER)));
    Committee.approve(id, "rosa", hash).statusCode(200);
    String all =
        Staff.as("dana").get("/api/v1/calibration/benchmarks/" + id).then().extract().asString();
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      for (String column :
          new String[] {"candidate_id", "test_session_id", "response_code", "id"}) {
        String secret =
            owner
                .texts(
                    "select " + column + " from pooled_response where response_code = ?",
                    task.get("responseCode").textValue())
                .get(0);
        assertFalse(all.contains(secret), column);
      }
    }
  }

  @Test
  void exemplars_are_open_to_every_rater_lowest_level_first_until_withdrawn() {
    String own = UUID.randomUUID().toString();
    UUID high = Committee.settled(room.first(), "EXEMPLAR", "High " + own, 5);
    Committee.settled(room.first(), "EXEMPLAR", "Low " + own, 1);
    Committee.settled(room.first(), "VALIDITY", "Secret " + own, 3);
    assertEquals(
        List.of("Low " + own + " Why DE is 1.", "High " + own + " Why DE is 5."), exemplars(own));
    assertEquals(0, Committee.exemplars(room.second(), "anybody").get("exemplars").size());

    Committee.withdraw(high).statusCode(200).body("status", equalTo("WITHDRAWN"));
    Committee.withdraw(high).statusCode(200);
    assertEquals(List.of("Low " + own + " Why DE is 1."), exemplars(own));
    UUID open = Committee.proposed(room.first(), "EXEMPLAR", "Open.");
    Committee.withdraw(open).statusCode(409);
  }

  /** Answer and first rationale of the exemplars whose answer holds a text, in their order. */
  private List<String> exemplars(String text) {
    List<String> found = new ArrayList<>();
    for (JsonNode each : Committee.exemplars(room.first(), "anybody").get("exemplars")) {
      String answer = each.get("answer").textValue();
      if (answer.contains(text)) {
        found.add(answer + " " + each.at("/marks/0/rationale").textValue());
      }
    }
    return found;
  }
}
