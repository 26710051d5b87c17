package org.ridealong.delivery;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import org.ridealong.platform.crypto.Keys;

/** Makes the opaque tokens of exam cookies; only their keyed hash is kept. */
@Singleton
final class SessionTokens {

  private static final int TOKEN_BYTES = 32;

  private final Keys keys;
  private final SecureRandom random;

  SessionTokens(Keys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  String next() {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  String hash(String token) {
    return keys.keyedHash("exam-cookie", token);
  }
}
