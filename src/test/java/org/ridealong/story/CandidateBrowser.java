package org.ridealong.story;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ridealong.delivery.BrowserLog;

/** A candidate's browser as far as HTTP goes: its cookies, its session and its log. */
public final class CandidateBrowser {

  private final Map<String, String> cookies = new HashMap<>();
  private UUID session;
  private BrowserLog log;

  /** A browser on a workstation that was enrolled by its token. */
  public static CandidateBrowser enrolledBy(String token) {
    CandidateBrowser browser = new CandidateBrowser();
    Response response =
        browser.post("/api/v1/exam/workstation", "{\"enrolmentToken\":\"" + token + "\"}");
    response.then().statusCode(200);
    return browser;
  }

  /** Another browser on the same workstation. */
  public CandidateBrowser neighbor() {
    CandidateBrowser browser = new CandidateBrowser();
    browser.cookies.put(
        "__Host-ridealong-workstation", cookies.get("__Host-ridealong-workstation"));
    return browser;
  }

  public Response tryCode(String code) {
    return post("/api/v1/exam/admission", "{\"code\":\"" + code + "\"}");
  }

  public CandidateBrowser admit(String code) {
    Response response = tryCode(code);
    response.then().statusCode(201);
    session = UUID.fromString(response.path("sessionId"));
    byte[] key =
        Base64.getUrlDecoder().decode(get("/api/v1/exam/session/outbox-key").<String>path("key"));
    log = new BrowserLog(session, key, 1_700_000_000_000_000L);
    return this;
  }

  /** What this browser holds, by name. */
  public Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  public UUID session() {
    return session;
  }

  public BrowserLog log() {
    return log;
  }

  public JsonNode view() {
    return Staff.tree(get("/api/v1/exam/session").asString());
  }

  public JsonNode manifest() {
    return Staff.tree(get("/api/v1/exam/session/manifest").asString());
  }

  /** The id of a decision point by its key. */
  public UUID decisionPoint(String key) {
    for (JsonNode item : manifest().at("/scenarios/0/decisionPoints")) {
      if (item.get("key").textValue().equals(key)) {
        return UUID.fromString(item.get("decisionPointId").textValue());
      }
    }
    throw new AssertionError("No decision point " + key);
  }

  /** One clock exchange of this browser, finished without a delay. */
  public ObjectNode clock() {
    long t1 = log.now();
    Response answer = post("/api/v1/exam/session/clock", "{\"t1\":" + t1 + "}");
    answer.then().statusCode(200);
    ObjectNode reading = (ObjectNode) Staff.tree(answer.asString());
    return reading.put("t4", t1);
  }

  public Response send(Collection<ObjectNode> events) {
    return send(events, null);
  }

  public Response send(Collection<ObjectNode> events, ObjectNode clock) {
    ObjectNode batch = JsonNodeFactory.instance.objectNode();
    events.forEach(event -> batch.withArray("events").add(event));
    batch.set("clock", clock);
    return post("/api/v1/exam/session/events", batch.toString());
  }

  public Response submit() {
    return submit(log.count(), log.headHash());
  }

  public Response submit(int count, String headHash) {
    return post(
        "/api/v1/exam/session/submission",
        "{\"epoch\":1,\"count\":%d,\"headHash\":\"%s\"}".formatted(count, headHash));
  }

  public Response get(String path) {
    return call().get(path);
  }

  public Response post(String path, String body) {
    Response response = call().body(body).post(path);
    cookies.putAll(response.getCookies());
    return response;
  }

  public RequestSpecification call() {
    return given()
        .urlEncodingEnabled(false)
        .header("X-Ridealong", "1")
        .contentType(ContentType.JSON)
        .cookies(cookies);
  }
}
