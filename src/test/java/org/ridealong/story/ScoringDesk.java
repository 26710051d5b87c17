package org.ridealong.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.function.Consumer;

/** Psychometricians at work on one plan, over HTTP. */
public record ScoringDesk(UUID plan) {

  private static final String PLANS = "/api/v1/scoring-plans";
  private static final String RUNS = "/api/v1/scoring-runs";

  /** A plan as the form's authors meant it. */
  public static ScoringDesk open(UUID form) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("formVersionId", form.toString()).put("title", "Plan of " + form);
    Response made = Staff.as("priya").body(request.toString()).post(PLANS);
    made.then().statusCode(201);
    return new ScoringDesk(UUID.fromString(made.path("planId")));
  }

  public static Response importFile(String document) {
    return Staff.as("priya")
        .body(JsonNodeFactory.instance.objectNode().put("document", document).toString())
        .post(PLANS + "/imports");
  }

  public JsonNode view() {
    Response view = Staff.as("priya").get(path());
    view.then().statusCode(200);
    return Staff.tree(view.asString());
  }

  /** Changes the draft as it stands. */
  public Response edit(Consumer<ObjectNode> change) {
    JsonNode view = view();
    ObjectNode content = view.get("draft").deepCopy();
    change.accept(content);
    return save(view.get("revision").intValue(), content);
  }

  public Response save(int revision, JsonNode content) {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("revision", revision);
    request.set("content", content);
    return Staff.as("priya").body(request.toString()).put(path() + "/draft");
  }

  /** The version that the draft became. */
  public JsonNode publish() {
    Response published =
        Staff.as("priya")
            .body("{\"revision\":" + view().get("revision").intValue() + "}")
            .post(path() + "/versions");
    published.then().statusCode(200);
    return Staff.tree(published.asString());
  }

  public Response sign(String subject, JsonNode version, String sha256) {
    ObjectNode request =
        JsonNodeFactory.instance
            .objectNode()
            .put("sha256", sha256)
            .put("reason", "Weights and key are those of the technical report.");
    return Staff.as(subject, "psychometrician")
        .body(request.toString())
        .post(path() + "/versions/" + version.at("/summary/version").intValue() + "/signatures");
  }

  /** A published version that two people have signed. */
  public JsonNode lock() {
    JsonNode version = publish();
    String hash = version.at("/summary/sha256").textValue();
    sign("first-signer", version, hash).then().statusCode(200);
    Response locked = sign("second-signer", version, hash);
    locked.then().statusCode(200);
    return Staff.tree(locked.asString());
  }

  public String file(JsonNode version) {
    Response file =
        Staff.as("priya")
            .get(path() + "/versions/" + version.at("/summary/version").intValue() + "/plan.json");
    file.then().statusCode(200);
    return file.asString();
  }

  public static Response run(JsonNode version, String kind) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("planVersionId", version.at("/summary/planVersionId").textValue());
    return Staff.as("priya").body(request.put("kind", kind).toString()).post(RUNS);
  }

  /** A run that was made. */
  public static JsonNode made(JsonNode version, String kind) {
    Response run = run(version, kind);
    run.then().statusCode(201);
    return Staff.tree(run.asString());
  }

  /** What a run answers under a path of its own. */
  public static String of(JsonNode run, String path) {
    Response response = Staff.as("priya").get(RUNS + "/" + run.get("runId").textValue() + path);
    response.then().statusCode(200);
    return response.asString();
  }

  private String path() {
    return PLANS + "/" + plan;
  }
}
