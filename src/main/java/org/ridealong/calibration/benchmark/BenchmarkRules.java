package org.ridealong.calibration.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;
import org.ridealong.rating.PoolRecord;

/** What a rating by the committee must fulfil: every criterion of the prompt once, no other. */
final class BenchmarkRules {

  private BenchmarkRules() {}

  /**
   * @param at the pointer of the list
   * @param criteria what the rating speaks of, in its order
   */
  static void requireEachOnce(String at, List<String> criteria, PoolRecord pool) {
    List<Violation> violations = new ArrayList<>();
    Set<String> open = new HashSet<>();
    pool.criteria().forEach(criterion -> open.add(criterion.criterion()));
    for (int i = 0; i < criteria.size(); i++) {
      if (!open.remove(criteria.get(i))) {
        violations.add(
            Violation.at(
                at + "/" + i + "/criterion", "It does not rate this answer, or is there twice."));
      }
    }
    open.stream()
        .sorted()
        .forEach(
            missing ->
                violations.add(Violation.at(at, "The criterion " + missing + " is missing.")));
    require(violations);
  }

  static void require(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw ProblemException.of(BenchmarkProblem.BENCHMARK_INVALID, violations);
    }
  }
}
