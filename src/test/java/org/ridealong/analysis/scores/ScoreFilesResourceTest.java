package org.ridealong.analysis.scores;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.story.ScoringDesk;
import org.ridealong.story.SimulatedExams;
import org.ridealong.story.SimulatedExams.Trait;
import org.ridealong.story.Staff;

/** The figures and files of a run say what the run says. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ScoreFilesResourceTest {

  private static final int EXAMS = 10;

  private static final class Made {
    static final UUID FORM =
        SimulatedExams.over(31, Trait.GOOD, Trait.HURRIED, Trait.GOOD).take(EXAMS).form();
    static final JsonNode RUN = run();

    private static JsonNode run() {
      ScoringDesk desk = ScoringDesk.open(FORM);
      desk.edit(draft -> draft.put("cutScoreMilli", 600)).then().statusCode(200);
      return ScoringDesk.made(desk.lock(), "OPERATIONAL");
    }
  }

  private static String of(String path) {
    return ScoringDesk.of(Made.RUN, path);
  }

  private static Map<String, JsonNode> scores() {
    Map<String, JsonNode> scores = new HashMap<>();
    Staff.tree(of("/scores"))
        .get("scores")
        .forEach(score -> scores.put(score.get("responseCode").textValue(), score));
    return scores;
  }

  @Test
  void the_file_has_a_row_for_every_exam_with_the_scores_of_the_run() {
    Map<String, JsonNode> scores = scores();
    List<String> codes = new ArrayList<>();
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(of("/export/scores.csv"))) {
      JsonNode score = scores.get(row.getField("response_code"));
      codes.add(row.getField("response_code"));
      assertEquals(micro(score.at("/test/scoreMicro")), row.getField("test_score"));
      assertEquals(score.get("passed").asText(), row.getField("passed"));
      assertEquals(
          micro(score.at("/competencies/0/score/scoreMicro")), row.getField("competency_de"));
      String second =
          row.getHeader().stream()
              .filter(name -> name.startsWith("item_scene-1") && name.endsWith("_dp2"))
              .findFirst()
              .orElseThrow();
      assertEquals(micro(score.at("/items/1/scoreMicro")), row.getField(second));
      assertEquals(score.at("/items/1/outcome").textValue(), row.getField(second + "_outcome"));
    }
    assertEquals(scores.keySet().stream().sorted().toList(), codes);
  }

  private static String micro(JsonNode value) {
    return value.isNull() ? "" : BigDecimal.valueOf(value.intValue(), 6).toString();
  }

  @Test
  void the_codebook_describes_every_column_and_has_the_hash_of_the_file() {
    String csv = of("/export/scores.csv");
    JsonNode codebook = Staff.tree(of("/export/datapackage.json"));
    JsonNode file = codebook.at("/resources/0");
    List<String> fields = new ArrayList<>();
    file.at("/schema/fields").forEach(field -> fields.add(field.get("name").textValue()));
    assertEquals(csv.lines().findFirst().orElseThrow(), String.join(",", fields));
    assertEquals("sha256:" + Hashes.sha256(csv), file.get("hash").textValue());
    assertTrue(codebook.get("title").textValue().contains(Made.RUN.get("planSha256").textValue()));
  }

  @Test
  void the_summary_rests_on_the_scores() {
    List<Double> points = new ArrayList<>();
    scores().values().forEach(s -> points.add(s.at("/test/scoreMicro").intValue() / 10_000.0));
    double mean = points.stream().mapToDouble(each -> each).average().orElseThrow();
    JsonNode summary = Staff.tree(of("/summary"));
    assertEquals(EXAMS, summary.at("/test/n").intValue());
    assertEquals(mean, summary.at("/test/mean").doubleValue(), 1e-9);
    assertEquals(
        points.stream().mapToDouble(each -> each).max().orElseThrow(),
        summary.at("/test/highest").doubleValue(),
        1e-12);
    assertEquals("DE", summary.at("/competencies/0/competency").textValue());
  }

  /** Three items of one weight; the first two are questions of one scenario. */
  @Test
  void reliability_takes_scenarios_as_units() {
    double[] first = new double[EXAMS];
    double[] second = new double[EXAMS];
    int exam = 0;
    for (JsonNode score : scores().values()) {
      first[exam] =
          (score.at("/items/0/scoreMicro").intValue() + score.at("/items/1/scoreMicro").intValue())
              / 30_000.0;
      second[exam++] = score.at("/items/2/scoreMicro").intValue() / 30_000.0;
    }
    double[] total = new double[EXAMS];
    Arrays.setAll(total, i -> first[i] + second[i]);
    double alpha = 2 * (1 - (variance(first) + variance(second)) / variance(total));
    JsonNode test = Staff.tree(of("/summary")).get("test");
    assertEquals(EXAMS, test.get("whole").intValue());
    assertEquals(alpha, test.get("alpha").doubleValue(), 1e-9);
    assertEquals(
        Math.sqrt(variance(total)) * Math.sqrt(1 - alpha),
        test.get("standardError").doubleValue(),
        1e-9);
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }

  @Test
  void the_histogram_counts_every_score_once() {
    JsonNode plot = Staff.tree(of("/plots/score-histogram"));
    int exams = 0;
    for (JsonNode bin : plot.at("/table/rows")) {
      exams += bin.get(2).intValue();
    }
    assertEquals(EXAMS, exams);
    String csv = of("/plots/score-histogram/table.csv");
    assertEquals(plot.at("/table/rows").size(), csv.lines().count() - 1);
  }

  @Test
  void a_run_without_exams_has_a_summary_without_figures() {
    SimulatedExams none = SimulatedExams.over(32, Trait.GOOD);
    JsonNode run = ScoringDesk.made(ScoringDesk.open(none.form()).publish(), "TRIAL");
    JsonNode summary = Staff.tree(ScoringDesk.of(run, "/summary"));
    assertEquals(0, summary.at("/test/n").intValue());
    assertTrue(summary.at("/test/mean").isNull());
    assertTrue(summary.at("/test/alpha").isNull());
    assertEquals(1, ScoringDesk.of(run, "/export/scores.csv").lines().count());
    assertEquals(
        0,
        Staff.tree(ScoringDesk.of(run, "/plots/score-histogram")).at("/table/rows/0/2").intValue());
    Staff.as("priya")
        .get("/api/v1/scoring-runs/" + UUID.randomUUID() + "/summary")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/scoring-run-unknown"));
  }
}
