package org.ridealong.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.rater.RaterId;
import org.ridealong.story.RatedRoom;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.SimulatedExams;
import org.ridealong.story.Staff;

/** Ratings given over HTTP: the page, the files and the database say the same. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class RaterStatisticsResourceTest {

  /** Rated once for all tests, when the first of them asks. */
  private static final class Rated {
    static final RatedRoom HERE = RatedRoom.open();
    static final RatingRoom ROOM = HERE.room();
    static final RaterDesk ONE = HERE.one();
    static final RaterDesk TWO = HERE.two();
    static final RaterDesk THREE = HERE.three();
  }

  private static String get(String path) {
    return Staff.as("priya")
        .get("/api/v1/forms/" + Rated.ROOM.exam().form() + path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static JsonNode rater(RaterDesk desk) {
    for (JsonNode row : Staff.tree(get("/rater-statistics")).get("raters")) {
      if (row.get("rater").textValue().equals(code(desk))) {
        return row;
      }
    }
    throw new AssertionError("No row of " + code(desk));
  }

  private static String code(RaterDesk desk) {
    return new RaterId(desk.raterId()).code();
  }

  private static List<NamedCsvRecord> rows(String path) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(get(path))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_page_sets_two_readings_beside_each_other_and_the_third_apart() {
    JsonNode one = rater(Rated.ONE);
    JsonNode deEscalation = one.at("/criteria/0");

    assertEquals("DE", deEscalation.get("criterion").textValue());
    assertEquals(12, one.get("readings").intValue());
    assertEquals(0, one.get("third").intValue());
    assertEquals(11, deEscalation.get("answers").intValue());
    // -1 five times, -2 once, 0 five times
    assertEquals(-7 / 11.0, deEscalation.get("leniency").doubleValue(), 1e-12);
    assertEquals(5 / 11.0, deEscalation.get("exact").doubleValue(), 1e-12);
    assertEquals(10 / 11.0, deEscalation.get("adjacent").doubleValue(), 1e-12);
    // LC is the same of everybody: its differences are 0
    assertEquals(-3.5 / 11, one.at("/all/leniency").doubleValue(), 1e-12);
    JsonNode three = rater(Rated.THREE);
    assertEquals(1, three.get("third").intValue());
    assertEquals(0, three.at("/all/pairs").intValue());
    assertTrue(three.at("/all/leniency").isNull());
  }

  @Test
  void the_ratings_file_has_one_row_for_each_rating_of_the_database() throws SQLException {
    List<NamedCsvRecord> rows = rows("/export/ratings.csv");

    List<String> stored;
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      stored =
          owner.texts(
              "select concat_ws('|', r.response_code, t.rater_id, t.criterion, t.level,"
                  + " (select group_concat(e.code order by e.position separator ' ') from"
                  + " rating_evidence e where e.rating_id = t.id), date_format(t.submitted_at,"
                  + " '%Y-%m-%dT%H:%i:%s.%f')) from rating t join pooled_response r on r.id ="
                  + " t.pooled_response_id where r.pool_id = ?",
              Rated.ROOM.first().toString());
    }
    Map<String, String> codes =
        Stream.of(Rated.ONE, Rated.TWO, Rated.THREE)
            .collect(
                Collectors.toMap(
                    RaterStatisticsResourceTest::code, desk -> desk.raterId().toString()));
    List<String> exported =
        rows.stream()
            .map(
                row ->
                    String.join(
                        "|",
                        row.getField("desk_code"),
                        codes.get(row.getField("rater")),
                        row.getField("criterion"),
                        row.getField("level"),
                        row.getField("evidence"),
                        sixDigits(row.getField("submitted_at"))))
            .toList();
    assertEquals(2 * (12 + 11 + 1), exported.size());
    assertEquals(stored.stream().sorted().toList(), exported.stream().sorted().toList());
    assertEquals(
        List.of("false"), rows.stream().map(row -> row.getField("validity")).distinct().toList());
  }

  /** The database writes all digits of a second; a file leaves out zeros at the end. */
  private static String sixDigits(String instant) {
    String seconds = instant.substring(0, instant.length() - 1);
    String padded = seconds.contains(".") ? seconds : seconds + ".";
    return padded + "0".repeat("2026-03-02T12:00:00.000000".length() - padded.length());
  }

  @Test
  void every_figure_of_the_page_can_be_computed_again_from_the_ratings_file() {
    List<NamedCsvRecord> rows = rows("/export/ratings.csv");
    for (RaterDesk desk : List.of(Rated.ONE, Rated.TWO, Rated.THREE)) {
      for (JsonNode figures : rater(desk).get("criteria")) {
        String criterion = figures.get("criterion").textValue();
        double[] levels =
            rows.stream()
                .filter(row -> row.getField("rater").equals(code(desk)))
                .filter(row -> row.getField("criterion").equals(criterion))
                .mapToDouble(row -> Double.parseDouble(row.getField("level")))
                .toArray();
        assertEquals(levels.length, figures.get("n").intValue());
        assertEquals(
            IntStream.range(0, levels.length).mapToDouble(i -> levels[i]).average().orElseThrow(),
            figures.get("mean").doubleValue(),
            1e-12);
        List<Double> differences = differences(rows, code(desk), criterion);
        assertEquals(differences.size(), figures.get("pairs").intValue());
        if (differences.size() >= 10) {
          assertEquals(
              differences.stream().mapToDouble(d -> d).average().orElseThrow(),
              figures.get("leniency").doubleValue(),
              1e-12);
          assertEquals(
              differences.stream().filter(d -> d == 0).count() / (double) differences.size(),
              figures.get("exact").doubleValue(),
              1e-12);
        }
      }
    }
  }

  private static List<Double> differences(
      List<NamedCsvRecord> rows, String rater, String criterion) {
    Map<String, Double> own = new TreeMap<>();
    Map<String, Double> partner = new TreeMap<>();
    for (NamedCsvRecord row : rows) {
      int reading = Integer.parseInt(row.getField("reading"));
      if (row.getField("criterion").equals(criterion)
          && reading <= Integer.parseInt(row.getField("planned_readings"))) {
        Map<String, Double> side = row.getField("rater").equals(rater) ? own : partner;
        side.put(row.getField("desk_code"), Double.parseDouble(row.getField("level")));
      }
    }
    List<Double> differences = new ArrayList<>();
    own.forEach(
        (answer, level) -> {
          if (partner.containsKey(answer)) {
            differences.add(level - partner.get(answer));
          }
        });
    return differences;
  }

  @Test
  void the_statistics_file_holds_the_figures_of_the_page() {
    int compared = 0;
    for (NamedCsvRecord row : rows("/export/rater-statistics.csv")) {
      JsonNode rater =
          Stream.of(Rated.ONE, Rated.TWO, Rated.THREE)
              .filter(desk -> code(desk).equals(row.getField("rater")))
              .map(RaterStatisticsResourceTest::rater)
              .findFirst()
              .orElseThrow();
      String criterion = row.getField("criterion");
      JsonNode figures =
          criterion.equals("ALL")
              ? rater.get("all")
              : rater.at("/criteria/" + (criterion.equals("DE") ? 0 : 1));
      for (String[] name :
          new String[][] {
            {"n", "n"},
            {"mean", "mean"},
            {"sd", "sd"},
            {"paired_answers", "answers"},
            {"exact", "exact"},
            {"kappa", "kappa"},
            {"kappa_lower", "kappaLower"},
            {"leniency", "leniency"},
            {"leniency_upper", "leniencyUpper"},
            {"change", "change"},
            {"difference_sd", "differenceSd"},
            {"spread", "spread"},
            {"separation", "separation"}
          }) {
        JsonNode shown = figures.path(name[1]);
        assertEquals(
            shown.isNumber() ? shown.asText() : "", row.getField(name[0]), criterion + name[0]);
        compared++;
      }
    }
    assertEquals(9 * 13, compared);
  }

  @Test
  void results_make_the_scores_of_the_written_item_and_say_what_waits() {
    Map<String, Double> resolved = new TreeMap<>();
    Map<String, Integer> counted = new TreeMap<>();
    for (NamedCsvRecord row : rows("/export/ratings.csv")) {
      if (row.getField("reading").equals("1") && !row.getField("resolved_level").isEmpty()) {
        double score = (Double.parseDouble(row.getField("resolved_level")) - 1) / 4;
        resolved.merge(row.getField("response_code"), score, Double::sum);
        counted.merge(row.getField("response_code"), 1, Integer::sum);
      }
    }
    Map<String, Double> exported = new TreeMap<>();
    for (NamedCsvRecord row : rows("/export/responses.csv")) {
      if (row.getField("decision_point").equals("dp1") && !row.getField("score").isEmpty()) {
        exported.put(row.getField("response_code"), Double.parseDouble(row.getField("score")));
      }
    }
    assertEquals(11, exported.size());
    assertEquals(resolved.keySet(), exported.keySet());
    exported.forEach(
        (code, score) -> assertEquals(resolved.get(code) / counted.get(code), score, 1e-12));

    JsonNode item = Staff.tree(get("/item-statistics")).at("/items/0");
    assertEquals(11, item.get("n").intValue());
    assertEquals(1, item.get("waiting").intValue());
    assertFalse(item.get("inTotal").booleanValue());
    assertEquals(
        exported.values().stream().mapToDouble(score -> score).average().orElseThrow(),
        item.get("mean").doubleValue(),
        1e-12);
    assertEquals(1, Staff.tree(get("/test-summary")).get("waiting").intValue());
  }

  @Test
  void a_third_reading_is_the_third_and_its_answer_is_resolved() {
    List<NamedCsvRecord> third =
        rows("/export/ratings.csv").stream()
            .filter(row -> row.getField("rater").equals(code(Rated.THREE)))
            .toList();

    assertEquals(2, third.size());
    for (NamedCsvRecord row : third) {
      assertEquals("3", row.getField("reading"));
      assertEquals("2", row.getField("planned_readings"));
      assertEquals("1", row.getField("order"));
      assertEquals("READINGS", row.getField("resolved_by"));
    }
    assertEquals("4.0", third.get(0).getField("resolved_level"));
  }

  @Test
  void no_file_and_no_page_names_a_person() {
    List<String> canaries =
        List.of(
            Rated.ONE.subject(),
            Rated.ONE.raterId().toString(),
            "Rater " + Rated.ONE.subject().substring(6, 12),
            "Some Candidate",
            Rated.ROOM.exam().sitting().toString(),
            Rated.ROOM.exam().center().toString());
    for (String path :
        List.of(
            "/rater-statistics",
            "/plots/rater-leniency",
            "/plots/rater-leniency/table.csv",
            "/export/ratings.csv",
            "/export/rater-statistics.csv")) {
      String text = get(path).toLowerCase(Locale.ROOT);
      assertTrue(text.length() > 100, path);
      canaries.forEach(
          canary -> assertFalse(text.contains(canary.toLowerCase(Locale.ROOT)), path + canary));
    }
    byte[] bytes = get("/export/ratings.csv").getBytes(StandardCharsets.UTF_8);
    assertFalse(
        new String(bytes, StandardCharsets.UTF_8)
            .matches("(?s).*[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*"),
        "an id");
  }

  @Test
  void the_item_shows_levels_by_criterion_and_lengths() {
    String item = Staff.tree(get("/item-statistics")).at("/items/0/decisionPointId").textValue();
    JsonNode written = Staff.tree(get("/items/" + item)).get("written");

    JsonNode deEscalation = written.at("/criteria/0");
    assertEquals("DE", deEscalation.get("criterion").textValue());
    // both raters and the third: 1 1 | 2 2 2 2 2 | 3 3 3 3 | 4 eight times and once more | 5 5 5 5
    assertEquals("[2,5,4,9,4]", deEscalation.get("counts").toString());
    assertEquals(0, deEscalation.get("missing").intValue());
    assertEquals(11, deEscalation.get("resolved").intValue());
    assertEquals("[0,0,24,0,0]", written.at("/criteria/1/counts").toString());
    assertEquals(12, written.at("/lengths/n").intValue());
    assertEquals(6.0, written.at("/lengths/quantiles/2").doubleValue());
    JsonNode plot = Staff.tree(get("/items/" + item + "/plots/levels"));
    assertEquals(10, plot.at("/table/rows").size());
    assertTrue(plot.get("finding").textValue().contains("LC 3.00 (n = 24)"));
    assertTrue(
        get("/items/" + item + "/plots/answer-lengths/table.csv")
            .startsWith("lower,upper,answers"));
    String keyed = SimulatedExams.over(2, SimulatedExams.Trait.GOOD).form().toString();
    String choice =
        Staff.as("priya")
            .get("/api/v1/forms/" + keyed + "/item-statistics")
            .path("items[0].decisionPointId");
    Staff.as("priya")
        .get("/api/v1/forms/" + keyed + "/items/" + choice + "/plots/levels")
        .then()
        .statusCode(404);
  }
}
