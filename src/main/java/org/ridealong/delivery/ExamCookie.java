package org.ridealong.delivery;

import jakarta.ws.rs.core.NewCookie;

/**
 * The candidate's cookie: an opaque token, never seen by scripts, sent to this origin only. It ends
 * with the browser, so it has no age.
 */
final class ExamCookie {

  static final String NAME = "__Host-ridealong-exam";

  private ExamCookie() {}

  static NewCookie of(String token) {
    return builder(token).build();
  }

  static NewCookie gone() {
    return builder("").maxAge(0).build();
  }

  private static NewCookie.Builder builder(String value) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.STRICT);
  }
}
