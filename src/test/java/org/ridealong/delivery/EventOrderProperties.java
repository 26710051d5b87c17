package org.ridealong.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.TestingRoom;

/**
 * A line that reorders, repeats and drops. Each run makes one random exam and sends it twice: to
 * one session in order, to another as shuffled and overlapping pieces, after each of which the
 * browser may or may not send what the server asked for. Both sessions must say the same in the
 * end. 40 runs; 1000 with {@code -Dridealong.soak=true}.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class EventOrderProperties {

  private static final int RUNS = Boolean.getBoolean("ridealong.soak") ? 1000 : 40;
  private static final long FIRST_SEED = Long.getLong("ridealong.seed", 20261124L);

  private UUID scenario;
  private UUID written;
  private UUID best;

  @Test
  void any_order_with_any_repetition_ends_like_the_order_of_the_log() throws SQLException {
    TestingRoom room = TestingRoom.open();
    CandidateBrowser workstation = CandidateBrowser.enrolledBy(room.enrolmentToken());
    int askedAgain = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
      String told = "-Dridealong.seed=" + seed;
      List<String> codes = room.codes(2);
      CandidateBrowser inOrder = workstation.neighbor().admit(codes.get(0));
      CandidateBrowser shuffled = workstation.neighbor().admit(codes.get(1));
      scenario = room.scenario();
      written = inOrder.decisionPoint("dp1");
      best = inOrder.decisionPoint("dp2");
      takeExam(inOrder.log(), new Random(seed));
      takeExam(shuffled.log(), new Random(seed));

      inOrder.send(inOrder.log().events()).then().statusCode(200);
      askedAgain += sendAnyhow(shuffled, new Random(seed), told);

      assertEquals(shuffled.log().headHash(), shuffled.view().at("/head/hash").textValue(), told);
      assertEquals(outcome(inOrder), outcome(shuffled), told);
      assertEquals(200, shuffled.submit().statusCode(), told);
    }
    assertTrue(askedAgain > RUNS, "The line was too kind: " + askedAgain + " gaps");
  }

  /** At most 64 events, among them answers after the deadline and events that change nothing. */
  private void takeExam(BrowserLog log, Random random) {
    log.pageOpened();
    log.preflightPassed();
    log.simple("RULES_ACCEPTED");
    log.simple("PRACTICE_FINISHED");
    log.clip("SCENARIO_OPENED", scenario);
    log.clip("CLIP_STARTED", scenario);
    for (int i = random.nextInt(6); i > 0; i--) {
      log.pausedAt(scenario, random.nextInt(3_000_000));
    }
    answer(log, random, written, "text", List.of("Stop.", "Please stop.", "I am Officer Reyes."));
    log.clip("CLIP_ENDED", scenario);
    answer(log, random, best, "choice", List.of("ask", "wait", "close", "order"));
    log.simple("EXAM_ENDED");
  }

  private static void answer(
      BrowserLog log, Random random, UUID item, String kind, List<String> answers) {
    log.opened(item);
    for (int i = random.nextInt(8); i > 0; i--) {
      log.after(random.nextInt(12_000_000)).drafted(item, kind, pick(answers, random));
    }
    if (random.nextInt(4) > 0) {
      log.after(random.nextInt(30_000_000));
      log.committed(item, kind, pick(answers, random), "CANDIDATE");
    }
    if (random.nextInt(4) == 0) {
      log.drafted(item, kind, pick(answers, random));
      log.opened(item);
    }
  }

  /** Returns how often the server asked for what was missing. */
  private static int sendAnyhow(CandidateBrowser browser, Random random, String told) {
    List<ObjectNode> events = browser.log().events();
    int gaps = 0;
    int next = 1;
    for (int i = 0; i < 12; i++) {
      Response answer = browser.send(piece(events, random));
      if (answer.statusCode() == 409) {
        gaps++;
        next = answer.path("expectedSequence");
        if (random.nextBoolean()) {
          int end = next + random.nextInt(events.size() - next + 1);
          browser.send(events.subList(next - 1, end)).then().statusCode(200);
        }
      } else {
        assertEquals(200, answer.statusCode(), () -> told + ": " + answer.asString());
      }
    }
    browser.send(events.subList(next - 1, events.size())).then().statusCode(200);
    return gaps;
  }

  private static List<ObjectNode> piece(List<ObjectNode> events, Random random) {
    int from = random.nextInt(events.size());
    int to = from + 1 + random.nextInt(events.size() - from);
    List<ObjectNode> piece = new ArrayList<>(events.subList(from, to));
    for (int i = random.nextInt(3); i > 0 && piece.size() < 64; i--) {
      piece.add(random.nextInt(piece.size() + 1), pick(piece, random));
    }
    if (random.nextBoolean()) {
      Collections.shuffle(piece, random);
    }
    return piece;
  }

  /** Progress, verdicts and response times; all but what depends on when it arrived. */
  private static List<String> outcome(CandidateBrowser browser) throws SQLException {
    List<String> outcome = new ArrayList<>();
    JsonNode progress = browser.view().get("progress");
    progress
        .get("decisionPoints")
        .forEach(item -> ((ObjectNode) item).remove(List.of("onsetServerUs")));
    outcome.add(progress.toString());
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      outcome.addAll(
          owner.texts(
              "select concat_ws(' ', sequence, verdict, t_mono_us) from session_event"
                  + " where test_session_id = ? order by sequence",
              browser.session()));
      outcome.addAll(
          owner.texts(
              "select concat_ws(' ', decision_point_id, answer_text, answer_choice, committed_us,"
                  + " response_time_us, closure, committed_by) from candidate_response"
                  + " where test_session_id = ? order by decision_point_id",
              browser.session()));
    }
    return outcome;
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
