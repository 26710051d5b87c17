package org.ridealong.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridealong.EmbeddedParts;
import org.ridealong.launcher.demodata.AnswerModel;
import org.ridealong.launcher.demodata.ItemModel;
import org.ridealong.launcher.demodata.SimulatedCandidate;
import org.ridealong.launcher.demodata.Simulation;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scenario.SampleScenarios;
import org.ridealong.story.Staff;

/** What is simulated arrives in the product as it was simulated, and in time. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class DemoContentTest {

  private static final DemoState WANTED = new DemoState(5, 12, false, false);

  @Inject DemoContent content;

  @TempDir Path folder;

  @Test
  void exams_stand_in_the_export_as_they_were_simulated() throws IOException {
    UUID form = content.fill(folder, WANTED);

    String export =
        Staff.as("priya")
            .get("/api/v1/forms/" + form + "/export/responses.csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertEquals(sorted(simulated()), sorted(exported(export)));
    assertTrue(DemoState.read(folder).orElseThrow().finished());
    assertTrue(Files.readString(DemoState.truths(folder)).contains("\"group\" : \"AMBER\""));
    assertRated(form);
    assertScored(form);
  }

  private static List<String> simulated() {
    Simulation simulation = WANTED.simulation();
    List<String> rows = new ArrayList<>();
    for (ItemModel item : simulation.items(SampleScenarios.all(), false)) {
      for (SimulatedCandidate candidate : simulation.candidates()) {
        if (item.format() == ResponseFormat.BEST && !candidate.isOnSecondForm()) {
          AnswerModel.Given given = simulation.answer(candidate, item);
          rows.add(
              given.isOmitted()
                  ? item.scenario() + "," + item.key() + " omitted"
                  : "%s,%s %s ANSWERED %d"
                      .formatted(
                          item.scenario(),
                          item.key(),
                          given.answer().choice(),
                          given.milliseconds()));
        }
      }
    }
    return rows;
  }

  private static List<String> exported(String export) {
    List<String> rows = new ArrayList<>();
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(export)) {
      if (row.getField("format").equals("BEST")) {
        String item = row.getField("scenario") + "," + row.getField("decision_point");
        rows.add(
            row.getField("answer").isEmpty()
                ? item + " omitted"
                : "%s %s %s %.0f"
                    .formatted(
                        item,
                        row.getField("answer"),
                        row.getField("closure"),
                        Double.parseDouble(row.getField("response_time_ms"))));
      }
    }
    return rows;
  }

  private static List<String> sorted(List<String> rows) {
    assertEquals(4 * 8, rows.size(), rows::toString);
    return rows.stream().sorted().toList();
  }

  /** Half of the answers have readings of two simulated raters; work is left for people. */
  private static void assertRated(UUID form) {
    var pools =
        Staff.tree(
                Staff.as("dana")
                    .get("/api/v1/rating/pools")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString())
            .get("pools");
    int[] counts = new int[2];
    pools.forEach(
        pool -> {
          if (pool.get("formVersionId").textValue().equals(form.toString())) {
            counts[0]++;
            counts[1] += pool.get("resolved").intValue();
          }
        });
    assertEquals(4, counts[0], pools::toString);
    assertTrue(counts[1] >= 8 && counts[1] < 32, () -> "resolved " + counts[1] + pools);
  }

  /**
   * One plan is locked and its run counts; the other waits for a signature, and scores everybody.
   */
  private static void assertScored(UUID form) {
    List<String> runs = new ArrayList<>();
    Staff.tree(Staff.as("theo").get("/api/v1/scoring-runs").asString())
        .get("runs")
        .forEach(
            run -> {
              if (run.get("formVersionId").textValue().equals(form.toString())) {
                boolean everybody = run.get("scored").intValue() == run.get("exams").intValue();
                runs.add(
                    "%s %s locked=%s everybody=%s"
                        .formatted(
                            run.get("planTitle").textValue(),
                            run.get("kind").textValue(),
                            run.get("locked").booleanValue(),
                            everybody));
              }
            });
    assertEquals(
        List.of(
            "Whole exam OPERATIONAL locked=true everybody=false",
            "Items with a key TRIAL locked=false everybody=true"),
        runs);
  }
}
