package org.ridealong.platform.security;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.Staff;
import org.ridealong.story.TestingRoom;

/** Every answer, whatever it is, forbids the browser what this site never needs. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class BrowserRulesTest {

  private static final Map<String, String> CONTENT_SECURITY =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("default-src", "'none'"),
              Map.entry("script-src", "'self'"),
              Map.entry("style-src", "'self'"),
              Map.entry("img-src", "'self' blob: data:"),
              Map.entry("media-src", "'self' blob:"),
              Map.entry("connect-src", "'self'"),
              Map.entry("font-src", "'self'"),
              Map.entry("base-uri", "'none'"),
              Map.entry("form-action", "'self'"),
              Map.entry("frame-ancestors", "'none'")));

  @ParameterizedTest
  @CsvSource({
    "/exam/, 200",
    "/desk/, 200",
    "/lab/, 200",
    "/exam, 302",
    "/assets/none.js, 404",
    "/nowhere, 404",
    "/api/v1/account, 401",
    "/api/v1/exam/session, 401",
    "/api/v1/nowhere, 404",
    "/login, 302",
    "/q/health/ready, 200",
    "/q/openapi, 200"
  })
  void every_answer_is_strict(String path, int status) {
    Response answer = given().redirects().follow(false).get(path);
    assertEquals(status, answer.statusCode());
    assertStrict(answer);
  }

  @Test
  void answers_to_candidates_and_staff_are_strict() {
    TestingRoom room = TestingRoom.open();
    CandidateBrowser candidate = room.admitted();
    String media = candidate.manifest().at("/scenarios/0/clip/poster/url").textValue();
    assertStrict(candidate.get("/api/v1/exam/session"));
    assertStrict(candidate.get(media));
    assertStrict(candidate.get(media + "0"));
    assertStrict(candidate.post("/api/v1/exam/session/events", "{"));
    assertStrict(Staff.as("priya").get("/api/v1/forms"));
    assertStrict(Staff.as("priya").get("/api/v1/forms/" + room.form() + "/export/package.zip"));
    assertStrict(given().post("/api/v1/forms"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/exam/", "/desk/", "/lab/"})
  void pages_need_no_inline_script_or_style(String page) {
    String html = given().get(page).asString();
    assertFalse(html.matches("(?s).*<script(?![^>]*\\ssrc=)[^>]*>.*"), html);
    assertFalse(html.matches("(?s).*<style.*"), html);
    assertFalse(html.matches("(?s).*\\s(style|on[a-z]+)=.*"), html);
    assertFalse(html.matches("(?s).*(src|href)=\"(https?:)?//.*"), html);
  }

  @Test
  void what_a_candidate_reads_is_kept_by_no_cache() {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    for (String path : new String[] {"", "/outbox-key", "/manifest"}) {
      assertEquals(
          "no-store", candidate.get("/api/v1/exam/session" + path).header("Cache-Control"));
    }
  }

  private static void assertStrict(Response answer) {
    Map<String, String> rules = new TreeMap<>();
    Arrays.stream(answer.header("Content-Security-Policy").split(";"))
        .map(String::strip)
        .map(rule -> rule.split(" ", 2))
        .forEach(rule -> rules.put(rule[0], rule[1]));
    assertEquals(CONTENT_SECURITY, rules);
    assertEquals(1, answer.headers().getValues("Content-Security-Policy").size());
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    assertEquals("DENY", answer.header("X-Frame-Options"));
    assertEquals("no-referrer", answer.header("Referrer-Policy"));
    assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"));
    assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"));
  }
}
