package org.ridealong.psychometrics.irt;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * One parameter with its standard error.
 *
 * @param isFixed whether the model sets the value, so that there is no error
 */
public record ParameterEstimate(Estimate value, Estimate standardError, boolean isFixed) {

  static ParameterEstimate fixed(double value) {
    return new ParameterEstimate(Estimate.of(value), Estimate.of(0), true);
  }
}
