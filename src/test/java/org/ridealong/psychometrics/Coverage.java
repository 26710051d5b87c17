package org.ridealong.psychometrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * Counts how often something happens in simulated samples, and compares with how often it should.
 *
 * <p>Bounds are four binomial standard deviations, sqrt(p (1 - p) / n), of independent samples, and
 * an allowance that a test states where a method is right for many candidates only.
 */
public final class Coverage {

  private static final double NORMAL = 1.959963984540054;

  private int happened;
  private int all;

  /** How many samples to draw: more of them with {@code ./ridealong test --soak}. */
  public static int samples(int usual, int soaked) {
    return Boolean.getBoolean("ridealong.soak") ? soaked : usual;
  }

  public void add(boolean happens) {
    happened += happens ? 1 : 0;
    all++;
  }

  /** Whether the 95 % interval of a normal estimate holds the truth. */
  public void add(Estimate estimate, Estimate error, double truth) {
    double distance = estimate.value().orElseThrow() - truth;
    add(Math.abs(distance) < NORMAL * error.value().orElseThrow());
  }

  /**
   * Compares the share.
   *
   * @param independent of how many independent samples the cases come
   * @param allowance how far off the method may be for these sizes
   */
  public void check(String what, double share, int independent, double allowance) {
    assertTrue(all >= independent, what);
    double bound = allowance + 4 * Math.sqrt(share * (1 - share) / independent);
    assertEquals(share, (double) happened / all, bound, what + ": " + happened + " of " + all);
  }
}
