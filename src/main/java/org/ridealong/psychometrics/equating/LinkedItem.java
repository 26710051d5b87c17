package org.ridealong.psychometrics.equating;

/**
 * A 0/1 item's parameters from one estimation.
 *
 * <pre>P(theta) = guessing + (1 - guessing) / (1 + exp(-D discrimination (theta - difficulty)))
 * </pre>
 */
public record LinkedItem(double discrimination, double difficulty, double guessing) {

  public LinkedItem {
    if (!Double.isFinite(discrimination) || !Double.isFinite(difficulty)) {
      throw new IllegalArgumentException(
          "discrimination %s, difficulty %s".formatted(discrimination, difficulty));
    }
    if (!(guessing >= 0 && guessing < 1)) {
      throw new IllegalArgumentException("guessing %s".formatted(guessing));
    }
  }

  /** The item on the scale A theta + B. */
  public LinkedItem rescaled(double slope, double intercept) {
    return new LinkedItem(discrimination / slope, slope * difficulty + intercept, guessing);
  }

  /** P(theta). */
  public double probability(double theta, double scaling) {
    double logit = scaling * discrimination * (theta - difficulty);
    return guessing + (1 - guessing) / (1 + Math.exp(-logit));
  }
}
