package org.ridealong.sitting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.Staff;
import org.ridealong.story.TestingRoom;

/** The door tells a stranger nothing: whatever is wrong with a code, the answer is the same. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class AdmissionRefusalsTest {

  private static final String REFUSAL =
      "{\"type\":\"/problems/admission-refused\",\"status\":401,"
          + "\"title\":\"This code does not open an exam here and now.\","
          + "\"detail\":\"Check the code, or ask the proctor for help.\","
          + "\"instance\":\"/api/v1/exam/admission\"}";

  @Test
  void whatever_is_wrong_with_a_code_the_answer_is_the_same() {
    TestingRoom room = TestingRoom.open();
    CandidateBrowser door = CandidateBrowser.enrolledBy(room.enrolmentToken());
    String used = room.code();
    door.neighbor().tryCode(used).then().statusCode(201);

    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("used", used);
    wrong.put("of another center", TestingRoom.open().code());
    wrong.put("too early", codeOf(room, Instant.now().plus(Duration.ofHours(1))));
    wrong.put("too late", codeOf(room, Instant.now().minus(Duration.ofHours(9))));
    wrong.put("unknown", "00000-00000");
    wrong.put("too short", "7");
    wrong.put("too long", "7".repeat(64));
    wrong.put("without a letter or digit", "-----");
    wrong.put("in other letters", "пароль");

    Set<String> headers = new HashSet<>();
    wrong.forEach(
        (what, code) -> {
          Response answer = door.neighbor().tryCode(code);
          assertEquals(401, answer.statusCode(), what);
          assertEquals(Staff.tree(REFUSAL), Staff.tree(answer.asString()), what);
          headers.add(answer.headers().asList().toString());
        });
    assertEquals(1, headers.size(), () -> "One set of headers, not " + headers);
  }

  @Test
  void every_refused_code_leaves_one_attempt_and_no_code_in_it() throws SQLException {
    TestingRoom room = TestingRoom.open();
    CandidateBrowser door = CandidateBrowser.enrolledBy(room.enrolmentToken());
    door.tryCode("00000-00002").then().statusCode(401);
    door.tryCode(room.code()).then().statusCode(201);
    assertEquals(
        List.of("REFUSED", "ADMITTED"), attempts("outcome", room.center()), "outcomes in order");
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      assertFalse(
          owner
              .texts(
                  "select column_name from information_schema.columns"
                      + " where table_name = 'admission_attempt'")
              .toString()
              .contains("code"));
    }
  }

  @Test
  void a_code_opens_one_exam_even_when_it_is_typed_twice_at_once() throws Exception {
    TestingRoom room = TestingRoom.open();
    CandidateBrowser door = CandidateBrowser.enrolledBy(room.enrolmentToken());
    String code = room.code();
    List<Integer> statuses =
        List.of(door.neighbor(), door.neighbor(), door.neighbor(), door.neighbor()).parallelStream()
            .map(browser -> browser.tryCode(code).statusCode())
            .sorted()
            .toList();
    assertEquals(List.of(201, 401, 401, 401), statuses);
  }

  @Test
  void ten_wrong_codes_lock_the_workstation_and_no_other() {
    TestingRoom room = TestingRoom.open();
    CandidateBrowser door = CandidateBrowser.enrolledBy(room.enrolmentToken());
    String code = room.code();
    for (int i = 0; i < 10; i++) {
      door.tryCode("00000-0000" + i).then().statusCode(401);
    }
    door.tryCode(code).then().statusCode(429).body("type", equalTo("/problems/too-many-attempts"));

    CandidateBrowser next =
        CandidateBrowser.enrolledBy(Staff.addWorkstation(room.center(), "Seat 2"));
    next.tryCode(code).then().statusCode(201);
  }

  @Test
  void no_exam_opens_on_a_computer_that_is_not_enrolled() {
    String code = TestingRoom.open().code();
    for (String cookie : List.of("", "invented", "a".repeat(43))) {
      given()
          .header("X-Ridealong", "1")
          .contentType("application/json")
          .cookie("__Host-ridealong-workstation", cookie)
          .body("{\"code\":\"" + code + "\"}")
          .post("/api/v1/exam/admission")
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/workstation-not-enrolled"));
    }
  }

  private static String codeOf(TestingRoom room, Instant opens) {
    return Staff.roster(Staff.schedule(room.center(), room.form(), opens), 1).get(0);
  }

  private static List<String> attempts(String column, UUID center) throws SQLException {
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      return owner.texts(
          "select " + column + " from admission_attempt where test_center_id = ? order by id",
          center);
    }
  }
}
