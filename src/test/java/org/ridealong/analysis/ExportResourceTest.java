package org.ridealong.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.story.SimulatedExams;
import org.ridealong.story.SimulatedExams.Trait;
import org.ridealong.story.Staff;

/** The data to take away: whole, described, and telling nobody's name. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ExportResourceTest {

  private static final int EXAMS = 5;

  private static final class Taken {
    static final SimulatedExams EXAMS_TAKEN =
        SimulatedExams.over(11, Trait.GOOD, Trait.WRITTEN, Trait.GOOD, Trait.GOOD).take(EXAMS);
  }

  private static byte[] get(String path) {
    return Staff.as("priya")
        .get("/api/v1/forms/" + Taken.EXAMS_TAKEN.form() + path)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static List<NamedCsvRecord> rows(byte[] file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> archive() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(get("/export/package.zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void the_description_names_every_file_every_column_and_its_hash() throws IOException {
    Map<String, byte[]> files = archive();
    JsonNode described =
        Staff.tree(new String(files.get("datapackage.json"), StandardCharsets.UTF_8));
    List<String> paths = new ArrayList<>();
    for (JsonNode resource : described.get("resources")) {
      String path = resource.get("path").textValue();
      byte[] file = files.get(path);
      paths.add(path);
      assertEquals("sha256:" + Hashes.sha256(file), resource.get("hash").textValue(), path);
      assertEquals(file.length, resource.get("bytes").intValue(), path);
      List<String> columns = new ArrayList<>();
      for (JsonNode field : resource.at("/schema/fields")) {
        columns.add(field.get("name").textValue());
        assertTrue(field.get("description").textValue().length() > 8, path);
      }
      String head = new String(file, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
      assertEquals(String.join(",", columns), head, path);
      assertEquals("[\"\"]", resource.at("/schema/missingValues").toString(), path);
      assertEquals(
          rows(file).size(), keys(rows(file), resource).size(), path + " has a double key");
    }
    assertEquals(
        List.of(
            "responses.csv",
            "events.csv",
            "item-statistics.csv",
            "test-summary.csv",
            "ratings.csv",
            "rater-statistics.csv"),
        paths);
  }

  private static TreeSet<String> keys(List<NamedCsvRecord> rows, JsonNode resource) {
    TreeSet<String> keys = new TreeSet<>();
    for (NamedCsvRecord row : rows) {
      StringBuilder key = new StringBuilder();
      resource
          .at("/schema/primaryKey")
          .forEach(part -> key.append(row.getField(part.textValue())).append('|'));
      keys.add(key.toString());
    }
    return keys;
  }

  @Test
  void events_say_what_happened_and_not_what_was_answered_or_by_whom() {
    List<NamedCsvRecord> events = rows(get("/export/events.csv"));
    TreeSet<String> codes = new TreeSet<>();
    rows(get("/export/responses.csv")).forEach(row -> codes.add(row.getField("response_code")));
    Map<String, List<NamedCsvRecord>> byExam = new TreeMap<>();
    events.forEach(
        row ->
            byExam
                .computeIfAbsent(row.getField("response_code"), code -> new ArrayList<>())
                .add(row));

    assertEquals(codes, byExam.keySet());
    assertEquals(EXAMS, codes.size());
    // four before the questions, two at each of the four questions, one at the end
    List<NamedCsvRecord> first = byExam.get(codes.first());
    assertEquals(
        List.of(
            "PAGE_OPENED",
            "PREFLIGHT_PASSED",
            "RULES_ACCEPTED",
            "PRACTICE_FINISHED",
            "DECISION_OPENED",
            "ANSWER_COMMITTED",
            "DECISION_OPENED",
            "ANSWER_COMMITTED",
            "DECISION_OPENED",
            "ANSWER_COMMITTED",
            "DECISION_OPENED",
            "ANSWER_COMMITTED",
            "EXAM_ENDED"),
        first.stream().map(row -> row.getField("type")).toList());
    assertEquals("0.000", first.get(0).getField("elapsed_ms"));
    assertEquals("dp1", first.get(4).getField("decision_point"));
    assertEquals("", first.get(0).getField("scenario"));
    String whole = new String(get("/export/events.csv"), StandardCharsets.UTF_8);
    assertFalse(whole.contains("ask"), "an answer");
    assertFalse(whole.matches("(?s).*[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*"), "an id");
  }

  @Test
  void an_answer_gives_its_time_in_both_files() {
    Map<String, String> answered = new TreeMap<>();
    rows(get("/export/responses.csv"))
        .forEach(row -> answered.put(key(row), row.getField("response_time_ms")));
    Map<String, Double> opened = new TreeMap<>();
    int compared = 0;
    for (NamedCsvRecord event : rows(get("/export/events.csv"))) {
      double at = Double.parseDouble(event.getField("elapsed_ms"));
      if (event.getField("type").equals("DECISION_OPENED")) {
        opened.put(key(event), at);
      } else if (event.getField("type").equals("ANSWER_COMMITTED")) {
        double time = Double.parseDouble(answered.get(key(event)));
        assertEquals(time, at - opened.get(key(event)), 1e-6);
        compared++;
      }
    }
    assertEquals(4 * EXAMS, compared);
  }

  private static String key(NamedCsvRecord row) {
    return row.getField("response_code")
        + row.getField("scenario")
        + "/"
        + row.getField("decision_point");
  }

  @Test
  void the_files_hold_the_figures_of_the_pages() {
    JsonNode summary = Staff.tree(new String(get("/test-summary"), StandardCharsets.UTF_8));
    Map<String, String> exported = new TreeMap<>();
    rows(get("/export/test-summary.csv"))
        .forEach(row -> exported.put(row.getField("statistic"), row.getField("value")));
    assertEquals(summary.get("mean").asText(), exported.get("mean"));
    assertEquals(summary.get("itemAlpha").asText(), exported.get("item_alpha"));
    assertEquals("", exported.get("stratified_alpha"));
    JsonNode items = Staff.tree(new String(get("/item-statistics"), StandardCharsets.UTF_8));
    List<NamedCsvRecord> rows = rows(get("/export/item-statistics.csv"));
    for (int i = 0; i < rows.size(); i++) {
      JsonNode item = items.at("/items/" + i);
      NamedCsvRecord row = rows.get(i);
      assertEquals(item.get("n").asText(), row.getField("n"));
      JsonNode difficulty = item.path("difficulty");
      assertEquals(difficulty.isNumber() ? difficulty.asText() : "", row.getField("difficulty"));
    }
  }

  @Test
  void a_formula_that_a_candidate_wrote_is_data_in_every_mode() {
    List<String> exact = new ArrayList<>();
    rows(get("/export/responses.csv")).forEach(row -> exact.add(row.getField("answer")));
    List<String> marked = new ArrayList<>();
    rows(get("/export/responses.csv?mode=SPREADSHEET"))
        .forEach(row -> marked.add(row.getField("answer")));

    assertTrue(exact.contains("=I would ask first.\r\nThen listen."));
    assertTrue(marked.contains("'=I would ask first.\r\nThen listen."));
    assertEquals(exact.size(), marked.size());
  }
}
