package org.ridealong.rubric;

import java.util.List;
import java.util.stream.Collectors;
import org.ridealong.platform.problem.Violation;

/** A rubric file that cannot be used, with every place that is wrong. */
final class RubricException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  RubricException(List<Violation> violations) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    this.violations = List.copyOf(violations);
  }

  List<Violation> violations() {
    return violations;
  }
}
