package org.ridealong.psychometrics.irt;

import org.ridealong.psychometrics.numeric.Outcome;

/** A calibration, or the named reason why there is none. */
public sealed interface CalibrationResult permits Calibration, CalibrationResult.Refused {

  /** Marks a reason that is about no single item. */
  int NO_ITEM = -1;

  /**
   * Nothing was estimated.
   *
   * @param item the column of the item that stands in the way, or {@link #NO_ITEM}
   * @param reason one sentence
   */
  record Refused(Outcome outcome, int item, String reason) implements CalibrationResult {}
}
