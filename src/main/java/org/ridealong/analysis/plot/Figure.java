package org.ridealong.analysis.plot;

import org.ridealong.psychometrics.numeric.Estimate;

/** Turns estimates into cells. */
public final class Figure {

  private Figure() {}

  /** The figure, or null where it could not be estimated. */
  public static Double of(Estimate estimate) {
    return estimate.value().isPresent() ? (Double) estimate.value().getAsDouble() : null;
  }
}
