package org.ridealong.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import org.ridealong.calibration.Committee;
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
  private static final int ROUNDS = 20;
  private static final int PARTS = 5;

  /** Of all claims; more than usual, so that there are enough to compare. */
  private static final double VALIDITY_SHARE = 0.2;

  private static final int BENCHMARKS = 40;

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
    try (Production production =
            Production.in(folder, port)
                .with("RIDEALONG_CALIBRATION_VALIDITY_SHARE", Double.toString(VALIDITY_SHARE))
                .signsIn();
        PackagedApp server = production.started("-XX:TieredStopAtLevel=4");
        TestDatabase owner = TestDatabase.asOwner(production.database())) {
      Desk desk = desk(production, owner, port);
      desk.run("warm-up", 0);
      desk.run("one after the other", () -> desk.inTurn(ROUNDS)).compare(owner);
      long statements = statements(owner);
      Duration serverCpu = server.cpu();
      Duration databaseCpu = cpu(folder);
      desk.run("no pause between hand-in and claim", 0).compare(owner);
      double cycles = ASSESSORS * ROUNDS;
      System.out.printf(
          "  a cycle: %.1f statements and commits, %.1f ms of a core in the server, %.1f ms in the"
              + " database%n",
          (statements(owner) - statements) / cycles,
          server.cpu().minus(serverCpu).toMillis() / cycles,
          cpu(folder).minus(databaseCpu).toMillis() / cycles);
      desk.run("half a second to a second and a half of reading", 1000);
      desk.run("all at the same moment", () -> desk.together(ROUNDS));
      System.out.println(
          "load average after it: " + Files.readString(Path.of("/proc/loadavg")).trim());
    }
  }

  private static Duration cpu(Path folder) throws IOException {
    String pid = Files.readString(folder.resolve("database/mariadb.pid")).trim();
    return ProcessHandle.of(Long.parseLong(pid))
        .orElseThrow()
        .info()
        .totalCpuDuration()
        .orElseThrow();
  }

  private Desk desk(Production production, TestDatabase owner, int port) throws SQLException {
    RatingRoom room = RatingRoom.open();
    for (int i = 0; i < BENCHMARKS; i++) {
      Committee.settled(room.first(), "VALIDITY", "Benchmark " + i, 1 + i % 5);
    }
    room.answers("As every candidate writes.");
    int readings = (int) (ASSESSORS * PARTS * ROUNDS * (1 - VALIDITY_SHARE));
    CopiedExams.add(owner, readings / 2 + 2 * ASSESSORS);
    return new Desk(
        IntStream.range(0, ASSESSORS)
            .mapToObj(i -> RaterDesk.qualified().subject())
            .map(
                s ->
                    new DeskCaller(
                        client, "http://localhost:" + port, production.token(s, "assessor")))
            .toList(),
        room.first());
  }

  /** How often the database was asked for anything since it started. */
  private static long statements(TestDatabase owner) throws SQLException {
    return owner.number(
        "select variable_value from information_schema.global_status where variable_name ="
            + " 'QUESTIONS'");
  }

  private interface Work {
    Waits done() throws Exception;
  }

  private record Desk(List<DeskCaller> assessors, UUID pool) {

    Waits run(String name, int readingMs) throws Exception {
      return run(name, () -> apart(ROUNDS, readingMs));
    }

    Waits run(String name, Work work) throws Exception {
      long started = System.nanoTime();
      Waits waits = work.done();
      waits.print(name, assessors.size(), (System.nanoTime() - started) / 1e9);
      return waits;
    }

    /** Nobody else works: what one rater can tell by the own clock on a quiet day. */
    Waits inTurn(int rounds) throws Exception {
      Waits waits = new Waits();
      for (DeskCaller assessor : assessors) {
        for (int round = 0; round < rounds; round++) {
          cycle(assessor, waits);
        }
      }
      return waits;
    }

    /** Each assessor claims and hands in, round after round, at the own pace. */
    Waits apart(int rounds, int readingMs) throws Exception {
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
      return waits;
    }

    /** Everybody hands in, waits for the others, and claims when they do. */
    Waits together(int rounds) throws Exception {
      Waits waits = new Waits();
      CyclicBarrier everybody = new CyclicBarrier(assessors.size());
      everybody(
          assessor -> {
            for (int round = 0; round < rounds; round++) {
              everybody.await(1, TimeUnit.MINUTES);
              cycle(assessor, waits);
            }
          });
      return waits;
    }

    private void cycle(DeskCaller assessor, Waits waits) throws Exception {
      long empty = System.nanoTime();
      assertEquals(200, assessor.get("/api/v1/account").statusCode());
      long before = System.nanoTime();
      JsonNode task = DeskCaller.task(assessor.claim(pool));
      long claimed = System.nanoTime();
      assertNotNull(task, "The pool is empty");
      HttpResponse<String> end = assessor.handIn(task, 3);
      waits.add(
          task.get("assignmentId").textValue(),
          before - empty,
          claimed - before,
          System.nanoTime() - claimed);
      assertEquals(200, end.statusCode(), end::body);
    }

    private interface Shift {
      void by(DeskCaller assessor) throws Exception;
    }

    private void everybody(Shift shift) throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(assessors.size());
      try {
        List<Callable<Void>> jobs = new ArrayList<>();
        for (DeskCaller assessor : assessors) {
          jobs.add(
              () -> {
                shift.by(assessor);
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
}
