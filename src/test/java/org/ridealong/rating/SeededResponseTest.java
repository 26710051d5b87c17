package org.ridealong.rating;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.rater.RaterId;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/** What calibration puts among live work: nobody can tell, and nothing comes of it for a score. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class SeededResponseTest {

  private static final String BENCHMARK = "I would say hello and ask what he needs.";

  @Inject IntakeService intake;
  @Inject ClaimService claims;
  @Inject RatingQueries ratings;

  private RatingRoom room;
  private RaterDesk nora;

  @BeforeEach
  void open() {
    room = RatingRoom.open();
    nora = RaterDesk.qualified();
  }

  @Test
  void a_validity_response_looks_like_live_work() {
    room.answers("A live answer.");
    JsonNode live = nora.claim(room.first());
    nora.rate(live, 3);
    claim(nora, seed(ResponsePurpose.VALIDITY));
    JsonNode seeded = nora.claim(room.first());
    assertEquals(members(live), members(seeded));
    assertEquals("WORK", live.get("occasion").textValue());
    assertEquals("WORK", seeded.get("occasion").textValue());
    assertEquals(BENCHMARK, seeded.get("answer").textValue());
    nora.rate(seeded, 4);
    nora.call()
        .get("/api/v1/rating/desk")
        .then()
        .body("pools.find { it.poolId == '%s' }.submittedByMe".formatted(room.first()), equalTo(2));
  }

  @Test
  void no_rater_gets_a_benchmark_twice_and_many_raters_get_it() {
    PooledResponseId benchmark = seed(ResponsePurpose.VALIDITY);
    for (RaterDesk rater : List.of(nora, RaterDesk.qualified(), RaterDesk.qualified())) {
      assertTrue(claim(rater, benchmark).isPresent());
      rater.rate(rater.claim(room.first()), 4);
      assertEquals(Optional.empty(), claim(rater, benchmark));
    }
    assertEquals(
        List.of("DE 4 VALIDITY", "LC 4 VALIDITY"),
        ratings.ofForm(room.exam().form()).stream()
            .map(r -> r.criterion() + " " + r.level() + " " + r.purpose())
            .distinct()
            .toList());
    assertEquals(6, ratings.ofForm(room.exam().form()).size());
    assertEquals(List.of(), ratings.results(room.exam().form()));
  }

  @Test
  void a_benchmark_is_no_live_work_and_no_lead_decides_it() {
    claim(nora, seed(ResponsePurpose.VALIDITY));
    JsonNode seeded = nora.claim(room.first());
    Staff.as("dana")
        .get("/api/v1/rating/pools")
        .then()
        .body("pools.find { it.poolId == '%s' }.responses".formatted(room.first()), equalTo(0));
    Staff.as("dana")
        .get("/api/v1/rating/responses/" + seeded.get("responseCode").textValue())
        .then()
        .statusCode(404);
    assertEquals("NOTHING_LEFT", RaterDesk.qualified().idle(room.first()));
  }

  @Test
  void practice_is_for_raters_in_training_too_and_live_work_is_not() {
    RaterDesk trainee = RaterDesk.inTraining(null);
    UUID claim = claim(trainee, seed(ResponsePurpose.PRACTICE)).orElseThrow();
    trainee
        .call()
        .get("/api/v1/rating/assignments/" + claim)
        .then()
        .statusCode(200)
        .body("occasion", equalTo("PRACTICE"));
    trainee.tryClaim(room.first()).then().statusCode(403);
  }

  @Test
  void results_are_there_for_scoring_once_the_readings_are() {
    room.answers("One answer.");
    assertEquals(0, ratings.countUnresolved(room.exam().form()));
    nora.rate(nora.claim(room.first()), 3);
    assertEquals(1, ratings.countUnresolved(room.exam().form()));
    RaterDesk luis = RaterDesk.qualified();
    luis.rate(luis.claim(room.first()), 4);
    assertEquals(0, ratings.countUnresolved(room.exam().form()));
    assertEquals(
        List.of("DE 3500 READINGS 2", "LC 3500 READINGS 2"),
        ratings.results(room.exam().form()).stream()
            .map(r -> r.criterion() + " " + r.levelMilli() + " " + r.rule() + " " + r.readings())
            .toList());
    Staff.as("dana")
        .get("/api/v1/rating/cases")
        .then()
        .body("cases.findAll { it.poolId == '%s' }".formatted(room.first()), hasSize(0));
  }

  private PooledResponseId seed(ResponsePurpose purpose) {
    return intake.seed(new RatingPoolId(room.first()), purpose, BENCHMARK);
  }

  private Optional<UUID> claim(RaterDesk rater, PooledResponseId response) {
    return claims.claim(new RaterId(rater.raterId()), response, true);
  }

  private static List<String> members(JsonNode task) {
    List<String> names = new ArrayList<>();
    task.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
