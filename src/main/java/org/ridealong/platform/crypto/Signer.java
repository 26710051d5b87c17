package org.ridealong.platform.crypto;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Signs seals with Ed25519 (RFC 8032). The key pair follows from the master key, so every replica
 * signs alike and a restored server still knows its key.
 */
@Singleton
public final class Signer {

  private final KeyPair pair;

  public Signer(Keys keys) {
    byte[] seed = keys.derive("seal-signature");
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new FixedSeed(seed));
      this.pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform since 15 has Ed25519", e);
    }
  }

  /** The public key as X.509 SubjectPublicKeyInfo in base64. */
  public String publicKey() {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  /** A short name of the key: the first 16 digits of the public key's SHA-256. */
  public String keyId() {
    return Hashes.sha256(pair.getPublic().getEncoded()).substring(0, 16);
  }

  /** The signature over the UTF-8 bytes of a text, in base64. */
  public String sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of this server cannot sign", e);
    }
  }

  /** Checks a signature with nothing but what a receipt carries; needs no server. */
  public static boolean verify(String publicKey, String text, String signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
      return false;
    }
  }

  /** Hands the derived seed to the generator, which asks for exactly 32 random bytes. */
  private static final class FixedSeed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    FixedSeed(byte[] seed) {
      super(null, null);
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
