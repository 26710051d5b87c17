package org.ridealong.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ridealong.delivery.BrowserLog;
import org.ridealong.rubric.DefaultRubrics;

/**
 * A form with two written prompts whose pools are open: the first is rated by DE and LC, the second
 * by the criteria of the scenario's competency, DI and TR.
 *
 * @param second null where the scenario has one written prompt
 */
public record RatingRoom(TestingRoom exam, UUID first, UUID second) {

  public static RatingRoom open() {
    publishRubrics();
    JsonNode scenario =
        Staff.tree(
            Staff.as("omar")
                .body(
                    Staff.scenarioRequest(Staff.resource("/storyboard/written-answers.story.yaml"))
                        .toString())
                .post("/api/v1/scenarios")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    TestingRoom exam = TestingRoom.over(UUID.fromString(scenario.get("scenarioId").textValue()));
    List<UUID> pools = openPools(exam.form());
    return new RatingRoom(exam, pools.get(0), pools.get(1));
  }

  /** A room over a scenario whose clip can be played; its one written prompt is the first. */
  public static RatingRoom showing(Path folder) {
    publishRubrics();
    TestingRoom exam = TestingRoom.over(Staff.publishFolder(folder));
    return new RatingRoom(exam, openPools(exam.form()).get(0), null);
  }

  /** The rubrics that come with the product, proposed by one person and approved by another. */
  public static void publishRubrics() {
    for (String document : DefaultRubrics.documents()) {
      JsonNode proposal =
          Staff.tree(
              Staff.as("omar")
                  .body(JsonNodeFactory.instance.objectNode().put("document", document).toString())
                  .post("/api/v1/rubrics/proposals")
                  .then()
                  .statusCode(200)
                  .extract()
                  .asString());
      Staff.as("rosa")
          .body("{\"sha256\":\"" + proposal.get("sha256").textValue() + "\"}")
          .post(
              "/api/v1/rubrics/%s/versions/1/approval"
                  .formatted(proposal.at("/content/key").textValue()))
          .then()
          .statusCode(200);
    }
  }

  /** The pools of a form in the order of the exam. */
  public static List<UUID> openPools(UUID form) {
    JsonNode all =
        Staff.tree(
            Staff.as("dana")
                .body("{\"formVersionId\":\"" + form + "\"}")
                .post("/api/v1/rating/pools")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    List<UUID> pools = new ArrayList<>();
    for (JsonNode pool : all.get("pools")) {
      if (pool.get("formVersionId").textValue().equals(form.toString())) {
        pools.add(UUID.fromString(pool.get("poolId").textValue()));
      }
    }
    return pools;
  }

  /** Exams that are handed in, one for each text at the first prompt; nothing at the second. */
  public void answers(String... texts) {
    List<String> codes = exam.codes(texts.length);
    CandidateBrowser door = CandidateBrowser.enrolledBy(exam.enrolmentToken());
    for (int i = 0; i < texts.length; i++) {
      handIn(door.neighbor().admit(codes.get(i)), texts[i], null);
    }
  }

  /** One more exam, by a person of whom more is known than a name. */
  public CandidateBrowser answer(ObjectNode person, String first, String second) {
    ObjectNode roster = JsonNodeFactory.instance.objectNode();
    roster.putArray("entries").add(person);
    String code =
        Staff.as("grace")
            .body(roster.toString())
            .post("/api/v1/sittings/" + exam.sitting() + "/roster")
            .then()
            .statusCode(201)
            .extract()
            .path("entries[0].admissionCode");
    CandidateBrowser candidate =
        CandidateBrowser.enrolledBy(Staff.addWorkstation(exam.center(), "Seat " + code))
            .admit(code);
    handIn(candidate, first, second);
    return candidate;
  }

  /** A person for the roster. */
  public static ObjectNode person() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("candidateNumber", UUID.randomUUID().toString())
        .put("candidateName", "Some Candidate");
  }

  private static void handIn(CandidateBrowser candidate, String first, String second) {
    BrowserLog log = candidate.log();
    log.pageOpened();
    write(candidate, "dp1", first);
    if (second != null) {
      write(candidate, "dp2", second);
    }
    log.simple("EXAM_ENDED");
    candidate.send(log.events()).then().statusCode(200);
    candidate.submit().then().statusCode(200);
  }

  private static void write(CandidateBrowser candidate, String key, String text) {
    UUID decisionPoint = candidate.decisionPoint(key);
    candidate.log().opened(decisionPoint);
    candidate.log().after(5_000_000).drafted(decisionPoint, "text", text);
    candidate.log().committed(decisionPoint, "text", text, "CANDIDATE");
  }
}
