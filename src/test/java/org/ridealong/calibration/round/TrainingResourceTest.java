package org.ridealong.calibration.round;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.calibration.Committee;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/**
 * From the first practice answer to the first live one. The answers' texts end with their level.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class TrainingResourceTest {

  private RatingRoom room;
  private RaterDesk nora;

  @BeforeEach
  void open() {
    room = RatingRoom.open();
    nora = RaterDesk.inTraining(null);
  }

  @Test
  void a_rater_fails_a_round_and_passes_the_next_and_only_then_gets_live_work() {
    room.answers("A live answer.");
    for (int i = 0; i < 40; i++) {
      benchmark("QUALIFICATION", i, i % 5 + 1);
    }
    nora.tryClaim(room.first()).then().statusCode(403);

    String first = start().statusCode(200).body("total", equalTo(20)).extract().path("roundId");
    assertEquals(first, start().extract().path("roundId"));
    // Whether this is biased too depends on which twenty of the forty were drawn.
    Set<String> met = rateAll(first, level -> 3);
    complete(first)
        .statusCode(200)
        .body("round.result.passed", equalTo(false))
        .body("round.result.failures", hasItem("EXACT_TOO_LOW"))
        .body("round.result.failures", hasItem("LARGE_ERRORS"))
        .body("round.result.responses", equalTo(20))
        .body("round.result.agreement.ratings", equalTo(40))
        .body("feedback", hasSize(20));
    nora.tryClaim(room.first()).then().statusCode(403);

    String second = start().statusCode(200).extract().path("roundId");
    met.addAll(rateAll(second, level -> level));
    assertEquals(40, met.size(), "the second round holds nothing of the first");
    String hash =
        complete(second)
            .statusCode(200)
            .body("round.result.passed", equalTo(true))
            .body("round.result.failures", hasSize(0))
            .body("round.result.agreement.exact", equalTo(1.0f))
            .body("round.result.agreement.kappa", equalTo(1.0f))
            .extract()
            .path("round.result.sha256");
    assertEquals(hash, complete(second).extract().path("round.result.sha256"));
    training()
        .body("rater.qualification", equalTo("QUALIFIED"))
        .body("rounds.result.passed", equalTo(java.util.List.of(true, false)));
    assertEquals("A live answer.", nora.claim(room.first()).get("answer").textValue());

    start().statusCode(409).body("type", equalTo("/problems/qualification-set-too-small"));
  }

  @Test
  void a_round_says_nothing_before_its_end_and_does_not_end_early() {
    for (int i = 0; i < 20; i++) {
      benchmark("QUALIFICATION", i, i % 5 + 1);
    }
    String round = start().extract().path("roundId");
    JsonNode task = nextTask("/qualification-rounds/" + round + "/claims", "{}");
    nora.rate(task, 3);
    nora.call()
        .get("/api/v1/calibration/qualification-rounds/" + round)
        .then()
        .statusCode(200)
        .body("round.done", equalTo(1))
        .body("round.result", equalTo(null))
        .body("feedback", hasSize(0));
    nora.call()
        .get("/api/v1/calibration/practice/" + task.get("assignmentId").textValue() + "/feedback")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/training-response-unknown"));
    complete(round).statusCode(409).body("type", equalTo("/problems/qualification-round-not-done"));
    RaterDesk.qualified()
        .call()
        .get("/api/v1/calibration/qualification-rounds/" + round)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/qualification-round-unknown"));
  }

  @Test
  void practice_shows_what_is_settled_after_the_own_rating() {
    benchmark("PRACTICE", 0, 4);
    String body = "{\"poolId\":\"" + room.first() + "\"}";
    JsonNode task = nextTask("/practice/claims", body);
    String feedback =
        "/api/v1/calibration/practice/" + task.get("assignmentId").textValue() + "/feedback";
    assertFalse(task.toString().contains("Why DE"));
    nora.call()
        .get(feedback)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/training-not-rated-yet"));
    nora.rate(task, 2);
    nora.call()
        .get(feedback)
        .then()
        .statusCode(200)
        .body("marks[0].criterion", equalTo("DE"))
        .body("marks[0].own", equalTo(2))
        .body("marks[0].definitive", equalTo(4))
        .body("marks[0].rationale", equalTo("Why DE is 4."))
        .body("marks[0].evidence[0].code", equalTo("DE3-KEEPS-DISTANCE"))
        .body("marks[0].evidence[0].clipMs", equalTo(1500))
        .body("poolId", equalTo(room.first().toString()));
    RaterDesk.qualified().call().get(feedback).then().statusCode(404);
    assertTrue(next("/practice/claims", body).get("assignmentId").isNull());
    training().body("practice[0].done", equalTo(1)).body("practice[0].total", equalTo(1));
  }

  @Test
  void training_waits_while_another_answer_is_held() {
    benchmark("PRACTICE", 0, 4);
    room.answers("A live answer.");
    RaterDesk luis = RaterDesk.qualified();
    String held = luis.claim(room.first()).get("assignmentId").textValue();
    luis.call()
        .body("{\"poolId\":\"" + room.first() + "\"}")
        .post("/api/v1/calibration/practice/claims")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/other-answer-held"))
        .body("assignmentId", equalTo(held));
  }

  @Test
  void who_took_part_in_settling_never_gets_the_answer() {
    UUID id = Committee.proposed(room.first(), "PRACTICE", "Known to Luis. 3");
    RaterDesk luis = RaterDesk.qualified();
    ObjectNode levels = JsonNodeFactory.instance.objectNode();
    levels.putArray("levels").addObject().put("criterion", "DE").put("level", 3);
    levels.withArray("levels").addObject().put("criterion", "LC").put("level", 3);
    Staff.as(luis.subject(), "lead-assessor")
        .body(levels.toString())
        .post("/api/v1/calibration/benchmarks/" + id + "/first-ratings")
        .then()
        .statusCode(200);
    Committee.approve(id, "rosa", Committee.hash(Committee.settle(id, 3, 3))).statusCode(200);
    luis.call()
        .body("{\"poolId\":\"" + room.first() + "\"}")
        .post("/api/v1/calibration/practice/claims")
        .then()
        .statusCode(200)
        .body("assignmentId", equalTo(null));
  }

  private void benchmark(String kind, int number, int level) {
    Committee.settled(
        room.first(), kind, "Benchmark %d of level %d".formatted(number, level), level);
  }

  private ValidatableResponse start() {
    return nora.call()
        .body("{\"formVersionId\":\"" + room.exam().form() + "\"}")
        .post("/api/v1/calibration/qualification-rounds")
        .then();
  }

  private ValidatableResponse complete(String round) {
    return nora.call()
        .post("/api/v1/calibration/qualification-rounds/" + round + "/completion")
        .then();
  }

  private ValidatableResponse training() {
    return nora.call().get("/api/v1/calibration/training").then().statusCode(200);
  }

  /** Rates every answer of a round and says which they were. */
  private Set<String> rateAll(String round, IntUnaryOperator own) {
    Set<String> answers = new HashSet<>();
    String path = "/qualification-rounds/" + round + "/claims";
    while (!next(path, "{}").get("assignmentId").isNull()) {
      JsonNode task = nextTask(path, "{}");
      String answer = task.get("answer").textValue();
      answers.add(answer);
      nora.rate(task, own.applyAsInt(answer.charAt(answer.length() - 1) - '0'));
    }
    return answers;
  }

  private JsonNode next(String path, String body) {
    return Staff.tree(
        nora.call()
            .body(body)
            .post("/api/v1/calibration" + path)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private JsonNode nextTask(String path, String body) {
    JsonNode task = nora.task(next(path, body)).thenReturn().as(JsonNode.class);
    assertTrue(task.has("answer"), task.toString());
    return task;
  }
}
