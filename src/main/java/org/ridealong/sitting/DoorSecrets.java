package org.ridealong.sitting;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import org.ridealong.platform.crypto.Crockford;
import org.ridealong.platform.crypto.Keys;

/** Makes codes and tokens, and the keyed hashes under which alone they are kept. */
@Singleton
final class DoorSecrets {

  /** 50 bits: with ten tries in ten minutes, guessing one is hopeless. */
  private static final int CODE_CHARACTERS = 10;

  private static final int TOKEN_BYTES = 32;

  private final Keys keys;
  private final SecureRandom random;

  DoorSecrets(Keys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  String newCode() {
    return Crockford.random(random, CODE_CHARACTERS);
  }

  String newToken() {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  String codeHash(String typed) {
    return keys.keyedHash("admission-code", Crockford.normalize(typed));
  }

  String enrolmentHash(String typed) {
    return keys.keyedHash("enrolment-token", Crockford.normalize(typed));
  }

  String cookieHash(String token) {
    return keys.keyedHash("workstation-cookie", token);
  }
}
