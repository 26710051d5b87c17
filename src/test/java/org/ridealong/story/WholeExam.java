package org.ridealong.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ridealong.delivery.BrowserLog;

/**
 * A form over scenarios that can be played, a sitting of it that is open, and the pools of its
 * written answers in the order of the exam.
 */
public record WholeExam(String title, TestingRoom room, List<UUID> pools) {

  /** The six samples. */
  public static final List<Path> SAMPLES =
      Stream.of(
              "the-block-meeting",
              "outside-the-laundromat",
              "the-parking-space",
              "enough",
              "the-garage",
              "the-missing-four-minutes")
          .map(sample -> Path.of("media-samples", sample))
          .toList();

  private static final long SECOND = 1_000_000;
  private static final int LOWEST = 1;
  private static final int STEPS = 5;

  /**
   * @param folders of rendered scenarios, in the order of the form
   */
  public static WholeExam over(List<Path> folders) {
    RatingRoom.publishRubrics();
    String title = "The whole way " + UUID.randomUUID();
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.putObject("title").put("en", title).put("es", title);
    folders.forEach(
        folder -> request.withArray("scenarios").add(Staff.publishFolder(folder).toString()));
    UUID form =
        UUID.fromString(
            Staff.as("omar")
                .body(request.toString())
                .post("/api/v1/forms")
                .then()
                .statusCode(201)
                .extract()
                .path("formVersionId"));
    UUID center = Staff.createCenter("Center " + UUID.randomUUID());
    String token = Staff.addWorkstation(center, "Seat 1");
    UUID sitting = Staff.schedule(center, form, Instant.now().minus(Duration.ofHours(1)));
    UUID first = UUID.fromString(request.at("/scenarios/0").textValue());
    return new WholeExam(
        title, new TestingRoom(first, form, center, sitting, token), RatingRoom.openPools(form));
  }

  public UUID form() {
    return room.form();
  }

  /**
   * Lets so many candidates take every scenario to the receipt. Each chooses differently from the
   * one before, and writes what nobody else writes.
   */
  public void take(int candidates) {
    List<String> codes = room.codes(candidates);
    CandidateBrowser workstation = CandidateBrowser.enrolledBy(room.enrolmentToken());
    for (int i = 0; i < codes.size(); i++) {
      takeOne(workstation.neighbor().admit(codes.get(i)), i);
    }
  }

  private static void takeOne(CandidateBrowser candidate, int number) {
    ObjectNode clock = candidate.clock();
    BrowserLog log = candidate.log();
    log.pageOpened();
    log.preflightPassed();
    log.simple("RULES_ACCEPTED");
    log.simple("PRACTICE_FINISHED");
    for (JsonNode scenario : candidate.manifest().get("scenarios")) {
      UUID id = UUID.fromString(scenario.get("scenarioId").textValue());
      log.clip("SCENARIO_OPENED", id);
      log.after(SECOND).clip("CLIP_STARTED", id);
      log.after(30 * SECOND).clip("CLIP_ENDED", id);
      for (JsonNode item : scenario.get("decisionPoints")) {
        UUID decisionPoint = UUID.fromString(item.get("decisionPointId").textValue());
        log.after(SECOND).opened(decisionPoint);
        log.after((5 + number) * SECOND)
            .committed(decisionPoint, answer(item, number), "CANDIDATE");
      }
    }
    log.simple("EXAM_ENDED");
    candidate.send(log.events(), clock).then().statusCode(200);
    candidate.submit().then().statusCode(200);
  }

  private static JsonNode answer(JsonNode item, int number) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    List<String> options = new ArrayList<>();
    item.get("options").forEach(option -> options.add(option.get("id").textValue()));
    options.sort(null);
    switch (item.get("format").textValue()) {
      case "BEST" -> answer.put("choice", options.get(number % options.size()));
      case "BEST_WORST" ->
          answer
              .put("best", options.get(number % options.size()))
              .put("worst", options.get((number + 1) % options.size()));
      case "RANK" -> {
        for (int i = 0; i < options.size(); i++) {
          answer.withArray("order").add(options.get((number + i) % options.size()));
        }
      }
      case "RATE_EACH" -> {
        ObjectNode ratings = answer.putObject("ratings");
        for (int i = 0; i < options.size(); i++) {
          ratings.put(options.get(i), LOWEST + (number + i) % STEPS);
        }
      }
      default -> answer.put("text", "I would listen first, says number " + number + ".");
    }
    return answer;
  }
}
