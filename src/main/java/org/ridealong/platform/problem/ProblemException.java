package org.ridealong.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A refusal that the caller can act on; rendered as {@code application/problem+json}. */
public final class ProblemException extends HttpProblem {

  private final transient ProblemType problemType;
  private final transient List<Violation> violations;

  private ProblemException(
      ProblemType problemType,
      String detail,
      List<Violation> violations,
      Map<String, Object> members) {
    super(builder(problemType, detail, violations, members));
    this.problemType = problemType;
    this.violations = violations;
  }

  public static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type, detail, List.of(), Map.of());
  }

  /** A refusal with further members, such as the sequence that the server expects. */
  public static ProblemException of(ProblemType type, String detail, Map<String, Object> members) {
    return new ProblemException(type, detail, List.of(), members);
  }

  /** A refusal of an input that names every place that is wrong. */
  public static ProblemException of(ProblemType type, List<Violation> violations) {
    String detail =
        violations.size() == 1
            ? violations.get(0).detail()
            : violations.size() + " places must be mended.";
    return new ProblemException(type, detail, List.copyOf(violations), Map.of());
  }

  public ProblemType problemType() {
    return problemType;
  }

  public List<Violation> violations() {
    return violations;
  }

  private static Builder builder(
      ProblemType type, String detail, List<Violation> violations, Map<String, Object> members) {
    Builder builder =
        HttpProblem.builder()
            .withType(URI.create("/problems/" + type.slug()))
            .withTitle(type.title())
            .withStatus(type.status())
            .withDetail(detail);
    if (!violations.isEmpty()) {
      builder.with("errors", violations);
    }
    members.forEach(builder::with);
    return builder;
  }
}
