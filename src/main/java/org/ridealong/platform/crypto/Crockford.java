package org.ridealong.platform.crypto;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Codes that people read aloud and type: Crockford's base 32, which has no I, L, O and U. Typing is
 * forgiven: case, spaces, dashes, O for 0, I and L for 1.
 */
public final class Crockford {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Crockford() {}

  /** A random code; each character carries 5 bits. */
  public static String random(SecureRandom random, int characters) {
    StringBuilder code = new StringBuilder(characters);
    for (int i = 0; i < characters; i++) {
      code.append(ALPHABET.charAt(random.nextInt(32)));
    }
    return code.toString();
  }

  /** The code as it is hashed: upper case, without separators, look-alikes mended. */
  public static String normalize(String typed) {
    StringBuilder code = new StringBuilder(typed.length());
    for (char character : typed.toUpperCase(Locale.ROOT).toCharArray()) {
      switch (character) {
        case 'O' -> code.append('0');
        case 'I', 'L' -> code.append('1');
        default -> {
          if (Character.isLetterOrDigit(character)) {
            code.append(character);
          }
        }
      }
    }
    return code.toString();
  }

  /** Shown in groups of five: {@code 7K2QM-9XW4T}. */
  public static String grouped(String code) {
    return code.replaceAll("(.{5})(?=.)", "$1-");
  }
}
