package org.ridealong.rater;

import java.util.UUID;

/** Names a rater. */
public record RaterId(UUID value) {

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTER_BITS = 5;
  private static final int LENGTH = 8;

  /**
   * What the rater is called where a name must not stand: in statistics and files. The same
   * everywhere, made from 40 random bits of the id, so that a lead finds the person and nobody else
   * does.
   */
  public String code() {
    StringBuilder code = new StringBuilder("R-");
    for (int place = LENGTH - 1; place >= 0; place--) {
      int letter = (int) (value.getLeastSignificantBits() >>> place * LETTER_BITS);
      code.append(LETTERS.charAt(letter & (LETTERS.length() - 1)));
    }
    return code.toString();
  }
}
