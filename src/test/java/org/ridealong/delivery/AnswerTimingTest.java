package org.ridealong.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AnswerTimingTest {

  private static final long SECOND = 1_000_000;
  private static final long WINDOW = 45 * SECOND;
  private static final long GRACE = 2 * SECOND;

  /** An answer on the same page whose clock is one hour behind the server's. */
  private static AnswerTiming answer(long elapsed, long serverElapsed) {
    return answer(elapsed, serverElapsed, OptionalLong.of(3_600 * SECOND), OptionalLong.empty());
  }

  private static AnswerTiming answer(
      long elapsed, long serverElapsed, OptionalLong before, OptionalLong after) {
    long onset = 1_000 * SECOND;
    long onsetServer = onset + 3_600 * SECOND;
    return new AnswerTiming(
        WINDOW,
        GRACE,
        onset,
        onsetServer,
        onset + elapsed,
        true,
        onsetServer + serverElapsed,
        before,
        after);
  }

  @Test
  void an_answer_20_ms_before_the_deadline_over_a_slow_line_is_in_time() {
    assertEquals(Verdict.ACCEPTED, answer(WINDOW - 20_000, WINDOW - 20_000 + 800_000).verdict());
  }

  @Test
  void one_late_timer_is_forgiven_and_no_more() {
    assertEquals(Verdict.ACCEPTED, answer(WINDOW + 50_000, WINDOW + 60_000).verdict());
    assertEquals(Verdict.TIMED_OUT, answer(WINDOW + 50_001, WINDOW + 60_000).verdict());
    assertEquals(Verdict.TIMED_OUT, answer(WINDOW + 200_000, WINDOW + 200_000).verdict());
  }

  @Test
  void grace_ends_where_it_says() {
    assertEquals(Verdict.ACCEPTED, answer(WINDOW, WINDOW + GRACE).verdict());
    assertEquals(Verdict.LATE_UNVERIFIED, answer(WINDOW, WINDOW + GRACE + 1).verdict());
  }

  @Test
  void a_late_arrival_counts_when_the_clocks_kept_step() {
    OptionalLong before = OptionalLong.of(3_600 * SECOND);
    assertEquals(
        Verdict.LATE_ARRIVAL,
        answer(10 * SECOND, 600 * SECOND, before, OptionalLong.of(3_600 * SECOND + 50_000))
            .verdict());
    assertEquals(
        Verdict.LATE_UNVERIFIED,
        answer(10 * SECOND, 600 * SECOND, before, OptionalLong.of(3_600 * SECOND + 50_001))
            .verdict());
  }

  @Test
  void a_late_arrival_without_a_second_measurement_is_not_verified() {
    assertEquals(
        Verdict.LATE_UNVERIFIED,
        answer(10 * SECOND, 600 * SECOND, OptionalLong.of(0), OptionalLong.empty()).verdict());
  }

  @Test
  void an_answer_from_before_the_question_is_never_in_time() {
    assertEquals(Verdict.LATE_UNVERIFIED, answer(-1, SECOND).verdict());
  }

  @Test
  void after_a_reload_the_elapsed_time_goes_over_the_servers_clock() {
    long offset = 3_600 * SECOND;
    AnswerTiming timing =
        new AnswerTiming(
            WINDOW,
            GRACE,
            1_000 * SECOND,
            1_000 * SECOND + offset,
            500 * SECOND,
            false,
            1_000 * SECOND + offset + 9 * SECOND,
            OptionalLong.of(offset),
            OptionalLong.of(offset + 508 * SECOND));
    assertEquals(8 * SECOND, timing.elapsedUs());
    assertEquals(Verdict.ACCEPTED, timing.verdict());
  }
}
