package org.ridealong.psychometrics.classical;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * How one option of a multiple-choice item worked; formulas at {@link DistractorAnalysis}.
 *
 * @param item the item's place
 * @param option the option's place in the item's list, -1 for those who left the item out
 * @param n candidates who chose it
 * @param pointBiserialTotal correlation of choosing it with the total
 * @param pointBiserialRest the same with the total without the item's own score
 * @param meanTotal mean total of those who chose it
 * @param low share of the low scorers who chose it; {@code middle} and {@code high} likewise
 * @param discrimination share of high scorers less share of low scorers
 */
public record OptionFigures(
    int item,
    int option,
    boolean isKey,
    long n,
    Estimate proportion,
    Estimate pointBiserialTotal,
    Estimate pointBiserialRest,
    Estimate meanTotal,
    Estimate low,
    Estimate middle,
    Estimate high,
    Estimate discrimination) {

  /** The place of an omission. */
  public static final int OMITTED = -1;
}
