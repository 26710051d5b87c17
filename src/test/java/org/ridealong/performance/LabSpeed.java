package org.ridealong.performance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.ScoringDesk;
import org.ridealong.story.SimulatedExams;
import org.ridealong.story.SimulatedExams.Trait;
import org.ridealong.story.Staff;

/**
 * Measures how long the lab's answers take over 1,000 exams of 12 items. Not part of the suite;
 * {@code docs/performance.md} has the command and the figures.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class LabSpeed {

  private static final int EXAMS = 1000;
  private static final int REPETITIONS = 7;

  @Test
  void each_answer_over_a_thousand_exams() {
    Trait[] traits = Collections.nCopies(12, Trait.GOOD).toArray(Trait[]::new);
    traits[3] = Trait.WRITTEN;
    traits[7] = Trait.HURRIED;
    SimulatedExams exams = SimulatedExams.over(1, traits).take(EXAMS);
    String form = "/api/v1/forms/" + exams.form();
    String item = form + "/items/" + exams.item(0);
    Map<String, Double> medians = new LinkedHashMap<>();
    for (String path :
        List.of(
            "/api/v1/forms",
            form + "/test-summary",
            form + "/item-statistics",
            form + "/plots/score-histogram",
            form + "/plots/item-scatter",
            item,
            item + "/plots/distractors",
            item + "/plots/response-times",
            form + "/export/responses.csv",
            form + "/export/package.zip")) {
      medians.put(path.replaceAll("[0-9a-f-]{36}", "*"), median(path));
    }
    addScores(exams, medians);
    medians.forEach((path, ms) -> System.out.printf("%6.0f ms %s%n", ms, path));
  }

  /** A run over all exams, and what its page asks for. */
  private static void addScores(SimulatedExams exams, Map<String, Double> medians) {
    RatingRoom.publishRubrics();
    RatingRoom.openPools(exams.form());
    ScoringDesk desk = ScoringDesk.open(exams.form());
    desk.edit(draft -> ((ObjectNode) draft.get("treatments")).put("unresolved", "INCOMPLETE"))
        .then()
        .statusCode(200);
    JsonNode version = desk.publish();
    List<Double> times = new ArrayList<>();
    JsonNode run = null;
    for (int i = 0; i < REPETITIONS; i++) {
      long start = System.nanoTime();
      run = ScoringDesk.made(version, "TRIAL");
      times.add((System.nanoTime() - start) / 1e6);
    }
    Collections.sort(times);
    medians.put("POST /api/v1/scoring-runs", times.get(REPETITIONS / 2));
    String path = "/api/v1/scoring-runs/" + run.get("runId").textValue();
    String other = path.substring(path.lastIndexOf('/'));
    for (String part :
        List.of(
            "",
            "/summary",
            "/scores?size=25",
            "/plots/score-histogram",
            "/differences" + other,
            "/export/scores.csv",
            "/scores.jsonl")) {
      medians.put((path + part).replaceAll("[0-9a-f-]{36}", "*"), median(path + part));
    }
    medians.put("/api/v1/scoring-runs", median("/api/v1/scoring-runs"));
  }

  private static double median(String path) {
    RequestSpecification priya = Staff.as("priya");
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < REPETITIONS; i++) {
      long start = System.nanoTime();
      priya.get(path).then().statusCode(200);
      times.add((System.nanoTime() - start) / 1e6);
    }
    Collections.sort(times);
    return times.get(REPETITIONS / 2);
  }
}
