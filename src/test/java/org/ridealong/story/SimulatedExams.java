package org.ridealong.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ridealong.delivery.BrowserLog;
import org.ridealong.platform.crypto.Hashes;

/**
 * Exams of invented candidates, taken over HTTP as a browser takes them. The candidates differ in
 * ability and choose the key the more often the abler they are; what is wrong with an item is
 * planted: see {@link Trait}.
 */
public final class SimulatedExams {

  /** Where the questions are asked in each clip. */
  private static final List<String> PLACES = List.of("first-word", "end");

  private static final Path POSTER =
      Path.of("src", "test", "resources", "clips", "frame-counter", "poster.png");

  private static final String OPTIONS =
      """
          options:
            - {id: ask, text: {en: "Ask him what he needs now.", es: "Preguntarle qué necesita."}, effectiveness: 4.8}
            - {id: wait, text: {en: "Wait for the crisis team.", es: "Esperar al equipo de crisis"}, effectiveness: 3.0}
            - {id: close, text: {en: "Step closer to be heard.", es: "Acercarse para ser oída."}, effectiveness: 2.5}
            - {id: order, text: {en: "Order him to move away.", es: "Ordenarle que se aparte."}, effectiveness: 1.5}
      """;

  /** What an item is like. */
  public enum Trait {
    /** The abler find the key. */
    GOOD,
    /** The abler choose {@code wait}. */
    MISKEYED,
    /** Nearly everybody finds the key. */
    EASY,
    /** Few find the key, and they are the ablest. */
    HARD,
    /** Some answer within a third of a second, some not at all. */
    HURRIED,
    /** An answer in own words. */
    WRITTEN
  }

  private record Question(UUID id, Trait trait) {}

  private final UUID form;
  private final UUID sitting;
  private final CandidateBrowser workstation;
  private final List<Question> questions = new ArrayList<>();
  private final Random random;

  private SimulatedExams(UUID form, UUID sitting, CandidateBrowser workstation, long seed) {
    this.form = form;
    this.sitting = sitting;
    this.workstation = workstation;
    this.random = new Random(seed);
  }

  /**
   * A form with two items to a scenario, in the order of the traits, and a sitting that is open.
   */
  public static SimulatedExams over(long seed, Trait... traits) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.putObject("title").put("en", "Form with simulated exams").put("es", "Forma simulada");
    List<Question> questions = new ArrayList<>();
    for (int first = 0; first < traits.length; first += PLACES.size()) {
      JsonNode published = publish(first, traits);
      request.withArray("scenarios").add(published.get("scenarioId").textValue());
      for (int place = 0; place < PLACES.size() && first + place < traits.length; place++) {
        JsonNode item = published.at("/content/decisionPoints/" + place + "/id");
        questions.add(new Question(UUID.fromString(item.textValue()), traits[first + place]));
      }
    }
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
    CandidateBrowser seat = CandidateBrowser.enrolledBy(Staff.addWorkstation(center, "Seat 1"));
    UUID sitting = Staff.schedule(center, form, Instant.now().minus(Duration.ofHours(1)));
    SimulatedExams exams = new SimulatedExams(form, sitting, seat, seed);
    exams.questions.addAll(questions);
    return exams;
  }

  private static JsonNode publish(int first, Trait... traits) {
    String template = Staff.storyboard();
    StringBuilder story =
        new StringBuilder(template.substring(0, template.indexOf("decisions:")))
            .append("decisions:\n");
    for (int place = 0; place < PLACES.size() && first + place < traits.length; place++) {
      boolean written = traits[first + place] == Trait.WRITTEN;
      story.append(
          """
            - id: dp%d
              at: %s
              prompt: {en: "What should she do now?", es: "¿Qué debe hacer ahora?"}
              format: %s
              window_seconds: 60
          """
              .formatted(place + 1, PLACES.get(place), written ? "written" : "best"));
      story.append(written ? "" : OPTIONS);
    }
    String key =
        "scene-" + (first / PLACES.size() + 1) + "-" + UUID.randomUUID().toString().substring(0, 8);
    String text = story.toString().replace("id: two-questions", "id: " + key);
    ObjectNode request = Staff.scenarioRequest(text);
    putPoster((ObjectNode) request.at("/manifest/poster"));
    return Staff.tree(
        Staff.as("omar")
            .body(request.toString())
            .post("/api/v1/scenarios")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private static void putPoster(ObjectNode entry) {
    try {
      byte[] picture = Files.readAllBytes(POSTER);
      String sha256 = Hashes.sha256(picture);
      Staff.as("omar")
          .contentType("image/png")
          .body(picture)
          .put("/api/v1/clip-files/" + sha256)
          .then()
          .statusCode(204);
      entry.put("bytes", picture.length).put("sha256", sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public UUID form() {
    return form;
  }

  /** The id of an item by its place in the form, counted from 0. */
  public UUID item(int place) {
    return questions.get(place).id();
  }

  /** Lets so many more candidates take the exam and hand it in. */
  public SimulatedExams take(int candidates) {
    Staff.roster(sitting, candidates).forEach(this::takeOne);
    return this;
  }

  private void takeOne(String code) {
    CandidateBrowser candidate = workstation.neighbor().admit(code);
    ObjectNode clock = candidate.clock();
    BrowserLog log = candidate.log();
    log.pageOpened();
    log.preflightPassed();
    log.simple("RULES_ACCEPTED");
    log.simple("PRACTICE_FINISHED");
    double ability = random.nextGaussian();
    questions.forEach(question -> answer(log, question, ability));
    log.simple("EXAM_ENDED");
    candidate.send(log.events(), clock).then().statusCode(200);
    candidate.submit().then().statusCode(200);
  }

  private void answer(BrowserLog log, Question question, double ability) {
    log.opened(question.id());
    boolean hurried = question.trait() == Trait.HURRIED;
    if (hurried && random.nextDouble() < 0.1) {
      log.after(60_000_000).committed(question.id(), "choice", null, "DEADLINE");
      return;
    }
    boolean rapid = hurried && random.nextDouble() < 0.15;
    log.after(rapid ? 300_000 : Math.round(9_000_000 * Math.exp(0.45 * random.nextGaussian())));
    if (question.trait() == Trait.WRITTEN) {
      log.committed(question.id(), "text", "=I would ask first.\r\nThen listen.", "CANDIDATE");
    } else {
      log.committed(question.id(), "choice", choice(question.trait(), ability), "CANDIDATE");
    }
  }

  private String choice(Trait trait, double ability) {
    double logit =
        switch (trait) {
          case GOOD, HURRIED, WRITTEN, MISKEYED -> 1.6 * ability + 0.4;
          case EASY -> 4.5 + 0.5 * ability;
          case HARD -> 2.2 * (ability - 1.1);
        };
    boolean knows = random.nextDouble() < 1 / (1 + Math.exp(-logit));
    if (knows) {
      return trait == Trait.MISKEYED ? "wait" : "ask";
    }
    double which = random.nextDouble();
    String likely = trait == Trait.MISKEYED ? "ask" : "wait";
    return which < 0.5 ? likely : which < 0.8 ? "close" : "order";
  }
}
