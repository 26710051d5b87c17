package org.ridealong.calibration.validity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.calibration.Committee;
import org.ridealong.rater.RaterId;
import org.ridealong.rating.RatingPoolId;
import org.ridealong.rating.RatingQueries;
import org.ridealong.rating.ResponsePurpose;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/** A rater meets benchmarks among live work and cannot tell which they are. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ValidityResponseTest {

  private static final int LIVE = 6;

  @Inject ValidityService source;
  @Inject RatingQueries ratings;

  private RatingRoom room;

  @BeforeEach
  void open() {
    room = RatingRoom.open();
    for (int i = 0; i < 3; i++) {
      Committee.settled(room.first(), "VALIDITY", "Benchmark " + i, 4);
    }
  }

  @Test
  void a_benchmark_among_live_work_cannot_be_told_and_never_comes_twice() {
    room.answers("One.", "Two.", "Three.", "Four.", "Five.", "Six.");
    RaterDesk rater = who(1);
    long left = available(rater);
    assertTrue(left > LIVE);
    Set<String> shapes = new HashSet<>();
    List<String> answers = new ArrayList<>();
    for (; left > 0; left--) {
      assertEquals(left, available(rater), "what the desk says is left falls by one each time");
      Response claim = rater.tryClaim(room.first());
      JsonNode task = Staff.tree(claim.asString()).get("task");
      shapes.add(shape(claim, task));
      answers.add(task.get("answer").textValue());
      rater.rate(task, 3);
    }
    assertEquals("NOTHING_LEFT", rater.idle(room.first()));
    assertEquals(1, shapes.size(), shapes.toString());
    assertEquals(answers.size(), new HashSet<>(answers).size());
    long benchmarks = answers.stream().filter(answer -> answer.startsWith("Benchmark")).count();
    assertTrue(benchmarks > 0);
    assertEquals(LIVE, answers.size() - benchmarks);

    RaterDesk second = RaterDesk.qualified();
    while (available(second) > 0) {
      second.rate(second.claim(room.first()), 3);
    }
    assertEquals(
        LIVE,
        ratings.results(room.exam().form()).stream()
            .map(result -> result.testSessionId().toString())
            .distinct()
            .count(),
        "candidates have results, benchmarks have none");
    assertEquals(
        Set.of(ResponsePurpose.LIVE, ResponsePurpose.VALIDITY),
        ratings.ofForm(room.exam().form()).stream()
            .map(rating -> rating.purpose())
            .collect(Collectors.toSet()));
  }

  @Test
  void without_live_work_there_is_none_that_would_give_itself_away() {
    for (int i = 0; i < 5; i++) {
      RaterDesk rater = RaterDesk.qualified();
      assertEquals(0, available(rater));
      assertEquals("NOTHING_LEFT", rater.idle(room.first()));
    }
  }

  @Test
  void a_benchmark_sent_to_the_lead_raises_no_case_that_nobody_could_close() {
    room.answers("One.", "Two.", "Three.", "Four.", "Five.", "Six.");
    RaterDesk rater = who(1);
    JsonNode task = rater.claim(room.first());
    while (!task.get("answer").textValue().startsWith("Benchmark")) {
      rater.rate(task, 3);
      task = rater.claim(room.first());
    }
    rater.post(task, "referral", "{\"reason\":\"Unreadable.\"}").then().statusCode(200);
    String code = task.get("responseCode").textValue();
    List<String> open =
        Staff.as("dana").get("/api/v1/rating/cases").then().extract().path("cases.responseCode");
    assertTrue(!open.contains(code));
  }

  /** A rater whom the draw gives so many benchmarks at least among the live answers. */
  private RaterDesk who(int atLeast) {
    RaterDesk rater = RaterDesk.qualified();
    RatingPoolId pool = new RatingPoolId(room.first());
    while (source.upcoming(new RaterId(rater.raterId()), pool, LIVE) < atLeast) {
      rater = RaterDesk.qualified();
    }
    return rater;
  }

  private long available(RaterDesk rater) {
    return rater
        .call()
        .get("/api/v1/rating/desk")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("pools.find { it.poolId == '%s' }.available".formatted(room.first()));
  }

  /** All that a rater could tell answers apart by, apart from what they say. */
  private static String shape(Response claim, JsonNode task) {
    Set<String> headers = new TreeSet<>();
    for (Header header : claim.headers()) {
      headers.add(header.getName());
    }
    Set<String> members = new TreeSet<>();
    collect("", task, members);
    return claim.statusCode()
        + " "
        + headers
        + members
        + task.get("responseCode").textValue().length()
        + (task.get("expiresAt").textValue().length() > 0);
  }

  private static void collect(String at, JsonNode node, Set<String> members) {
    members.add(at + ":" + node.getNodeType());
    node.fields()
        .forEachRemaining(field -> collect(at + "/" + field.getKey(), field.getValue(), members));
    node.elements().forEachRemaining(each -> collect(at + "/*", each, members));
  }
}
