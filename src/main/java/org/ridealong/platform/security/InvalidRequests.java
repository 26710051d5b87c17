package org.ridealong.platform.security;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;

/** Names every field of a request that breaks a rule, by its place in the JSON. */
class InvalidRequests {

  @ServerExceptionMapper(
      value = ConstraintViolationException.class,
      priority = AccessRefusals.FIRST)
  Response invalid(ConstraintViolationException refusal) {
    List<Violation> violations =
        refusal.getConstraintViolations().stream()
            .map(InvalidRequests::violation)
            .sorted(Comparator.comparing(Violation::pointer))
            .toList();
    return ProblemException.of(AccessProblem.INVALID, violations).toResponse();
  }

  private static Violation violation(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
    }
    return Violation.at(pointer.toString(), "It " + violation.getMessage() + ".");
  }
}
