package org.ridealong.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ridealong.platform.problem.ProblemException;

/** Tells a caller who is refused so in the one shape, and keeps a line of it. */
class AccessRefusals {

  private final AccessLog log;

  AccessRefusals(AccessLog log) {
    this.log = log;
  }

  @ServerExceptionMapper(
      value = {UnauthorizedException.class, AuthenticationFailedException.class},
      priority = Priorities.USER - 1000)
  Response notSignedIn(SecurityException refusal, HttpServerRequest request) {
    return answer(AccessProblem.NOT_SIGNED_IN, "Your session is not open, or no longer.", request);
  }

  @ServerExceptionMapper(value = ForbiddenException.class, priority = Priorities.USER - 1000)
  Response notAllowed(ForbiddenException refusal, HttpServerRequest request) {
    return answer(AccessProblem.NOT_ALLOWED, "Your role does not include it.", request);
  }

  private Response answer(AccessProblem problem, String detail, HttpServerRequest request) {
    log.refused(request, problem.status());
    return ProblemException.of(problem, detail).toResponse();
  }
}
