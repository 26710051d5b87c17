package org.ridealong.psychometrics.fairness;

/**
 * An item's parameters in one group, logit P = a (theta - b).
 *
 * @param slopeVariance 0 where a is fixed
 */
record CalibratedItem(
    double slope,
    double difficulty,
    double slopeVariance,
    double difficultyVariance,
    double covariance) {

  /** On the scale A theta + B. */
  CalibratedItem rescaled(double factor, double shift) {
    return new CalibratedItem(
        slope / factor,
        factor * difficulty + shift,
        slopeVariance / (factor * factor),
        difficultyVariance * factor * factor,
        covariance);
  }
}
