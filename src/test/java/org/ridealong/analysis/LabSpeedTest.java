package org.ridealong.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.SimulatedExams;
import org.ridealong.story.SimulatedExams.Trait;
import org.ridealong.story.Staff;

/**
 * How long the lab's answers take over 1,000 exams of 12 items; run with {@code
 * -Dridealong.soak=true}, since the exams take a minute or two to be taken.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@EnabledIfSystemProperty(named = "ridealong.soak", matches = "true")
class LabSpeedTest {

  private static final int EXAMS = 1000;
  private static final int REPETITIONS = 7;
  private static final double LONGEST_MS = 1000;

  @Test
  void every_answer_comes_within_a_second() {
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
    medians.forEach((path, ms) -> System.out.printf("%6.0f ms %s%n", ms, path));
    medians.forEach(
        (path, ms) ->
            assertTrue(path.contains("/export/") || ms <= LONGEST_MS, path + " took " + ms));
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
