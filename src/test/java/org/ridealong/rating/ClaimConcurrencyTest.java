package org.ridealong.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/** Thirty raters at once, against a real database. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ClaimConcurrencyTest {

  private static final Logger LOG = Logger.getLogger(ClaimConcurrencyTest.class);
  private static final int RATERS = 30;
  private static final int ANSWERS = 40;

  private RatingRoom room;

  @BeforeEach
  void open() {
    room = RatingRoom.open();
  }

  @Test
  void no_answer_is_claimed_beyond_its_need_and_none_twice_by_one_rater() throws Exception {
    room.answers(IntStream.range(0, 10).mapToObj(i -> "Answer " + i).toArray(String[]::new));
    List<RaterDesk> raters = raters();
    List<JsonNode> claims =
        atOnce(
            raters.stream()
                .<Callable<JsonNode>>map(
                    rater ->
                        () -> {
                          Response answer = rater.tryClaim(room.first());
                          answer.then().statusCode(200);
                          return Staff.tree(answer.asString());
                        })
                .toList());
    assertEquals(20, claims.stream().filter(claim -> !claim.get("task").isNull()).count());
    try (TestDatabase owner = owner()) {
      assertEquals(
          List.of("2"),
          owner.texts(
              "select distinct count(*) from rating_assignment a join pooled_response r on r.id ="
                  + " a.pooled_response_id where r.pool_id = ? group by r.id",
              room.first().toString()));
    }
  }

  @Test
  void a_rater_who_asks_many_times_at_once_gets_one_answer() throws Exception {
    room.answers("One.", "Two.", "Three.", "Four.");
    RaterDesk nora = RaterDesk.qualified();
    List<String> codes =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<String>>mapToObj(
                    i -> () -> nora.claim(room.first()).get("responseCode").textValue())
                .toList());
    assertEquals(1, codes.stream().distinct().count(), codes.toString());
  }

  @Test
  void thirty_raters_who_work_to_the_end_read_every_answer_twice() throws Exception {
    room.answers(IntStream.range(0, ANSWERS).mapToObj(i -> "Answer " + i).toArray(String[]::new));
    ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
    List<Integer> rated =
        atOnce(
            raters().stream()
                .<Callable<Integer>>map(rater -> () -> workToTheEnd(rater, waits))
                .toList());
    assertEquals(2 * ANSWERS, rated.stream().mapToInt(Integer::intValue).sum());
    long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
    LOG.infof(
        "%d claims by %d raters at once: median %d ms, p95 %d ms, longest %d ms",
        sorted.length,
        RATERS,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1]);
    try (TestDatabase owner = owner()) {
      assertEquals(
          List.of(ANSWERS + " RESOLVED 2 2"),
          owner.texts(
              "select concat(count(*), ' ', status, ' ', ratings_needed, ' ', ratings_done) from"
                  + " pooled_response where pool_id = ? group by status, ratings_needed,"
                  + " ratings_done",
              room.first().toString()));
      assertEquals(
          2 * 2 * ANSWERS,
          owner.number(
              "select count(*) from rating t join pooled_response r on r.id = t.pooled_response_id"
                  + " where r.pool_id = ?",
              room.first().toString()));
    }
  }

  private int workToTheEnd(RaterDesk rater, ConcurrentLinkedQueue<Long> waits) {
    for (int rated = 0; ; rated++) {
      long before = System.nanoTime();
      Response answer = rater.tryClaim(room.first());
      waits.add((System.nanoTime() - before) / 1_000_000);
      answer.then().statusCode(200);
      JsonNode claim = Staff.tree(answer.asString());
      if (claim.get("task").isNull()) {
        return rated;
      }
      rater.rate(claim.get("task"), 3);
      assertTrue(rated < ANSWERS, "One rater cannot read more than there is");
    }
  }

  private static List<RaterDesk> raters() {
    RaterDesk[] raters = new RaterDesk[RATERS];
    Arrays.setAll(raters, i -> RaterDesk.qualified());
    return List.of(raters);
  }

  /** Starts all jobs at the same moment and returns what they return. */
  private static <T> List<T> atOnce(List<Callable<T>> jobs) throws Exception {
    CyclicBarrier start = new CyclicBarrier(jobs.size());
    ExecutorService threads = Executors.newFixedThreadPool(jobs.size());
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> job : jobs) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return job.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static TestDatabase owner() throws SQLException {
    return TestDatabase.asOwner(EmbeddedParts.database());
  }
}
