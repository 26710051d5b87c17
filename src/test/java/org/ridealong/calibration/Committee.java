package org.ridealong.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.ridealong.story.Staff;

/** Dana and Rosa settle benchmarks at the first prompt of a room, over HTTP. */
public final class Committee {

  private static final String BENCHMARKS = "/api/v1/calibration/benchmarks";

  private Committee() {}

  /** A settled benchmark: one level on both criteria. */
  public static UUID settled(UUID pool, String kind, String answer, int level) {
    return settled(pool, kind, answer, level, List.of("DE", "LC"));
  }

  /** The same at a prompt that is rated by other criteria. */
  public static UUID settled(
      UUID pool, String kind, String answer, int level, List<String> criteria) {
    UUID id = proposed(pool, kind, answer);
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    for (String criterion : criteria) {
      request.withArray("marks").add(settledLevel(criterion, level));
    }
    approve(id, "rosa", hash(settle(id, request))).statusCode(200);
    return id;
  }

  public static UUID proposed(UUID pool, String kind, String answer) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("poolId", pool.toString()).put("kind", kind).put("answer", answer);
    return id(propose(request).statusCode(200));
  }

  public static ValidatableResponse propose(ObjectNode request) {
    return Staff.as("dana").body(request.toString()).post(BENCHMARKS).then();
  }

  public static UUID id(ValidatableResponse benchmark) {
    return UUID.fromString(benchmark.extract().path("benchmarkId"));
  }

  public static ValidatableResponse rateFirst(UUID id, String who, int deEscalation, int listen) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.putArray("levels").add(level("DE", deEscalation)).add(level("LC", listen));
    return Staff.as(who)
        .body(request.toString())
        .post(BENCHMARKS + "/" + id + "/first-ratings")
        .then();
  }

  public static ValidatableResponse settle(UUID id, int deEscalation, int listening) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request
        .putArray("marks")
        .add(settledLevel("DE", deEscalation))
        .add(settledLevel("LC", listening));
    return settle(id, request);
  }

  private static ObjectNode settledLevel(String criterion, int level) {
    return level(criterion, level).put("rationale", "Why %s is %d.".formatted(criterion, level));
  }

  private static ValidatableResponse settle(UUID id, ObjectNode request) {
    return Staff.as("dana")
        .body(request.toString())
        .post(BENCHMARKS + "/" + id + "/definitive-rating")
        .then();
  }

  public static String hash(ValidatableResponse settled) {
    return settled.statusCode(200).extract().path("sha256");
  }

  public static ValidatableResponse approve(UUID id, String who, String hash) {
    return Staff.as(who)
        .body("{\"sha256\":\"" + hash + "\"}")
        .post(BENCHMARKS + "/" + id + "/approval")
        .then();
  }

  public static ValidatableResponse withdraw(UUID id) {
    return Staff.as("dana")
        .body("{\"reason\":\"The wording was leaked.\"}")
        .post(BENCHMARKS + "/" + id + "/withdrawal")
        .then();
  }

  public static JsonNode exemplars(UUID pool, String subject) {
    return Staff.tree(
        Staff.as(subject, "assessor")
            .get("/api/v1/calibration/pools/" + pool + "/exemplars?criterion=DE")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private static ObjectNode level(String criterion, int level) {
    return JsonNodeFactory.instance.objectNode().put("criterion", criterion).put("level", level);
  }
}
