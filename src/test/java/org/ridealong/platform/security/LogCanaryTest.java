package org.ridealong.platform.security;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.delivery.BrowserLog;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.Staff;
import org.ridealong.story.TestingRoom;

/** Words that must never reach the log are said wherever they can be, in success and failure. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class LogCanaryTest {

  private static final String NAME = "Canary Featherstone";
  private static final String NUMBER = "CANARY-" + UUID.randomUUID().toString().substring(4);
  private static final String ANSWER = "canaryanswer I would call for help canaryanswer";

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @Test
  void no_code_cookie_name_number_answer_or_token_is_logged() {
    List<String> secrets = new ArrayList<>(List.of(NAME, NUMBER, "canaryanswer", "Featherstone"));
    try (CapturedLog log = new CapturedLog()) {
      TestingRoom room = TestingRoom.open();
      secrets.add(room.enrolmentToken());
      String code = rosterCode(room);
      secrets.add(code);
      CandidateBrowser door = CandidateBrowser.enrolledBy(room.enrolmentToken());
      enrolAgain(room.enrolmentToken());
      door.tryCode("CANRY-WR0NG").then().statusCode(401);
      secrets.add("CANRY-WR0NG");
      CandidateBrowser candidate = door.neighbor().admit(code);
      secrets.addAll(candidate.cookies().values());
      secrets.add(candidate.get("/api/v1/exam/session/outbox-key").path("key"));
      door.tryCode(code).then().statusCode(401);

      answerAndFail(candidate);
      secrets.addAll(failAtMedia(candidate));
      secrets.addAll(failAsStaff());

      assertTrue(log.lines().size() >= 8, "The failures were logged");
      for (String secret : secrets) {
        assertEquals(
            List.of(), log.lines().stream().filter(line -> line.contains(secret)).toList());
      }
    }
  }

  @Test
  void each_401_and_403_leaves_exactly_one_line_with_status_method_and_path() {
    TestingRoom room = TestingRoom.open();
    CandidateBrowser candidate = room.admitted();
    String media = candidate.manifest().at("/scenarios/0/clip/poster/url").textValue();
    try (CapturedLog log = new CapturedLog()) {
      given().get("/api/v1/account");
      given().auth().oauth2("nonsense").get("/api/v1/account");
      given().get("/api/v1/exam/session");
      given().cookie("__Host-ridealong-exam", "nonsense").get("/api/v1/exam/session");
      Staff.as("priya").body("{}").post("/api/v1/test-centers");
      given().body("{}").post("/api/v1/test-centers");
      candidate.neighbor().tryCode("00000-00000");
      given()
          .header("X-Ridealong", "1")
          .contentType(ContentType.JSON)
          .body("{\"code\":\"00000-00000\"}")
          .post("/api/v1/exam/admission");
      candidate.get(media.replaceAll("signature=.*", "signature=0"));
      given().auth().oauth2("nonsense").get("/login");

      assertEquals(
          List.of(
              "401 GET /api/v1/account",
              "401 GET /api/v1/account",
              "401 GET /api/v1/exam/session",
              "401 GET /api/v1/exam/session",
              "403 POST /api/v1/test-centers",
              "403 POST /api/v1/test-centers",
              "401 POST /api/v1/exam/admission",
              "403 POST /api/v1/exam/admission",
              "403 GET " + media.replaceAll("\\?.*", ""),
              "401 GET /login"),
          log.lines().stream()
              .filter(line -> line.startsWith("WARN  org.ridealong.access - "))
              .map(line -> line.replaceAll(".* - (.*) from .*", "$1"))
              .toList());
    }
  }

  @Test
  void line_breaks_in_paths_and_headers_start_no_line_of_their_own() throws IOException {
    try (CapturedLog log = new CapturedLog()) {
      send("POST /api/v1/forms/%0d%0aWARN%20planted%20path HTTP/1.1", "X-Any: a");
      send("POST /api/v1/forms?%0d%0aplanted%20query HTTP/1.1", "X-Any: a");
      send("POST /api/v1/forms HTTP/1.1", "X-Forwarded-For: 1.2.3.4\r\n planted header");
      send("POST /api/v1/forms HTTP/1.1", "Origin: http://x\rplanted origin");
      send("POST /api/v1/forms/\u0001\u001b[31mplanted HTTP/1.1", "X-Any: a");

      List<String> lines = log.lines();
      assertTrue(lines.stream().anyMatch(line -> line.contains("403 POST /api/v1/forms")));
      for (String line : lines) {
        assertFalse(line.strip().contains("\n") || line.strip().contains("\r"), line);
        assertFalse(line.contains("\u001b"), line);
        assertFalse(line.contains("1.2.3.4"), line);
      }
    }
  }

  private static String rosterCode(TestingRoom room) {
    UUID sitting =
        Staff.schedule(room.center(), room.form(), Instant.now().minus(Duration.ofHours(1)));
    String person = "{\"entries\":[{\"candidateNumber\":\"%s\",\"candidateName\":\"%s\"%s}]}";
    String path = "/api/v1/sittings/" + sitting + "/roster";
    Staff.as("grace")
        .body(person.formatted(NUMBER, NAME, ",\"windowPercent\":7"))
        .post(path)
        .then()
        .statusCode(422);
    Staff.as("grace")
        .body(person.formatted(NUMBER, NAME, ",\"windowPercent\":\"" + NAME + "\""))
        .post(path)
        .then()
        .statusCode(400);
    return Staff.as("grace")
        .body(person.formatted(NUMBER, NAME, ""))
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .path("entries[0].admissionCode");
  }

  private static void enrolAgain(String spentToken) {
    given()
        .header("X-Ridealong", "1")
        .header("X-Forwarded-For", "203.0.113.9")
        .contentType(ContentType.JSON)
        .body("{\"enrolmentToken\":\"" + spentToken + "\"}")
        .post("/api/v1/exam/workstation");
  }

  private static void answerAndFail(CandidateBrowser candidate) {
    UUID written = candidate.decisionPoint("dp1");
    BrowserLog log = candidate.log();
    log.pageOpened();
    log.opened(written);
    ObjectNode draft = log.drafted(written, "text", ANSWER);
    log.committed(written, "text", ANSWER, "CANDIDATE");
    candidate.send(log.events()).then().statusCode(200);
    candidate.send(List.of(BrowserLog.altered(draft))).then().statusCode(422);
    candidate.send(List.of(draft.deepCopy().put("payload", "not base64 " + ANSWER)));
    candidate.post("/api/v1/exam/session/events", "{\"events\":[{\"payload\":\"" + ANSWER);
    candidate.post("/api/v1/exam/session/events", "{\"events\":\"" + ANSWER + "\"}");
    candidate.post("/api/v1/exam/session/submission", "{\"epoch\":\"" + ANSWER + "\"}");
  }

  /** The signatures that must not be logged. */
  private static List<String> failAtMedia(CandidateBrowser candidate) {
    JsonNode clip = candidate.manifest().at("/scenarios/0/clip");
    String url = clip.at("/poster/url").textValue();
    String signature = url.replaceAll(".*signature=", "");
    candidate.get(url.replaceAll("expires=\\d+", "expires=1")).then().statusCode(403);
    given().urlEncodingEnabled(false).get(url).then().statusCode(401);
    return List.of(signature);
  }

  /** The tokens that must not be logged. */
  private static List<String> failAsStaff() {
    String token = EmbeddedParts.tokenWith("assessor");
    String forged = token.substring(0, token.length() - 12) + "canarycanary";
    for (String any : List.of(token, forged)) {
      Response answer = given().auth().oauth2(any).get("/api/v1/forms");
      assertTrue(answer.statusCode() == 401 || answer.statusCode() == 403);
    }
    String[] parts = token.split("\\.");
    return List.of(parts[1], parts[2], "canarycanary");
  }

  /** A request as no client library would send it; reads until the server has answered. */
  private void send(String requestLine, String header) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5_000);
      String text =
          requestLine
              + "\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 0\r\n"
              + header
              + "\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      InputStream answer = socket.getInputStream();
      String status = new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertTrue(status.startsWith("HTTP/1.1 4"), status);
    }
  }
}
