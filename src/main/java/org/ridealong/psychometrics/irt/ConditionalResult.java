package org.ridealong.psychometrics.irt;

import java.util.List;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/** A conditional calibration, or the named reason why there is none. */
public sealed interface ConditionalResult {

  /** Nothing was estimated; {@code item} as in {@link CalibrationResult.Refused}. */
  record Refused(Outcome outcome, int item, String reason) implements ConditionalResult {}

  /**
   * One item's cumulated easiness beta(k), k from 1: P(k) is proportional to exp(k theta +
   * beta(k)), so that higher is easier. All easiness parameters of all items sum to 0.
   *
   * @param item the item's column in the table
   * @param fit mean squares at the candidates' ML estimates, without extreme totals
   */
  record Item(
      int item,
      int lowest,
      List<Double> easiness,
      List<Double> standardErrors,
      long candidates,
      MeanSquares fit) {
    public Item {
      easiness = List.copyOf(easiness);
      standardErrors = List.copyOf(standardErrors);
    }
  }

  /**
   * One candidate.
   *
   * @param total sum of the scores on the items that took part
   */
  record Person(Estimate total, Estimate trait, Estimate standardError) {}

  /**
   * All that was estimated.
   *
   * @param excluded items that took no part
   * @param logLikelihood conditional log-likelihood
   * @param candidates those who counted: no missing total, no extreme one
   * @param converged whether the last Newton step gained next to nothing
   */
  record Calibrated(
      List<Item> items,
      List<Calibration.ExcludedItem> excluded,
      List<Person> persons,
      double logLikelihood,
      int freeParameters,
      long candidates,
      int steps,
      boolean converged)
      implements ConditionalResult {
    public Calibrated {
      items = List.copyOf(items);
      excluded = List.copyOf(excluded);
      persons = List.copyOf(persons);
    }
  }
}
