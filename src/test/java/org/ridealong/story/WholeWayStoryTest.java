package org.ridealong.story;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.calibration.Committee;

/**
 * From the first clip to the exported figures, over HTTP: six scenarios, two assessors who qualify
 * and rate, a blind third, a plan locked by two people, a run, the lab and the exports.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class WholeWayStoryTest {

  private static final int CANDIDATES = 6;
  private static final int QUALIFICATION = 20;
  private static final int LEVELS = 5;
  private static final int KEYED_ITEMS = 8;
  private static final int WRITTEN_ITEMS = 4;

  /** PJ, CP, LC; DE, LC; PJ, IM, LC; TR. */
  private static final int RATED_CRITERIA = 9;

  private static final int MILLION = 1_000_000;

  @Test
  void from_the_first_clip_to_the_exported_figures() throws SQLException {
    WholeExam exam = WholeExam.over(WholeExam.SAMPLES);
    exam.take(CANDIDATES);
    settleBenchmarks(exam.pools().get(1));
    RaterDesk nora = RaterDesk.inTraining(null);
    RaterDesk luis = RaterDesk.inTraining(null);
    qualify(nora, exam.form());
    qualify(luis, exam.form());

    ScoringDesk scoring = ScoringDesk.open(exam.form());
    scoring.edit(draft -> draft.put("cutScoreMilli", 500)).then().statusCode(200);
    JsonNode locked = scoring.lock();
    for (UUID pool : exam.pools()) {
      assertEquals(CANDIDATES, rateAll(nora, pool, number -> level(number)));
      ScoringDesk.run(locked, "OPERATIONAL")
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/ratings-unresolved"));
      assertEquals(CANDIDATES, rateAll(luis, pool, number -> level(number) + apart(number)));
      RaterDesk third = RaterDesk.qualified();
      assertEquals(1, rateAll(third, pool, number -> level(number) + apart(number)));
      assertEquals(0, rateAll(third, pool, number -> level(number)));
    }

    JsonNode run = ScoringDesk.made(locked, "OPERATIONAL");
    assertEquals(CANDIDATES, run.get("scored").intValue());
    assertEquals(
        run.get("scoresSha256"), ScoringDesk.made(locked, "OPERATIONAL").get("scoresSha256"));
    JsonNode scores = Staff.tree(ScoringDesk.of(run, "/scores?size=500")).get("scores");
    List<NamedCsvRecord> responses = csv(exam, "responses.csv");
    assertKeyedScores(locked, scores, responses);
    assertRatedScores(locked, scores, responses);
    assertLab(exam, responses);
    assertDatabase(run, scores);
  }

  /** What the first assessor gives to an answer, by the number that its candidate wrote. */
  private static int level(int number) {
    return number % 3 + 1;
  }

  /** How far above it the second one stands: two levels for one answer of each prompt. */
  private static int apart(int number) {
    return number == 0 ? 2 : number % 2;
  }

  /** By the export's score of the same answer, which comes from another computation. */
  private static void assertKeyedScores(
      JsonNode plan, JsonNode scores, List<NamedCsvRecord> responses) {
    int compared = 0;
    for (JsonNode score : scores) {
      for (JsonNode item : score.get("items")) {
        if (item.get("criterion").textValue().isEmpty()) {
          NamedCsvRecord row = row(plan, responses, score, item);
          assertEquals(
              Math.round(Double.parseDouble(row.getField("score")) * MILLION),
              item.get("scoreMicro").longValue(),
              row.toString());
          compared++;
        }
      }
    }
    assertEquals(CANDIDATES * KEYED_ITEMS, compared);
  }

  /** By what the assessors gave, which the number in the answer's text tells. */
  private static void assertRatedScores(
      JsonNode plan, JsonNode scores, List<NamedCsvRecord> responses) {
    int compared = 0;
    for (JsonNode score : scores) {
      for (JsonNode item : score.get("items")) {
        if (!item.get("criterion").textValue().isEmpty()) {
          int number = number(row(plan, responses, score, item).getField("answer"));
          // Two less than two apart: their mean. Otherwise the third agrees with the second.
          double resolved =
              number == 0 ? level(number) + apart(number) : level(number) + apart(number) / 2.0;
          assertEquals(
              Math.round((resolved - 1) / (LEVELS - 1) * MILLION),
              item.get("scoreMicro").longValue(),
              item.toString());
          compared++;
        }
      }
    }
    assertEquals(CANDIDATES * RATED_CRITERIA, compared);
  }

  private static void assertLab(WholeExam exam, List<NamedCsvRecord> responses) {
    Response lab = Staff.as("priya").get("/api/v1/forms/" + exam.form() + "/item-statistics");
    lab.then().statusCode(200);
    List<NamedCsvRecord> exported = csv(exam, "item-statistics.csv");
    int position = 0;
    for (JsonNode item : Staff.tree(lab.asString()).get("items")) {
      NamedCsvRecord row = exported.get(position++);
      assertEquals(item.get("key").textValue(), row.getField("decision_point"));
      assertEquals(item.get("n").asText(), row.getField("n"));
      if (!item.get("format").textValue().equals("WRITTEN")) {
        double mean =
            responses.stream()
                .filter(each -> each.getField("scenario").equals(row.getField("scenario")))
                .filter(
                    each -> each.getField("decision_point").equals(row.getField("decision_point")))
                .mapToDouble(each -> Double.parseDouble(each.getField("score")))
                .average()
                .orElseThrow();
        assertEquals(mean, item.get("mean").doubleValue(), 1e-12);
        assertEquals(mean, Double.parseDouble(row.getField("mean")), 1e-12);
      }
    }
    assertEquals(KEYED_ITEMS + WRITTEN_ITEMS, position);
  }

  private void assertDatabase(JsonNode run, JsonNode scores) throws SQLException {
    List<String> told = new ArrayList<>();
    scores.forEach(
        score ->
            told.add(
                score.get("responseCode").textValue()
                    + " "
                    + score.at("/test/scoreMicro").intValue()));
    try (TestDatabase database = TestDatabase.asApp(EmbeddedParts.database())) {
      assertEquals(
          told,
          database.texts(
              "select concat(response_code, ' ', score_micro) from test_score where run_id = ?"
                  + " order by response_code",
              run.get("runId").textValue()));
    }
  }

  private static List<NamedCsvRecord> csv(WholeExam exam, String table) {
    Response file = Staff.as("priya").get("/api/v1/forms/" + exam.form() + "/export/" + table);
    file.then().statusCode(200);
    return CsvReader.builder().ofNamedCsvRecord(file.asString()).stream().toList();
  }

  private static NamedCsvRecord row(
      JsonNode plan, List<NamedCsvRecord> responses, JsonNode score, JsonNode item) {
    JsonNode planned = plannedItem(plan, item.get("decisionPointId"));
    return responses.stream()
        .filter(row -> row.getField("response_code").equals(score.get("responseCode").textValue()))
        .filter(row -> row.getField("scenario").equals(planned.get("scenario").textValue()))
        .filter(
            row -> row.getField("decision_point").equals(planned.get("decisionPoint").textValue()))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode plannedItem(JsonNode plan, JsonNode decisionPoint) {
    for (JsonNode item : plan.at("/content/items")) {
      if (item.get("decisionPointId").equals(decisionPoint)) {
        return item;
      }
    }
    throw new AssertionError("The plan does not count " + decisionPoint);
  }

  /** The number in the text that a candidate of this story wrote. */
  private static int number(String text) {
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }

  /** Answers whose texts end with the level that the committee settled. */
  private static void settleBenchmarks(UUID pool) {
    for (int i = 0; i < QUALIFICATION; i++) {
      int level = i % LEVELS + 1;
      Committee.settled(
          pool, "QUALIFICATION", "Known answer %d of level %d".formatted(i, level), level);
    }
  }

  private static void qualify(RaterDesk rater, UUID form) {
    String rounds = "/api/v1/calibration/qualification-rounds";
    String round =
        rater
            .call()
            .body("{\"formVersionId\":\"" + form + "\"}")
            .post(rounds)
            .then()
            .statusCode(200)
            .extract()
            .path("roundId");
    for (int i = 0; i < QUALIFICATION; i++) {
      Response claimed = rater.call().body("{}").post(rounds + "/" + round + "/claims");
      claimed.then().statusCode(200);
      JsonNode task = Staff.tree(rater.task(Staff.tree(claimed.asString())).asString());
      String answer = task.get("answer").textValue();
      int level = answer.charAt(answer.length() - 1) - '0';
      rater.submit(task, TaskSheet.of(task, level)).then().statusCode(200);
    }
    rater.call().post(rounds + "/" + round + "/completion").then().statusCode(200);
  }

  /** Rates what there is in a pool and says how much it was. */
  private static int rateAll(RaterDesk rater, UUID pool, IntUnaryOperator level) {
    int rated = 0;
    for (; ; rated++) {
      Response claimed = rater.tryClaim(pool);
      claimed.then().statusCode(200);
      JsonNode task = Staff.tree(claimed.asString()).get("task");
      if (task.isNull()) {
        return rated;
      }
      int number = number(task.get("answer").textValue());
      rater.submit(task, TaskSheet.of(task, level.applyAsInt(number))).then().statusCode(200);
    }
  }
}
