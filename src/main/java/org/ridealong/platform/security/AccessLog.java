package org.ridealong.platform.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * One line for every call that was answered 401 or 403, whoever refused it: status, method, path
 * and caller; no query, cookie, header or body.
 */
@Singleton
final class AccessLog {

  private static final Logger LOG = Logger.getLogger("org.ridealong.access");
  private static final int BEFORE_EVERYTHING = 1000;
  private static final Set<Integer> REFUSALS = Set.of(401, 403);
  private static final Pattern NOT_PRINTABLE = Pattern.compile("[^\\x21-\\x7e]");

  void register(@Observes Filters filters) {
    filters.register(
        call -> {
          call.addHeadersEndHandler(
              done -> {
                int status = call.response().getStatusCode();
                if (REFUSALS.contains(status)) {
                  refused(call.request(), status);
                }
              });
          call.next();
        },
        BEFORE_EVERYTHING);
  }

  private static void refused(HttpServerRequest request, int status) {
    LOG.warnf(
        "%d %s %s from %s",
        status,
        request.method(),
        NOT_PRINTABLE.matcher(request.path()).replaceAll("?"),
        request.remoteAddress().hostAddress());
  }
}
