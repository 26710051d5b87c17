package org.ridealong.psychometrics.agreement;

import java.util.Optional;
import org.ridealong.psychometrics.numeric.Estimate;

/**
 * A coefficient with what is known about its precision.
 *
 * @param standardError empty where the coefficient has none by its method; so the others
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param p two-sided probability of such a figure without any agreement beyond chance
 */
public record AgreementFigure(
    Estimate estimate,
    Optional<Estimate> standardError,
    Optional<Estimate> low,
    Optional<Estimate> high,
    Optional<Estimate> p) {

  /** A figure alone. */
  public static AgreementFigure of(Estimate estimate) {
    return new AgreementFigure(
        estimate, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  AgreementFigure withP(Estimate probability) {
    return new AgreementFigure(estimate, standardError, low, high, Optional.of(probability));
  }
}
