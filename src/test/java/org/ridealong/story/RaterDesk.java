package org.ridealong.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** One rater at the desk, over HTTP. */
public record RaterDesk(String subject, UUID raterId) {

  /** A rater who has qualified and works nowhere in particular. */
  public static RaterDesk qualified() {
    return qualified(null);
  }

  public static RaterDesk qualified(String agency) {
    RaterDesk desk = inTraining(agency);
    Staff.as("dana")
        .body("{\"qualification\":\"QUALIFIED\"}")
        .put("/api/v1/raters/" + desk.raterId() + "/qualification")
        .then()
        .statusCode(200);
    return desk;
  }

  public static RaterDesk inTraining(String agency) {
    String subject = "rater-" + UUID.randomUUID();
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("subject", subject).put("displayName", "Rater " + subject.substring(6, 12));
    request.put("agency", agency);
    String id =
        Staff.as("dana")
            .body(request.toString())
            .post("/api/v1/raters")
            .then()
            .statusCode(200)
            .extract()
            .path("raterId");
    return new RaterDesk(subject, UUID.fromString(id));
  }

  public RequestSpecification call() {
    return Staff.as(subject, "assessor");
  }

  public Response tryClaim(UUID pool) {
    return call().body("{\"poolId\":\"" + pool + "\"}").post("/api/v1/rating/claims");
  }

  /** The next answer; there has to be one. */
  public JsonNode claim(UUID pool) {
    Response response = tryClaim(pool);
    response.then().statusCode(200);
    JsonNode task = Staff.tree(response.asString()).get("task");
    if (task.isNull()) {
      throw new AssertionError("Nothing to rate: " + response.asString());
    }
    return task;
  }

  /** Why there is no answer; there must be none. */
  public String idle(UUID pool) {
    Response response = tryClaim(pool);
    response.then().statusCode(200);
    JsonNode view = Staff.tree(response.asString());
    if (!view.get("task").isNull()) {
      throw new AssertionError("Something to rate: " + response.asString());
    }
    return view.at("/idle/reason").textValue();
  }

  public Response task(JsonNode task) {
    return call().get(path(task));
  }

  public Response post(JsonNode task, String command, String body) {
    return call().body(body).post(path(task) + "/" + command);
  }

  public Response saveDraft(JsonNode task, ObjectNode sheet) {
    return call().body(sheet.toString()).put(path(task) + "/draft");
  }

  /** A draft that goes on from a version of the one that is kept. */
  public Response saveDraft(JsonNode task, ObjectNode sheet, int basedOn) {
    return call().queryParam("basedOn", basedOn).body(sheet.toString()).put(path(task) + "/draft");
  }

  public Response submit(JsonNode task, ObjectNode sheet) {
    return post(task, "submission", sheet.toString());
  }

  /** Hands in the same level on both criteria of the first prompt. */
  public void rate(JsonNode task, int level) {
    submit(task, sheet(level, level)).then().statusCode(200);
  }

  /** A sheet about an answer at the first prompt. */
  public static ObjectNode sheet(int deEscalation, int listening) {
    ObjectNode sheet = JsonNodeFactory.instance.objectNode();
    sheet.putArray("criticalFlags");
    mark(sheet, "DE", deEscalation, "CLOSES", "KEEPS-DISTANCE", "MAKES-TIME");
    mark(sheet, "LC", listening, "IGNORES", "PLAIN", "PARAPHRASE");
    return sheet;
  }

  private static void mark(
      ObjectNode sheet, String criterion, int level, String low, String middle, String high) {
    ObjectNode mark = sheet.withArray("marks").addObject();
    mark.put("criterion", criterion).put("level", level);
    String code = level == 1 ? "1-" + low : level == 5 ? "5-" + high : "3-" + middle;
    mark.putArray("evidence")
        .addObject()
        .put("code", criterion + code)
        .put("answerFrom", 0)
        .put("answerTo", 4)
        .put("clipMs", 1500);
  }

  private static String path(JsonNode task) {
    return "/api/v1/rating/assignments/" + task.get("assignmentId").textValue();
  }
}
