package org.ridealong.psychometrics.numeric;

/**
 * Sums of whole numbers centered without rounding. For two samples a and b of n whole numbers,
 *
 * <pre>n * sum of ab - (sum of a) * (sum of b) = n * sum of (a - mean a)(b - mean b)</pre>
 *
 * <p>is a whole number that may take 128 bits. It is formed exactly and rounded once, so that no
 * order of the candidates changes a bit of what follows, and a sample without spread gives exactly
 * zero.
 */
public final class ExactSums {

  private static final double TWO_TO_64 = 0x1p64;

  private ExactSums() {}

  /** n * sumOfProducts - sumOfFirst * sumOfSecond, rounded once or, beyond 63 bits, twice. */
  public static double centered(long n, long sumOfProducts, long sumOfFirst, long sumOfSecond) {
    long low = n * sumOfProducts;
    long high = Math.multiplyHigh(n, sumOfProducts);
    long lowTaken = sumOfFirst * sumOfSecond;
    long highTaken = Math.multiplyHigh(sumOfFirst, sumOfSecond);
    long borrow = Long.compareUnsigned(low, lowTaken) < 0 ? 1 : 0;
    low -= lowTaken;
    high -= highTaken + borrow;
    if (high == low >> 63) {
      return low;
    }
    double unsigned = (low >>> 1) * 2.0 + (low & 1);
    return high * TWO_TO_64 + unsigned;
  }

  /**
   * Product-moment correlation from centered sums, held to [-1, 1] against rounding.
   *
   * @param products centered sum of products
   * @param first centered sum of squares of one sample
   * @param second centered sum of squares of the other
   */
  public static Estimate correlation(double products, double first, double second) {
    if (first <= 0 || second <= 0) {
      return Estimate.notEstimable(
          Outcome.ZERO_VARIANCE, "All scores are equal, so there is nothing to correlate.");
    }
    double correlation = products / (Math.sqrt(first) * Math.sqrt(second));
    return Estimate.of(Math.max(-1, Math.min(1, correlation)));
  }
}
