package org.ridealong.media.storyboard;

import java.util.List;
import java.util.stream.Collectors;
import org.ridealong.platform.problem.Violation;

/** A storyboard that cannot be used, with every place that is wrong. */
public final class StoryboardException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  StoryboardException(List<Violation> violations) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
