package org.ridealong.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ridealong.TestDatabase;
import org.ridealong.packaged.Folders;
import org.ridealong.packaged.PackagedApp;
import org.ridealong.packaged.Production;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;

/**
 * Thirty assessors at the packaged server, over HTTP, on one machine with server and database. Not
 * part of the suite; {@code docs/performance.md} has the command and the figures.
 */
class DeskLoad {

  private static final int ASSESSORS = 30;
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 20;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void forgetPort() {
    RestAssured.reset();
  }

  @Test
  void thirty_assessors_at_once() throws Exception {
    Path folder = Folders.fresh("desk-load");
    int port = PackagedApp.freePort();
    RestAssured.port = port;
    try (Production production = Production.in(folder, port).signsIn();
        PackagedApp server =
            production.started("-XX:TieredStopAtLevel=4");
        TestDatabase owner = TestDatabase.asOwner(production.database())) {
      assertNotNull(server);
      RatingRoom room = RatingRoom.open();
      int needed = ASSESSORS * (WARM_UP + 3 * ROUNDS) / 2 + ASSESSORS;
      room.answers(
          IntStream.range(0, needed).mapToObj(i -> "Answer " + i).toArray(String[]::new));
      List<DeskCaller> assessors =
          IntStream.range(0, ASSESSORS)
              .mapToObj(i -> RaterDesk.qualified().subject())
              .map(s -> new DeskCaller(client, address(port), production.token(s, "assessor")))
              .toList();
      Desk desk = new Desk(assessors, room.first());
      desk.run("warm-up, no pause", WARM_UP, 0);
      long before = statements(owner);
      desk.run("no pause between hand-in and claim", ROUNDS, 0);
      System.out.printf(
          "  statements and commits a cycle: %.1f%n",
          (statements(owner) - before) / (double) (ASSESSORS * ROUNDS));
      desk.run("half a second to a second and a half of reading", ROUNDS, 1000);
      desk.together("all at the same moment", ROUNDS);
      System.out.println(
          "load average after it: " + Files.readString(Path.of("/proc/loadavg")).trim());
    }
  }

  /** How often the database was asked for anything since it started. */
  private static long statements(TestDatabase owner) throws SQLException {
    return owner.number(
        "select variable_value from information_schema.global_status where variable_name ="
            + " 'QUESTIONS'");
  }

  private static String address(int port) {
    return "http://localhost:" + port;
  }

  private record Desk(List<DeskCaller> assessors, UUID pool) {

    /** Each assessor claims and hands in, round after round, at the own pace. */
    void run(String name, int rounds, int readingMs) throws Exception {
      Waits waits = new Waits();
      everybody(
          assessor -> {
            for (int round = 0; round < rounds; round++) {
              if (readingMs > 0) {
                read(readingMs);
              }
              cycle(assessor, waits);
            }
          });
      waits.print(name, assessors);
    }

    /** Everybody hands in, waits for the others, and claims when they do. */
    void together(String name, int rounds) throws Exception {
      Waits waits = new Waits();
      CyclicBarrier everybody = new CyclicBarrier(assessors.size());
      everybody(
          assessor -> {
            for (int round = 0; round < rounds; round++) {
              everybody.await(1, TimeUnit.MINUTES);
              cycle(assessor, waits);
            }
          });
      waits.print(name, assessors);
    }

    private void cycle(DeskCaller assessor, Waits waits) throws Exception {
      long empty = System.nanoTime();
      assertEquals(200, assessor.get("/api/v1/account").statusCode());
      long before = System.nanoTime();
      JsonNode task = DeskCaller.task(assessor.claim(pool));
      long claimed = System.nanoTime();
      assertNotNull(task, "The pool is empty");
      HttpResponse<String> end = assessor.handIn(task, 3);
      waits.empty.add(before - empty);
      waits.claims.add(claimed - before);
      waits.handIns.add(System.nanoTime() - claimed);
      assertEquals(200, end.statusCode(), end::body);
    }

    private interface Work {
      void by(DeskCaller assessor) throws Exception;
    }

    private void everybody(Work work) throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(assessors.size());
      try {
        List<Callable<Void>> jobs = new ArrayList<>();
        for (DeskCaller assessor : assessors) {
          jobs.add(
              () -> {
                work.by(assessor);
                return null;
              });
        }
        for (Future<Void> job : threads.invokeAll(jobs)) {
          job.get();
        }
      } finally {
        threads.shutdown();
      }
    }

    /** Half of the mean and up to as much again: people do not read in step. */
    private static void read(int meanMs) {
      long us = ThreadLocalRandom.current().nextLong(500L * meanMs, 1500L * meanMs);
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(us));
    }
  }

  private static final class Waits {
    private final ConcurrentLinkedQueue<Long> empty = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> claims = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> handIns = new ConcurrentLinkedQueue<>();
    private final long started = System.nanoTime();

    void print(String name, List<DeskCaller> assessors) {
      double seconds = (System.nanoTime() - started) / 1e9;
      System.out.printf(
          "%s: %d assessors, %.1f cycles/s%n  empty call %s%n  claim      %s%n  hand-in    %s%n",
          name, assessors.size(), claims.size() / seconds, of(empty), of(claims), of(handIns));
    }

    private static String of(ConcurrentLinkedQueue<Long> nanos) {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      return "median %.1f ms, p95 %.1f ms, longest %.1f ms"
          .formatted(
              sorted[sorted.length / 2] / 1e6,
              sorted[(int) Math.ceil(sorted.length * 0.95) - 1] / 1e6,
              sorted[sorted.length - 1] / 1e6);
    }
  }
}
