package org.ridealong.platform.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** The headers that every answer carries, pages and files too, and how long files are kept. */
@ApplicationScoped
class BrowserRules {

  private static final int BEFORE_EVERYTHING = 1000;

  private static final int OK = 200;
  private static final Set<String> FOLDERS = Set.of("/exam", "/desk", "/lab");

  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
          + " media-src 'self' blob:; connect-src 'self'; font-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  void register(@Observes Filters filters) {
    filters.register(
        request -> {
          MultiMap headers = request.response().headers();
          headers.set("Content-Security-Policy", CONTENT);
          headers.set("X-Content-Type-Options", "nosniff");
          headers.set("X-Frame-Options", "DENY");
          headers.set("Referrer-Policy", "no-referrer");
          headers.set("Cross-Origin-Opener-Policy", "same-origin");
          headers.set("Cross-Origin-Resource-Policy", "same-origin");
          headers.set(
              "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()");
          request.next();
        },
        BEFORE_EVERYTHING);
    filters.register(BrowserRules::serveFiles, BEFORE_EVERYTHING - 1);
  }

  /** Built files carry their hash in their name and stay; pages are asked for anew each time. */
  private static void serveFiles(RoutingContext request) {
    String path = request.normalizedPath();
    if (FOLDERS.contains(path)) {
      request.redirect(path + "/");
      return;
    }
    if (path.startsWith("/assets/")) {
      request.addHeadersEndHandler(done -> cache(request, "public, max-age=31536000, immutable"));
    } else if (path.endsWith("/")) {
      request.addHeadersEndHandler(done -> cache(request, "no-cache"));
    }
    request.next();
  }

  private static void cache(RoutingContext request, String rule) {
    if (request.response().getStatusCode() == OK) {
      request.response().headers().set("Cache-Control", rule);
    }
  }
}
