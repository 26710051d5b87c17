package org.ridealong.performance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.Staff;
import org.ridealong.story.TestingRoom;

/**
 * Measures the paths that a testing room waits for, over HTTP, as ratios to a baseline of the same
 * run. Not part of the suite; {@code docs/performance.md} has the command and the figures.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class HotPaths {

  private static final int WARM_UP = 200;
  private static final int RUNS = 400;
  private static final int ROOMS = 8;
  private static final int SEATS = 5;
  private static final int CODES_PER_SEAT = 9;

  @Test
  void a_batch_of_events_against_one_durable_commit() throws Exception {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    candidate.log().pageOpened();
    candidate.send(candidate.log().events());
    Times batch =
        measure(
            () -> {
              List<ObjectNode> events =
                  List.of(
                      candidate.log().simple("RULES_ACCEPTED"),
                      candidate.log().simple("RULES_ACCEPTED"),
                      candidate.log().simple("RULES_ACCEPTED"));
              return candidate.send(events);
            });
    Times commit = durableCommits();
    Times read = measure(() -> candidate.get("/q/health/live"));
    System.out.printf("one row, one durable commit (JDBC)   %s%n", commit);
    System.out.printf("empty call (GET /q/health/live)      %s%n", read);
    System.out.printf(
        "batch of 3 events to acknowledgement %s, %.1f x (commit + empty call)%n",
        batch, batch.median() / (commit.median() + read.median()));
  }

  @Test
  void a_refused_code_takes_as_long_whatever_is_wrong_with_it() {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int room = 0; room < ROOMS; room++) {
      knock(TestingRoom.open(), times);
      if (room == 0) {
        // The first room was for warming up.
        times.clear();
      }
    }
    double baseline = Times.of(times.get("unknown")).median();
    times.forEach(
        (reason, taken) ->
            System.out.printf(
                "code %-13s %s, %.2f x unknown%n",
                reason, Times.of(taken), Times.of(taken).median() / baseline));
  }

  /** Tries every kind of wrong code at five seats, as often as no throttle steps in. */
  private static void knock(TestingRoom room, Map<String, List<Long>> times) {
    String used = room.code();
    CandidateBrowser.enrolledBy(room.enrolmentToken()).tryCode(used);
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("unknown", "00000-00000");
    wrong.put("used", used);
    wrong.put("other center", TestingRoom.open().code());
    wrong.put("too early", codeOf(room, Instant.now().plus(Duration.ofHours(1))));
    wrong.put("too late", codeOf(room, Instant.now().minus(Duration.ofHours(9))));
    List<String> reasons = List.copyOf(wrong.keySet());
    for (int seat = 0; seat < SEATS; seat++) {
      CandidateBrowser door =
          CandidateBrowser.enrolledBy(Staff.addWorkstation(room.center(), "Row 2, seat " + seat));
      for (int attempt = 0; attempt < CODES_PER_SEAT; attempt++) {
        String reason = reasons.get((seat * CODES_PER_SEAT + attempt) % reasons.size());
        long started = System.nanoTime();
        Response answer = door.tryCode(wrong.get(reason));
        long took = System.nanoTime() - started;
        answer.then().statusCode(401);
        times.computeIfAbsent(reason, r -> new ArrayList<>()).add(took);
      }
    }
  }

  private static Times durableCommits() throws SQLException {
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      owner.execute("create table baseline (id uuid primary key, payload varchar(1000))");
      try {
        return measure(
            () ->
                owner.execute(
                    "insert into baseline values (?, ?)", UUID.randomUUID(), "x".repeat(600)));
      } catch (Exception e) {
        throw new AssertionError(e);
      } finally {
        owner.execute("drop table baseline");
      }
    }
  }

  private static Times measure(Callable<?> call) throws Exception {
    List<Long> taken = new ArrayList<>();
    for (int i = 0; i < WARM_UP + RUNS; i++) {
      long started = System.nanoTime();
      call.call();
      if (i >= WARM_UP) {
        taken.add(System.nanoTime() - started);
      }
    }
    return Times.of(taken);
  }

  private static String codeOf(TestingRoom room, Instant opens) {
    return Staff.roster(Staff.schedule(room.center(), room.form(), opens), 1).get(0);
  }

  /** Milliseconds. */
  private record Times(int n, double median, double p95) {

    static Times of(List<Long> nanos) {
      List<Long> sorted = nanos.stream().sorted().toList();
      return new Times(
          sorted.size(),
          sorted.get(sorted.size() / 2) / 1e6,
          sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1) / 1e6);
    }

    @Override
    public String toString() {
      return "n %d, median %.2f ms, p95 %.2f ms".formatted(n, median, p95);
    }
  }
}
