package org.ridealong.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
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

/** Kills the server in the middle of the work of thirty assessors, who then go on. */
class KilledDeskIT {

  private static final int ASSESSORS = 30;
  private static final int ANSWERS = 90;

  /** So many hand-ins are acknowledged before each kill, of twice as many as there are answers. */
  private static final int BEFORE_A_KILL = 40;

  private static final int KILLS = 3;
  private static final int LEVEL = 3;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The assignments whose hand-in was acknowledged. */
  private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void forgetPort() {
    RestAssured.reset();
  }

  @Test
  void every_acknowledged_rating_is_there_and_the_work_goes_on_where_it_stopped() throws Exception {
    int port = PackagedApp.freePort();
    RestAssured.port = port;
    try (Production production = Production.in(Folders.fresh("killed-desk"), port).signsIn();
        TestDatabase owner = TestDatabase.asOwner(production.database())) {
      PackagedApp server = production.started();
      RatingRoom room = RatingRoom.open();
      room.answers(
          IntStream.range(0, ANSWERS).mapToObj(i -> "Answer " + i).toArray(String[]::new));
      List<DeskCaller> assessors =
          IntStream.range(0, ASSESSORS)
              .mapToObj(i -> RaterDesk.qualified().subject())
              .map(s -> production.token(s, "assessor"))
              .map(token -> new DeskCaller(client, "http://localhost:" + port, token))
              .toList();

      for (int kill = 0; kill < KILLS; kill++) {
        workUntilKilled(assessors, room.first(), server);
        assertTrue(handedIn(owner).containsAll(acknowledged), "after kill " + (kill + 1));
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

  /** Claims and hands in; false when nothing is left for this assessor. */
  private boolean rate(DeskCaller assessor, UUID pool) throws Exception {
    JsonNode task = DeskCaller.task(assessor.claim(pool));
    if (task == null) {
      return false;
    }
    HttpResponse<String> end = assessor.handIn(task, LEVEL);
    assertEquals(200, end.statusCode(), end::body);
    acknowledged.add(task.get("assignmentId").textValue());
    return true;
  }

  /** The assignments whose ratings are all there, as they were handed in. */
  private static List<String> handedIn(TestDatabase owner) throws Exception {
    return owner.texts(
        "select a.id from rating_assignment a join rating t on t.assignment_id = a.id where"
            + " a.status = 'SUBMITTED' and t.level = ? group by a.id having count(*) = 2",
        LEVEL);
  }

  private void everythingIsReadTwice(TestDatabase owner) throws Exception {
    assertEquals(
        List.of(ANSWERS + " RESOLVED 2"),
        owner.texts(
            "select concat(count(*), ' ', status, ' ', ratings_done) from pooled_response"
                + " group by status, ratings_done"));
    assertEquals(2 * 2 * ANSWERS, owner.number("select count(*) from rating"));
    assertEquals(2 * ANSWERS, handedIn(owner).size());
    assertEquals(
        0,
        owner.number(
            "select count(*) from (select 1 from rating_assignment group by pooled_response_id,"
                + " rater_id having count(*) > 1) twice"));
    assertEquals(acknowledged.size(), acknowledged.stream().distinct().count());
  }
}
