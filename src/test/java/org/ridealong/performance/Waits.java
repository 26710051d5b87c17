package org.ridealong.performance;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToLongFunction;
import org.ridealong.TestDatabase;

/** How long raters waited, cycle by cycle, in nanoseconds. */
final class Waits {

  private record Cycle(String assignment, long empty, long claim, long handIn) {}

  private final Queue<Cycle> cycles = new ConcurrentLinkedQueue<>();

  void add(String assignment, long empty, long claim, long handIn) {
    cycles.add(new Cycle(assignment, empty, claim, handIn));
  }

  void print(String name, int assessors, double seconds) {
    System.out.printf(
        "%s: %d assessors, %.1f cycles/s%n  empty call %s%n  claim      %s%n  hand-in    %s%n",
        name,
        assessors,
        cycles.size() / seconds,
        words(of(cycles, Cycle::empty)),
        words(of(cycles, Cycle::claim)),
        words(of(cycles, Cycle::handIn)));
  }

  /** Whether the wait tells a benchmark from a candidate's answer. */
  void compare(TestDatabase owner) throws SQLException {
    Set<String> benchmarks =
        new HashSet<>(
            owner.texts(
                "select a.id from rating_assignment a join pooled_response r on r.id ="
                    + " a.pooled_response_id where r.purpose = 'VALIDITY'"));
    List<Cycle> seeded = cycles.stream().filter(c -> benchmarks.contains(c.assignment)).toList();
    List<Cycle> live = cycles.stream().filter(c -> !benchmarks.contains(c.assignment)).toList();
    compare("claim  ", of(seeded, Cycle::claim), of(live, Cycle::claim));
    compare("hand-in", of(seeded, Cycle::handIn), of(live, Cycle::handIn));
  }

  private static void compare(String what, long[] seeded, long[] live) {
    System.out.printf(
        "  %s of %d benchmarks %s%n          of %d answers    %s%n          a benchmark takes longer"
            + " in %.1f %% of pairs, 50 +- %.1f by chance%n",
        what,
        seeded.length,
        words(seeded),
        live.length,
        words(live),
        100 * longer(seeded, live),
        100 * 1.96 * standardError(seeded.length, live.length));
  }

  /** The share of pairs in which the first wait is the longer one (Mann and Whitney, 1947). */
  private static double longer(long[] first, long[] second) {
    double pairs = 0;
    for (long one : first) {
      for (long other : second) {
        pairs += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    return pairs / ((double) first.length * second.length);
  }

  /** Of that share where both come from one distribution. */
  private static double standardError(double n, double m) {
    return Math.sqrt((n + m + 1) / (12 * n * m));
  }

  private static long[] of(Collection<Cycle> cycles, ToLongFunction<Cycle> wait) {
    return cycles.stream().mapToLong(wait).sorted().toArray();
  }

  private static String words(long[] sorted) {
    return "median %.1f ms, p95 %.1f ms, longest %.1f ms"
        .formatted(
            sorted[sorted.length / 2] / 1e6,
            sorted[(int) Math.ceil(sorted.length * 0.95) - 1] / 1e6,
            sorted[sorted.length - 1] / 1e6);
  }
}
