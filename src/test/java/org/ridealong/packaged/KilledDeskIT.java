package org.ridealong.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ridealong.TestDatabase;
import org.ridealong.performance.DeskCaller;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;

/**
 * Kills the server in the middle of the work of thirty assessors, who then go on. 3 kills; 20 with
 * {@code -Dridealong.soak=true}.
 */
class KilledDeskIT {

  private static final int KILLS = Boolean.getBoolean("ridealong.soak") ? 20 : 3;
  private static final int ASSESSORS = 30;

  /** So many hand-ins are acknowledged before each kill. */
  private static final int BEFORE_A_KILL = 20;

  /** Each is read twice, so that there is work left after the last kill. */
  private static final int ANSWERS = 50 * (KILLS + 1);

  private static final int LEVEL = 3;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The assignments of which a draft was acknowledged. */
  private final Set<String> drafted = ConcurrentHashMap.newKeySet();

  /** The assignments whose hand-in was acknowledged, as often as it was. */
  private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void forgetPort() {
    RestAssured.reset();
  }

  @Test
  void what_was_acknowledged_is_there_and_the_work_goes_on_where_it_stopped() throws Exception {
    int port = PackagedApp.freePort();
    RestAssured.port = port;
    try (Production production = Production.in(Folders.fresh("killed-desk"), port).signsIn();
        TestDatabase owner = TestDatabase.asOwner(production.database())) {
      PackagedApp server = production.started();
      RatingRoom room = RatingRoom.open();
      room.answers(IntStream.range(0, ANSWERS).mapToObj(i -> "Answer " + i).toArray(String[]::new));
      List<DeskCaller> assessors =
          IntStream.range(0, ASSESSORS)
              .mapToObj(i -> RaterDesk.qualified().subject())
              .map(s -> production.token(s, "assessor"))
              .map(token -> new DeskCaller(client, "http://localhost:" + port, token))
              .toList();

      for (int kill = 0; kill < KILLS; kill++) {
        workUntilKilled(assessors, room.first(), server);
        nothingIsLostOrDoubled(owner, "after kill " + (kill + 1));
        server = production.started();
      }
      workToTheEnd(assessors, room.first());
      everythingIsReadTwice(owner);
      assertEquals(143, server.stop());
    }
  }

  private void workUntilKilled(List<DeskCaller> assessors, UUID pool, PackagedApp server)
      throws Exception {
    CountDownLatch enough = new CountDownLatch(BEFORE_A_KILL);
    ExecutorService threads = Executors.newFixedThreadPool(ASSESSORS);
    try {
      List<Future<Boolean>> work =
          assessors.stream().map(a -> threads.submit(() -> isCutOff(a, pool, enough))).toList();
      assertTrue(enough.await(1, TimeUnit.MINUTES), "Nobody gets anything done");
      server.kill();
      for (Future<Boolean> each : work) {
        assertTrue(each.get(1, TimeUnit.MINUTES), "The work was over before the kill");
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Works until the server is gone; whether that came before the end of the work. */
  private boolean isCutOff(DeskCaller assessor, UUID pool, CountDownLatch done) throws Exception {
    try {
      while (rate(assessor, pool)) {
        done.countDown();
      }
      return false;
    } catch (IOException gone) {
      return true;
    }
  }

  private void workToTheEnd(List<DeskCaller> assessors, UUID pool) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(ASSESSORS);
    try {
      List<Callable<Void>> work =
          assessors.stream()
              .<Callable<Void>>map(
                  assessor ->
                      () -> {
                        while (rate(assessor, pool)) {}
                        return null;
                      })
              .toList();
      for (Future<Void> each : threads.invokeAll(work)) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Claims, keeps a draft and hands in; false when nothing is left for this assessor. */
  private boolean rate(DeskCaller assessor, UUID pool) throws Exception {
    JsonNode task = DeskCaller.task(assessor.claim(pool));
    if (task == null) {
      return false;
    }
    String assignment = task.get("assignmentId").textValue();
    HttpResponse<String> draft = assessor.saveDraft(task, LEVEL);
    assertEquals(200, draft.statusCode(), draft::body);
    drafted.add(assignment);
    HttpResponse<String> end = assessor.handIn(task, LEVEL);
    assertEquals(200, end.statusCode(), end::body);
    acknowledged.add(assignment);
    return true;
  }

  private void nothingIsLostOrDoubled(TestDatabase owner, String when) throws SQLException {
    Set<String> handedIn = new HashSet<>(handedIn(owner));
    assertEquals(Set.of(), without(acknowledged, handedIn), when);
    Set<String> kept = new HashSet<>(handedIn);
    kept.addAll(
        owner.texts(
            "select assignment_id from rating_draft where json_value(sheet, '$.marks[0].level') = ?"
                + " and json_value(sheet, '$.marks[1].level') = ?",
            LEVEL,
            LEVEL));
    assertEquals(Set.of(), without(drafted, kept), when);
    assertEquals(
        List.of(),
        owner.texts(
            "select r.response_code from pooled_response r join rating_assignment a on"
                + " a.pooled_response_id = r.id and a.status in ('CLAIMED', 'SUBMITTED') group by"
                + " r.id having count(*) > min(r.ratings_needed) or sum(a.status = 'SUBMITTED') <>"
                + " min(r.ratings_done)"),
        when);
    assertEquals(
        0,
        owner.number(
            "select count(*) from rating t join rating_assignment a on a.id = t.assignment_id where"
                + " a.status <> 'SUBMITTED'"),
        when);
  }

  private static Set<String> without(Collection<String> all, Set<String> found) {
    Set<String> missing = new HashSet<>(all);
    missing.removeAll(found);
    return missing;
  }

  /** The assignments whose ratings are all there, as they were handed in. */
  private static List<String> handedIn(TestDatabase owner) throws SQLException {
    return owner.texts(
        "select a.id from rating_assignment a join rating t on t.assignment_id = a.id where"
            + " a.status = 'SUBMITTED' and t.level = ? group by a.id having count(*) = 2",
        LEVEL);
  }

  private void everythingIsReadTwice(TestDatabase owner) throws SQLException {
    nothingIsLostOrDoubled(owner, "at the end");
    assertEquals(
        List.of(ANSWERS + " RESOLVED 2"),
        owner.texts(
            "select concat(count(*), ' ', status, ' ', ratings_done) from pooled_response"
                + " group by status, ratings_done"));
    assertEquals(2 * 2 * ANSWERS, owner.number("select count(*) from rating"));
    assertEquals(2 * ANSWERS, handedIn(owner).size());
    assertEquals(0, owner.number("select count(*) from rating_draft"));
    assertEquals(acknowledged.size(), new HashSet<>(acknowledged).size());
  }
}
