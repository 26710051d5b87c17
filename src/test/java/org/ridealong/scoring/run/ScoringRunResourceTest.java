package org.ridealong.scoring.run;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.ScoringDesk;
import org.ridealong.story.SimulatedExams;
import org.ridealong.story.SimulatedExams.Trait;
import org.ridealong.story.Staff;

/** Runs over HTTP, from exams that were taken over HTTP (L3, L6, L9). */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ScoringRunResourceTest {

  private static final int EXAMS = 12;

  /** Taken once for all tests, when the first of them asks. */
  private static final class Taken {
    static final UUID FORM =
        SimulatedExams.over(21, Trait.GOOD, Trait.HARD, Trait.GOOD, Trait.GOOD).take(EXAMS).form();
  }

  private static ScoringDesk desk() {
    ScoringDesk desk = ScoringDesk.open(Taken.FORM);
    desk.edit(draft -> draft.put("cutScoreMilli", 500)).then().statusCode(200);
    return desk;
  }

  private static JsonNode page(JsonNode run) {
    return Staff.tree(ScoringDesk.of(run, "/scores?size=500"));
  }

  @Test
  void scores_count_only_by_a_locked_plan_and_a_trial_says_that_it_is_one() {
    ScoringDesk desk = desk();
    JsonNode version = desk.publish();
    ScoringDesk.run(version, "OPERATIONAL")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/scoring-plan-not-locked"));
    JsonNode trial = ScoringDesk.made(version, "TRIAL");
    assertEquals("TRIAL", trial.get("kind").textValue());
    assertTrue(trial.get("passed").isNull());
    assertTrue(page(trial).at("/scores/0/passed").isNull());

    JsonNode operational = ScoringDesk.made(desk.lock(), "OPERATIONAL");
    assertEquals(trial.get("scoresSha256"), operational.get("scoresSha256"));
    assertEquals(EXAMS, operational.get("scored").intValue());
    int passed = 0;
    for (JsonNode score : page(operational).get("scores")) {
      boolean atCut = score.at("/test/scoreMicro").intValue() >= 500_000;
      assertEquals(atCut, score.get("passed").booleanValue());
      passed += atCut ? 1 : 0;
    }
    assertEquals(passed, operational.get("passed").intValue());
  }

  @Test
  void the_test_score_is_the_mean_of_the_answers_in_the_export() {
    JsonNode run = ScoringDesk.made(desk().publish(), "TRIAL");
    String export =
        Staff.as("priya").get("/api/v1/forms/" + Taken.FORM + "/export/responses.csv").asString();
    for (JsonNode score : page(run).get("scores")) {
      String code = score.get("responseCode").textValue();
      long right =
          export
              .lines()
              .filter(line -> line.startsWith(code))
              .filter(line -> line.contains(",ask,"))
              .count();
      assertEquals(right * 250_000, score.at("/test/scoreMicro").longValue(), code);
      assertEquals(4, score.get("items").size());
    }
  }

  @Test
  void a_run_repeats_to_the_same_bytes_and_its_file_has_its_hash() {
    JsonNode version = desk().lock();
    JsonNode first = ScoringDesk.made(version, "OPERATIONAL");
    JsonNode second = ScoringDesk.made(version, "OPERATIONAL");
    assertNotEquals(first.get("runId"), second.get("runId"));
    String lines = ScoringDesk.of(first, "/scores.jsonl");
    assertEquals(EXAMS, lines.lines().count());
    assertEquals(first.get("scoresSha256").textValue(), Hashes.sha256(lines));
    assertEquals(lines, ScoringDesk.of(second, "/scores.jsonl"));
    JsonNode none = differences(first, second);
    assertTrue(none.get("same").booleanValue());
    assertEquals(0, none.get("changed").intValue());
    assertEquals(EXAMS, none.get("exams").intValue());
  }

  private static JsonNode differences(JsonNode before, JsonNode after) {
    return Staff.tree(ScoringDesk.of(before, "/differences/" + after.get("runId").textValue()));
  }

  @Test
  void a_struck_item_scores_everybody_anew_and_says_whom_it_changed() {
    ScoringDesk desk = desk();
    JsonNode before = ScoringDesk.made(desk.lock(), "OPERATIONAL");
    String old = ScoringDesk.of(before, "/scores.jsonl");
    desk.edit(draft -> ((ObjectNode) draft.at("/items/1")).put("struck", "Too hard to defend."))
        .then()
        .statusCode(200);
    JsonNode after = ScoringDesk.made(desk.lock(), "OPERATIONAL");
    JsonNode differences = differences(before, after);
    List<String> expected = new ArrayList<>();
    JsonNode one = page(before).get("scores");
    JsonNode other = page(after).get("scores");
    int moved = 0;
    for (int i = 0; i < EXAMS; i++) {
      int difference =
          other.get(i).at("/test/scoreMicro").intValue()
              - one.get(i).at("/test/scoreMicro").intValue();
      if (difference != 0) {
        expected.add(one.get(i).get("responseCode").textValue() + " " + difference);
      }
      moved += one.get(i).get("passed").equals(other.get(i).get("passed")) ? 0 : 1;
    }
    List<String> told = new ArrayList<>();
    int last = Integer.MAX_VALUE;
    for (JsonNode change : differences.get("changes")) {
      int difference = change.get("differenceMicro").intValue();
      told.add(change.get("responseCode").textValue() + " " + difference);
      assertTrue(Math.abs(difference) <= last);
      last = Math.abs(difference);
    }
    assertFalse(expected.isEmpty());
    assertEquals(new TreeSet<>(expected), new TreeSet<>(told));
    assertEquals(moved, differences.get("statusChanged").intValue());
    assertEquals(old, ScoringDesk.of(before, "/scores.jsonl"));
  }

  @Test
  void answers_without_a_result_block_a_run_or_leave_scores_open_as_the_plan_says() {
    RatingRoom room = RatingRoom.open();
    room.answers("I have time for you.", "Move along.");
    ScoringDesk desk = ScoringDesk.open(room.exam().form());
    desk.edit(draft -> draft.put("leastScenarios", 1).put("leastScoredShareMilli", 0))
        .then()
        .statusCode(200);
    ScoringDesk.run(desk.publish(), "TRIAL")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/ratings-unresolved"))
        .body("unresolved", equalTo(2));
    desk.edit(draft -> ((ObjectNode) draft.get("treatments")).put("unresolved", "INCOMPLETE"))
        .then()
        .statusCode(200);
    JsonNode version = desk.publish();
    JsonNode waiting = ScoringDesk.made(version, "TRIAL");
    assertEquals(0, waiting.get("scored").intValue());
    assertEquals("WAITS_FOR_RATINGS", page(waiting).at("/scores/0/test/status").textValue());

    RaterDesk nora = RaterDesk.qualified();
    RaterDesk otto = RaterDesk.qualified();
    JsonNode answer = nora.claim(room.first());
    nora.submit(answer, RaterDesk.sheet(3, 5)).then().statusCode(200);
    rateSame(otto, room.first(), answer.get("answer").textValue());

    JsonNode rated = ScoringDesk.made(version, "TRIAL");
    assertEquals(1, rated.get("scored").intValue());
    JsonNode scored =
        page(rated).at("/scores/0/test/scoreMicro").isNull()
            ? page(rated).at("/scores/1")
            : page(rated).at("/scores/0");
    // DE (3 - 1) / 4 and LC (5 - 1) / 4, half of the item each
    assertEquals(750_000, scored.at("/test/scoreMicro").intValue());
    assertEquals("NEVER_ASKED", scored.at("/items/2/outcome").textValue());
    assertEquals(1, differences(waiting, rated).get("changed").intValue());
  }

  /** Rates answers alike until it was the one that is wanted. */
  private static void rateSame(RaterDesk rater, UUID pool, String wanted) {
    JsonNode task = rater.claim(pool);
    boolean other = !task.get("answer").textValue().equals(wanted);
    rater.submit(task, RaterDesk.sheet(3, 5)).then().statusCode(200);
    if (other) {
      rateSame(rater, pool, wanted);
    }
  }

  /** L3: exams change hands, and what people were granted changes; no score does. */
  @Test
  void people_and_accommodations_in_another_order_leave_every_score_as_it_is() throws SQLException {
    SimulatedExams exams = SimulatedExams.over(22, Trait.GOOD, Trait.HARD).take(6);
    JsonNode version = ScoringDesk.open(exams.form()).lock();
    JsonNode before = ScoringDesk.made(version, "OPERATIONAL");
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      permutePeople(owner, exams.form());
    }
    JsonNode after = ScoringDesk.made(version, "OPERATIONAL");
    assertEquals(before.get("scoresSha256"), after.get("scoresSha256"));
    assertEquals(ScoringDesk.of(before, "/scores.jsonl"), ScoringDesk.of(after, "/scores.jsonl"));
  }

  private static void permutePeople(TestDatabase owner, UUID form) throws SQLException {
    List<String> sessions =
        owner.texts(
            "select id from test_session where form_version_id = ? order by id", form.toString());
    List<String> people =
        owner.texts(
            "select candidate_id from test_session where form_version_id = ? order by id",
            form.toString());
    assertEquals(6, people.size());
    for (int i = 0; i < sessions.size(); i++) {
      String other = people.get((i + 1) % people.size());
      assertEquals(
          1,
          owner.execute(
              "update test_session set candidate_id = ?, window_percent = ?, option_seed = ? where"
                  + " id = ?",
              other,
              100 + 50 * (i % 3),
              i,
              sessions.get(i)));
      assertEquals(
          1,
          owner.execute("update candidate set agency = ? where id = ?", "Agency " + i % 2, other));
    }
  }

  /** L3 and L9, by name: there is no column and no member that could hold it. */
  @Test
  void nothing_that_scores_are_kept_or_told_in_could_hold_a_group_or_an_accommodation()
      throws SQLException {
    Set<String> names = new TreeSet<>();
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      List<String> columns =
          owner.texts(
              "select concat(table_name, '.', column_name) from information_schema.columns where"
                  + " table_schema = 'ridealong' and table_name in ('scoring_run', 'test_score',"
                  + " 'competency_score', 'item_score')");
      assertEquals(28, columns.size(), columns::toString);
      names.addAll(columns);
    }
    JsonNode run = ScoringDesk.made(desk().publish(), "TRIAL");
    members(page(run), names);
    ScoringDesk.of(run, "/scores.jsonl").lines().forEach(line -> members(Staff.tree(line), names));
    assertTrue(names.contains("responseCode"));
    for (String name : names) {
      for (String word :
          List.of(
              "group",
              "accommod",
              "window",
              "extra",
              "agency",
              "gender",
              "race",
              "age_",
              "birth",
              "center",
              "name",
              "candidate",
              "percent",
              "time")) {
        assertFalse(name.toLowerCase(Locale.ROOT).contains(word), name);
      }
    }
  }

  private static void members(JsonNode node, Set<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> members(child, names));
  }

  @Test
  void runs_are_listed_and_an_unknown_one_or_one_over_another_form_is_refused() {
    JsonNode run = ScoringDesk.made(desk().publish(), "TRIAL");
    JsonNode all = Staff.tree(Staff.as("alex").get("/api/v1/scoring-runs").asString());
    assertEquals(run, all.at("/runs/0"));
    SimulatedExams other = SimulatedExams.over(23, Trait.GOOD);
    JsonNode elsewhere = ScoringDesk.made(ScoringDesk.open(other.form()).publish(), "TRIAL");
    assertEquals(0, elsewhere.get("exams").intValue());
    String path = "/api/v1/scoring-runs/" + run.get("runId").textValue();
    Staff.as("priya")
        .get(path + "/differences/" + elsewhere.get("runId").textValue())
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/scoring-run-other-form"));
    Staff.as("priya")
        .get(path + "/differences/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/scoring-run-unknown"));
    Staff.as("priya").get(path + "/scores?size=501").then().statusCode(422);
    JsonNode second = Staff.tree(ScoringDesk.of(run, "/scores?page=1&size=5"));
    assertEquals(5, second.get("scores").size());
    assertEquals(EXAMS, second.get("total").intValue());
    assertEquals(page(run).at("/scores/5"), second.at("/scores/0"));
  }
}
