package org.ridealong.platform.security;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.ridealong.platform.problem.ProblemException;

/**
 * Lets a state change pass only from this site's own pages or from an API client: it must carry a
 * header that no foreign form can set, and its origin, where a browser names one, must be ours.
 */
class SameSiteGuard {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  @ServerRequestFilter(preMatching = true)
  Optional<Response> guard(ContainerRequestContext call, HttpServerRequest request) {
    if (SAFE_METHODS.contains(call.getMethod())) {
      return Optional.empty();
    }
    boolean marked = "1".equals(request.getHeader("X-Ridealong"));
    String origin = request.getHeader("Origin");
    String own = request.scheme() + "://" + request.authority();
    if (marked && (origin == null || origin.equals(own))) {
      return Optional.empty();
    }
    return Optional.of(
        ProblemException.of(
                AccessProblem.CROSS_SITE,
                marked ? "The origin is another one." : "The header X-Ridealong: 1 is missing.")
            .toResponse());
  }
}
