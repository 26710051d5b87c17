package org.ridealong.platform.security;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** One line for every refused call: method, path and caller; no query, cookie, header or body. */
@Singleton
final class AccessLog {

  private static final Logger LOG = Logger.getLogger("org.ridealong.access");
  private static final Pattern NOT_PRINTABLE = Pattern.compile("[^\\x21-\\x7e]");

  void refused(HttpServerRequest request, int status) {
    LOG.warnf(
        "%d %s %s from %s",
        status,
        request.method(),
        NOT_PRINTABLE.matcher(request.path()).replaceAll("?"),
        request.remoteAddress().hostAddress());
  }
}
