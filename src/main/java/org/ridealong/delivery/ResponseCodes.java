package org.ridealong.delivery;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ridealong.platform.crypto.Keys;

/** Names sessions to those who must not know whose they are. */
@Singleton
class ResponseCodes {

  private static final String PURPOSE = "response-code";
  private static final int LENGTH = 16;

  private final Keys keys;

  ResponseCodes(Keys keys) {
    this.keys = keys;
  }

  /** Random-looking, the same each time, and without the server's key a way to nobody. */
  String of(UUID session) {
    return keys.keyedHash(PURPOSE, session.toString()).substring(0, LENGTH);
  }
}
