package org.ridealong.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
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

  @ServerExceptionMapper(value = UnauthorizedException.class, priority = Priorities.USER - 1000)
  Uni<Response> unknown(UnauthorizedException refusal, RoutingContext request) {
    if (request.normalizedPath().startsWith("/api/")) {
      return Uni.createFrom().item(notSignedIn(request.request()));
    }
    HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
    return authenticator
        .getChallenge(request)
        .map(challenge -> challenge(challenge, request.request()));
  }

  @ServerExceptionMapper(
      value = AuthenticationFailedException.class,
      priority = Priorities.USER - 1000)
  Response refused(AuthenticationFailedException refusal, HttpServerRequest request) {
    return notSignedIn(request);
  }

  @ServerExceptionMapper(value = ForbiddenException.class, priority = Priorities.USER - 1000)
  Response notAllowed(ForbiddenException refusal, HttpServerRequest request) {
    return answer(AccessProblem.NOT_ALLOWED, "Your role does not include it.", request);
  }

  /** The way of a page to the identity provider. */
  private Response challenge(ChallengeData challenge, HttpServerRequest request) {
    if (challenge == null) {
      return notSignedIn(request);
    }
    Response.ResponseBuilder response = Response.status(challenge.status);
    challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
    return response.build();
  }

  private Response notSignedIn(HttpServerRequest request) {
    return answer(AccessProblem.NOT_SIGNED_IN, "Your session is not open, or no longer.", request);
  }

  private Response answer(AccessProblem problem, String detail, HttpServerRequest request) {
    log.refused(request, problem.status());
    return ProblemException.of(problem, detail).toResponse();
  }
}
