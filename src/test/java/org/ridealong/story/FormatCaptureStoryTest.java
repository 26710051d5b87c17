package org.ridealong.story;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.EmbeddedParts;
import org.ridealong.delivery.BrowserLog;

/** An answer of every format, from the log to the exported tables. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class FormatCaptureStoryTest {

  private static final Path CLIP = Path.of("src", "test", "resources", "clips", "five-formats");
  private static final long SECOND = 1_000_000;

  @Test
  void every_format_is_taken_in_told_back_scored_and_exported() {
    TestingRoom room = TestingRoom.showing(CLIP);
    CandidateBrowser candidate = room.admitted();
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("best", "{\"choice\":\"ask\"}");
    answers.put("ends", "{\"best\":\"iron\",\"worst\":\"calm\"}");
    answers.put("each", "{\"ratings\":{\"cite\":2,\"hear\":4,\"past\":4,\"side\":1}}");
    answers.put("order", "{\"order\":[\"ink\",\"true-time\",\"omit\",\"false-time\"]}");
    answers.put("words", "{\"text\":\"Tell me both.\"}");

    candidate.log().pageOpened();
    answers.forEach((item, answer) -> answer(candidate, item, answer));
    candidate.log().simple("EXAM_ENDED");
    candidate
        .send(candidate.log().events())
        .then()
        .statusCode(200)
        .body("acks.verdict", equalTo(Collections.nCopies(17, "ACCEPTED")));

    assertEquals(
        answers.values().stream().map(Staff::tree).toList(),
        answers.keySet().stream().map(item -> progress(candidate, item).get("answer")).toList());
    candidate.submit().then().statusCode(200).body("receipt.answerCount", equalTo(5));
    assertExported(room);
  }

  /** What was chosen, and the score that the item's rule gives it. */
  private static void assertExported(TestingRoom room) {
    Map<String, NamedCsvRecord> rows = responses(room);
    assertEquals("ask 1.0", cells(rows.get("best")));
    assertEquals("best=iron;worst=calm 0.75", cells(rows.get("ends")));
    // Farthest 3.7 + 3.2 + 2.9 + 3.6 = 13.4, nearest 1.0, answered 0.7 + 0.2 + 0.1 + 0.4.
    assertEquals("cite=2;hear=4;past=4;side=1", rows.get("each").getField("answer"));
    assertEquals(12.0 / 12.4, Double.parseDouble(rows.get("each").getField("score")), 1e-12);
    assertEquals("ink>true-time>omit>false-time 0.9", cells(rows.get("order")));
    assertEquals("Tell me both. ", cells(rows.get("words")));
    Staff.as("priya")
        .get("/api/v1/forms/" + room.form() + "/item-statistics")
        .then()
        .statusCode(200)
        .body("items", hasSize(6))
        .body("items.find { it.key == 'ends' }.format", equalTo("BEST_WORST"))
        .body("items.find { it.key == 'ends' }.mean", equalTo(0.75f))
        .body("items.find { it.key == 'order' }.mean", equalTo(0.9f))
        .body("items.find { it.key == 'words' }.n", equalTo(0))
        .body("items.omits", equalTo(Collections.nCopies(6, 0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "best  | {\"choice\":\"flee\"}",
        "best  | {\"best\":\"ask\"}",
        "ends  | {\"best\":\"iron\",\"worst\":\"iron\"}",
        "ends  | {\"best\":\"iron\",\"worst\":\"flee\"}",
        "ends  | {\"best\":[\"iron\"]}",
        "each  | {\"ratings\":{\"hear\":6}}",
        "each  | {\"ratings\":{\"hear\":0}}",
        "each  | {\"ratings\":{\"hear\":3.7}}",
        "each  | {\"ratings\":{\"hear\":null}}",
        "each  | {\"ratings\":{\"flee\":3}}",
        "each  | {\"ratings\":[5,4]}",
        "order | {\"order\":[\"ink\",\"omit\",\"ink\"]}",
        "order | {\"order\":[\"ink\",\"flee\"]}",
        "order | {\"order\":[\"ink\",null]}",
        "order | {\"order\":\"ink\"}",
        "words | {\"text\":\"Stop.\",\"ratings\":{\"hear\":3}}",
      })
  void an_impossible_answer_is_quarantined_and_changes_nothing(String item, String impossible) {
    CandidateBrowser candidate = TestingRoom.showing(CLIP).admitted();
    UUID id = candidate.decisionPoint(item);
    BrowserLog log = candidate.log();
    log.pageOpened();
    log.opened(id);
    JsonNode stands = Staff.tree(GOOD.get(item));
    log.after(SECOND).drafted(id, stands);
    log.after(SECOND).drafted(id, Staff.tree(impossible));
    log.after(SECOND).committed(id, Staff.tree(impossible), "CANDIDATE");

    candidate
        .send(log.events())
        .then()
        .statusCode(200)
        .body("acks[2].verdict", equalTo("ACCEPTED"))
        .body("acks[3].verdict", equalTo("QUARANTINED"))
        .body("acks[4].verdict", equalTo("QUARANTINED"));

    assertEquals("OPEN", progress(candidate, item).get("state").textValue());
    assertEquals(stands, progress(candidate, item).get("answer"));
  }

  private static final Map<String, String> GOOD =
      Map.of(
          "best", "{\"choice\":\"wait\"}",
          "ends", "{\"best\":\"door\"}",
          "each", "{\"ratings\":{\"hear\":2,\"side\":5}}",
          "order", "{\"order\":[\"omit\",\"ink\"]}",
          "words", "{\"text\":\"Please.\"}");

  @Test
  void what_stands_half_answered_at_the_deadline_is_the_answer() {
    TestingRoom room = TestingRoom.showing(CLIP);
    CandidateBrowser candidate = room.admitted();
    BrowserLog log = candidate.log();
    log.pageOpened();
    GOOD.forEach(
        (item, stands) -> {
          UUID id = candidate.decisionPoint(item);
          log.after(SECOND).opened(id);
          log.after(20 * SECOND).drafted(id, Staff.tree(stands));
          log.after(40 * SECOND).committed(id, Staff.tree(stands), "DEADLINE");
        });
    log.simple("EXAM_ENDED");
    candidate
        .send(log.events())
        .then()
        .statusCode(200)
        .body("acks.verdict", equalTo(Collections.nCopies(17, "ACCEPTED")));
    candidate.submit().then().statusCode(200).body("receipt.answerCount", equalTo(5));

    Map<String, NamedCsvRecord> rows = responses(room);
    assertEquals("best=door", rows.get("ends").getField("answer"));
    assertEquals("hear=2;side=5", rows.get("each").getField("answer"));
    assertEquals("omit>ink", rows.get("order").getField("answer"));
    rows.values().forEach(row -> assertEquals("ANSWERED", row.getField("closure")));
  }

  @Test
  void an_empty_list_at_the_deadline_is_no_answer() {
    CandidateBrowser candidate = TestingRoom.showing(CLIP).admitted();
    UUID id = candidate.decisionPoint("each");
    candidate.log().pageOpened();
    candidate.log().opened(id);
    candidate.log().after(90 * SECOND).committed(id, Staff.tree("{\"ratings\":{}}"), "DEADLINE");
    candidate.send(candidate.log().events()).then().statusCode(200);

    assertEquals("TIMED_OUT", progress(candidate, "each").get("closure").textValue());
    assertEquals(false, progress(candidate, "each").hasNonNull("answer"));
  }

  private static void answer(CandidateBrowser candidate, String item, String answer) {
    UUID id = candidate.decisionPoint(item);
    BrowserLog log = candidate.log();
    log.after(SECOND).opened(id);
    log.after(3 * SECOND).drafted(id, Staff.tree(answer));
    log.after(SECOND).committed(id, Staff.tree(answer), "CANDIDATE");
  }

  private static JsonNode progress(CandidateBrowser candidate, String item) {
    String id = candidate.decisionPoint(item).toString();
    for (JsonNode found : candidate.view().at("/progress/decisionPoints")) {
      if (found.get("decisionPointId").textValue().equals(id)) {
        return found;
      }
    }
    throw new AssertionError("Nothing is known of " + item);
  }

  private static Map<String, NamedCsvRecord> responses(TestingRoom room) {
    String csv =
        Staff.as("priya")
            .get("/api/v1/forms/" + room.form() + "/export/responses.csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return CsvReader.builder().ofNamedCsvRecord(csv).stream()
        .collect(Collectors.toMap(row -> row.getField("decision_point"), row -> row));
  }

  private static String cells(NamedCsvRecord row) {
    return row.getField("answer") + " " + row.getField("score");
  }
}
