package org.ridealong.psychometrics.standards;

import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/** Decisions of two administrations, as shares of all candidates. */
public record RepeatTable(
    double bothFail, double failThenPass, double passThenFail, double bothPass) {

  /** The share that gets the same decision twice. */
  public double consistency() {
    return bothFail + bothPass;
  }

  /** Both fail by chance. */
  public double chanceFail() {
    return (bothFail + failThenPass) * (bothFail + passThenFail);
  }

  /** Both pass by chance. */
  public double chancePass() {
    return (failThenPass + bothPass) * (passThenFail + bothPass);
  }

  public double chance() {
    return chanceFail() + chancePass();
  }

  /** Consistency beyond chance (Cohen 1960). */
  public Estimate kappa() {
    return chance() < 1
        ? Estimate.of((consistency() - chance()) / (1 - chance()))
        : Estimate.notEstimable(
            Outcome.ZERO_VARIANCE, "Everybody is certain to get the same decision.");
  }
}
