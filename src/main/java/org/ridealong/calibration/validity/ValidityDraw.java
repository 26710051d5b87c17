package org.ridealong.calibration.validity;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.ridealong.calibration.benchmark.BenchmarkId;
import org.ridealong.platform.crypto.Keys;
import org.ridealong.rater.RaterId;
import org.ridealong.rating.RatingPoolId;

/**
 * Chance that can be repeated: a claim gets a validity response when HMAC-SHA-256 of rater, pool
 * and number of the claim, read as a fraction, is below the share. Claims are independent of each
 * other, so that no rater can count to the next one.
 */
final class ValidityDraw {

  private final byte[] key;
  private final double share;

  /**
   * @param key of this purpose alone
   * @param share from 0 to 1
   */
  ValidityDraw(byte[] key, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "ridealong.calibration.validity.share goes from 0 to 1, not " + share);
    }
    this.key = key.clone();
    this.share = share;
  }

  /**
   * @param number of the claim among those of the rater in the pool, from 0
   */
  boolean hits(RaterId rater, RatingPoolId pool, long number) {
    byte[] hash = Keys.mac(key, "claim " + rater.value() + " " + pool.value() + " " + number);
    return fraction(hash) < share;
  }

  /** The order in which a rater meets benchmarks; another one for each rater. */
  BigInteger order(RaterId rater, BenchmarkId benchmark) {
    return new BigInteger(1, Keys.mac(key, "order " + rater.value() + " " + benchmark.value()));
  }

  /**
   * How many benchmarks come before so many live answers are used up.
   *
   * @param number of the next claim
   * @param unseen benchmarks that there are for the rater
   */
  long upcoming(RaterId rater, RatingPoolId pool, long number, long live, long unseen) {
    long found = 0;
    long left = live;
    for (long n = number; left > 0 && found < unseen && share > 0; n++) {
      if (hits(rater, pool, n)) {
        found++;
      } else {
        left--;
      }
    }
    return found;
  }

  /** The first 53 bits as a number from 0 to below 1. */
  private static double fraction(byte[] hash) {
    return (ByteBuffer.wrap(Arrays.copyOf(hash, Long.BYTES)).getLong() >>> 11) * 0x1.0p-53;
  }
}
