package org.ridealong.rating;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/** No rater learns who the candidate is (R40, L1, L9). */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class BlindnessTest {

  private static final Set<String> VERBS = Set.of("get", "put", "post", "head", "delete", "patch");
  private static final String ANSWER = "I have time for you.";

  @Test
  void a_rater_sees_these_members_of_an_answer_and_no_others() {
    RatingRoom room = RatingRoom.open();
    room.answers(ANSWER);
    RaterDesk nora = RaterDesk.qualified();
    JsonNode task = nora.claim(room.first());
    assertEquals(
        new TreeSet<>(
            Set.of(
                "assignmentId",
                "poolId",
                "occasion",
                "responseCode",
                "expiresAt",
                "serverTime",
                "situation",
                "answer",
                "criteria",
                "criticalFlags",
                "commonEvidence",
                "draft")),
        names(task));
    assertEquals(
        new TreeSet<>(Set.of("title", "notice", "briefing", "prompt", "clip")),
        names(task.get("situation")));
    assertEquals(List.of("DE", "LC"), texts(task.at("/criteria"), "/criterion/code"));
    assertEquals(ANSWER, task.get("answer").textValue());
    assertEquals("first-word", task.at("/situation/clip/cues/0/name").textValue());
    assertEquals(1500, task.at("/situation/clip/cues/0/atMs").intValue());
    assertTrue(task.get("responseCode").textValue().matches("[0-9A-HJKMNP-TV-Z]{10}"));
  }

  @Test
  void two_answers_of_one_person_carry_codes_that_have_nothing_in_common() {
    RatingRoom room = RatingRoom.open();
    room.answer(RatingRoom.person(), "First.", "Second.");
    RaterDesk nora = RaterDesk.qualified();
    JsonNode first = nora.claim(room.first());
    nora.rate(first, 3);
    JsonNode second = nora.claim(room.second());
    assertNotEquals(first.get("responseCode"), second.get("responseCode"));
  }

  @Test
  void a_clip_plays_for_the_rater_whom_its_address_was_signed_for() {
    RatingRoom room = RatingRoom.open();
    room.answers(ANSWER);
    RaterDesk nora = RaterDesk.qualified();
    String url = nora.claim(room.first()).at("/situation/clip/renditions/0/url").textValue();
    assertFalse(url.contains(nora.subject()), url);
    assertEquals(206, raw(nora.call()).header("Range", "bytes=0-9").get(url).statusCode());
    assertEquals(403, raw(RaterDesk.qualified().call()).get(url).statusCode());
    assertEquals(403, raw(nora.call()).get(url.replace("expires=1", "expires=2")).statusCode());
    assertEquals(401, raw(given()).get(url).statusCode());
    assertEquals(401, raw(nora.call()).get(url.replace("staff-media", "media")).statusCode());
  }

  @Test
  void a_crawl_of_everything_an_assessor_can_call_finds_no_canary() throws SQLException {
    String mark = "canary" + UUID.randomUUID().toString().substring(0, 6);
    RatingRoom room = RatingRoom.open();
    Set<String> canaries =
        new TreeSet<>(Set.of(mark, "Featherstone", "\"173\"", ":173,", ":173}", "173 %", "173%"));
    for (int i = 0; i < 12; i++) {
      ObjectNode person =
          RatingRoom.person()
              .put("candidateNumber", "N-" + i + "-" + mark)
              .put("candidateName", "Featherstone " + mark)
              .put("candidateAgency", "Agency " + mark)
              .put("windowPercent", 173);
      canaries.addAll(secretsOf(room.answer(person, ANSWER, null)));
    }
    assertTrue(canaries.size() > 12 * 5, canaries.toString());

    List<String> found = new ArrayList<>();
    Set<String> met = new TreeSet<>();
    int calls = 0;
    JsonNode paths = openApi().get("paths");
    String item = firstItem(room);
    for (String path : names(paths)) {
      RaterDesk desk = RaterDesk.qualified();
      String filled =
          fill(path, room, path.contains("/assignments/") ? desk.claim(room.first()) : null)
              .replace("{decisionPointId}", item);
      for (String verb : names(paths.get(path))) {
        if (!VERBS.contains(verb) || path.contains("logout")) {
          continue;
        }
        for (String body : List.of("[]", "{\"reason\":\"x\"", sheetOf(room), "{}")) {
          Response answer = call(desk, verb, filled, body);
          assertTrue(answer.statusCode() < 500, verb + " " + path + " " + answer.statusCode());
          search(answer, canaries, verb + " " + path, found);
          if (answer.asString().contains(ANSWER)) {
            met.add(path);
          }
          calls++;
        }
      }
    }
    assertEquals(List.of(), found);
    assertEquals(
        new TreeSet<>(Set.of("/api/v1/rating/assignments/{assignmentId}", "/api/v1/rating/claims")),
        met,
        "where an answer can be read");
    assertTrue(calls > 150, "only " + calls + " calls");
  }

  /** An item of the form, as the lab knows it, so that a call about it gets far. */
  private static String firstItem(RatingRoom room) {
    return Staff.as("priya")
        .get("/api/v1/forms/" + room.exam().form() + "/item-statistics")
        .path("items[0].decisionPointId");
  }

  private static String sheetOf(RatingRoom room) {
    return RaterDesk.sheet(3, 3).put("poolId", room.first().toString()).toString();
  }

  private static void search(
      Response answer, Set<String> canaries, String where, List<String> found) {
    String all = (answer.asString() + "\n" + answer.headers()).toLowerCase(Locale.ROOT);
    for (String canary : canaries) {
      if (all.contains(canary.toLowerCase(Locale.ROOT))) {
        found.add(where + " says " + canary);
      }
    }
  }

  private static Response call(RaterDesk desk, String verb, String path, String body) {
    RequestSpecification call = raw(desk.call()).redirects().follow(false);
    return verb.equals("get") || verb.equals("head")
        ? call.request(Method.valueOf(verb.toUpperCase(Locale.ROOT)), path)
        : call.body(body).request(Method.valueOf(verb.toUpperCase(Locale.ROOT)), path);
  }

  /** The path with ids that exist where a rater can know them, so that a call gets far. */
  private static String fill(String path, RatingRoom room, JsonNode task) {
    String known =
        task == null ? path : path.replace("{assignmentId}", task.get("assignmentId").textValue());
    return known
        .replace("{formVersionId}", room.exam().form().toString())
        .replace("{sha256}", "0".repeat(64))
        .replace("{rubricKey}", "listening")
        .replace("{version}", "1")
        .replaceAll("\\{(?!decisionPointId)[a-zA-Z]+}", UUID.randomUUID().toString());
  }

  /** Ids and moments that would lead to the person. */
  private static Set<String> secretsOf(CandidateBrowser candidate) throws SQLException {
    Set<String> secrets = new TreeSet<>();
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      for (String column :
          List.of("candidate_id", "sitting_id", "roster_entry_id", "workstation_id")) {
        secrets.addAll(
            owner.texts(
                "select " + column + " from test_session where id = ?",
                candidate.session().toString()));
      }
      for (String column : List.of("submitted_at", "admitted_at")) {
        secrets.add(
            owner
                .texts(
                    "select date_format("
                        + column
                        + ", '%Y-%m-%dT%H:%i:%s.%f') from test_session where id = ?",
                    candidate.session().toString())
                .get(0)
                .replaceAll("0+$", ""));
      }
      secrets.addAll(
          owner.texts(
              "select c.name from test_center c join sitting s on s.test_center_id = c.id join"
                  + " test_session t on t.sitting_id = s.id where t.id = ?",
              candidate.session().toString()));
    }
    secrets.add(candidate.session().toString());
    assertEquals(8, secrets.size());
    return secrets;
  }

  private static JsonNode openApi() {
    return Staff.tree(given().get("/q/openapi?format=json").asString());
  }

  private static RequestSpecification raw(RequestSpecification call) {
    return call.urlEncodingEnabled(false);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode list, String pointer) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.at(pointer).textValue()));
    return texts;
  }
}
