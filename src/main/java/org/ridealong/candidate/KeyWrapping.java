package org.ridealong.candidate;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;
import org.ridealong.platform.crypto.Keys;
import org.ridealong.platform.crypto.Sealing;

/** Makes data keys and wraps them for the database. */
@Singleton
final class KeyWrapping {

  private static final int KEY_BYTES = 32;

  private final byte[] wrappingKey;
  private final SecureRandom random;

  KeyWrapping(Keys keys, SecureRandom random) {
    this.wrappingKey = keys.derive("candidate-data-key");
    this.random = random;
  }

  /** A new key, wrapped for its candidate. */
  byte[] newKey(UUID candidate) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return Sealing.seal(wrappingKey, key, candidate.toString(), random);
  }

  byte[] unwrap(UUID candidate, byte[] wrapped) {
    return Sealing.open(wrappingKey, wrapped, candidate.toString())
        .orElseThrow(() -> new IllegalStateException("The master key does not fit this database"));
  }
}
