package org.ridealong.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ridealong.platform.problem.ProblemException;

/** Tells a caller who is refused so in the one shape; {@link AccessLog} keeps a line of it. */
class AccessRefusals {

  /** Before the mappers of the extension for problems, which stand at 999 and know no type. */
  static final int FIRST = 100;

  @ServerExceptionMapper(value = UnauthorizedException.class, priority = FIRST)
  Uni<Response> unknown(UnauthorizedException refusal, RoutingContext request) {
    if (request.normalizedPath().startsWith("/api/")) {
      return Uni.createFrom().item(notSignedIn());
    }
    HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
    return authenticator.getChallenge(request).map(AccessRefusals::challenge);
  }

  @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = FIRST)
  Response refused(AuthenticationFailedException refusal) {
    return notSignedIn();
  }

  @ServerExceptionMapper(value = ForbiddenException.class, priority = FIRST)
  Response notAllowed(ForbiddenException refusal) {
    return answer(AccessProblem.NOT_ALLOWED, "Your role does not include it.");
  }

  /** The way of a page to the identity provider. */
  private static Response challenge(ChallengeData challenge) {
    if (challenge == null) {
      return notSignedIn();
    }
    Response.ResponseBuilder response = Response.status(challenge.status);
    challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
    return response.build();
  }

  private static Response notSignedIn() {
    return answer(AccessProblem.NOT_SIGNED_IN, "Your session is not open, or no longer.");
  }

  private static Response answer(AccessProblem problem, String detail) {
    return ProblemException.of(problem, detail).toResponse();
  }
}
