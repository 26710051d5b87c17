package org.ridealong.platform.crypto;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the server, all derived from the master key by HMAC-SHA-256 over the name of their
 * purpose, so that one purpose's key tells nothing about another's.
 */
@Singleton
public final class Keys {

  private static final int MASTER_KEY_BYTES = 32;

  private final byte[] master;

  @Inject
  Keys(KeyConfig config) {
    this(Base64.getDecoder().decode(config.master().trim()));
  }

  public Keys(byte[] master) {
    if (master.length != MASTER_KEY_BYTES) {
      throw new IllegalArgumentException("The master key must have 32 bytes");
    }
    this.master = master.clone();
  }

  /** The 32 bytes of the key for a purpose. */
  public byte[] derive(String purpose) {
    return mac(master, purpose);
  }

  /** The keyed hash under which a secret such as an admission code is kept. */
  public String keyedHash(String purpose, String secret) {
    return HexFormat.of().formatHex(mac(derive(purpose), secret));
  }

  /** Whether a keyed hash fits, in a time that does not depend on where the two differ. */
  public boolean fits(String purpose, String text, String hash) {
    return MessageDigest.isEqual(
        keyedHash(purpose, text).getBytes(StandardCharsets.UTF_8),
        hash.getBytes(StandardCharsets.UTF_8));
  }

  /** HMAC-SHA-256 of the UTF-8 bytes of a text. */
  public static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
    }
  }
}
