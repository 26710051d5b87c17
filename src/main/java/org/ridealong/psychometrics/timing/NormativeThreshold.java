package org.ridealong.psychometrics.timing;

import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * The normative threshold of an item (Wise and Ma 2012): a share of the item's mean response time,
 * but never above a cap. A shorter time is a rapid guess: too short to have read and considered the
 * item.
 *
 * <pre>threshold = min(cap, share * mean time)</pre>
 *
 * <p>NT10, a tenth and at most 10 s, errs on the side of taking nobody's effort away; NT15 to NT30
 * find more guesses and more false ones. A short time tells of a guess or of knowledge of the item
 * beforehand; it proves neither.
 *
 * @param share of the mean time, within (0, 1)
 * @param cap milliseconds, above 0
 */
public record NormativeThreshold(double share, double cap) {

  /** A tenth of the mean, at most 10 s. */
  public static final NormativeThreshold NT10 = new NormativeThreshold(0.10, 10_000);

  public NormativeThreshold {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share " + share);
    }
    if (!(cap > 0)) {
      throw new IllegalArgumentException("cap " + cap);
    }
  }

  /**
   * The threshold of one item, in milliseconds; NaN marks a missing time. No time is a named
   * outcome. O(n).
   *
   * @throws IllegalArgumentException if a time is negative or infinite
   */
  public Estimate of(double[] milliseconds) {
    double sum = 0;
    int n = 0;
    for (double time : milliseconds) {
      if (Double.isNaN(time)) {
        continue;
      }
      if (!(time >= 0 && Double.isFinite(time))) {
        throw new IllegalArgumentException("the time " + time);
      }
      sum += time;
      n++;
    }
    return n == 0
        ? Estimate.notEstimable(Outcome.NO_SCORES, "Nobody has a response time.")
        : Estimate.of(Math.min(cap, share * sum / n));
  }
}
