package org.ridealong.psychometrics.generalizability;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * The variance of one source.
 *
 * @param name the effect, or {@code Residual}
 * @param levels how many levels it has in the data
 * @param variance at least 0
 * @param standardError from the observed information; none at zero
 * @param share of the sum of all variances
 */
public record VarianceComponent(
    String name, int levels, Estimate variance, Estimate standardError, Estimate share) {

  /** The name of the last component. */
  public static final String RESIDUAL = "Residual";
}
