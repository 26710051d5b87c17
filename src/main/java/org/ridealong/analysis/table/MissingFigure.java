package org.ridealong.analysis.table;

import org.ridealong.psychometrics.numeric.NamedOutcome;

/**
 * A figure that could not be estimated.
 *
 * @param statistic the member of the row
 * @param outcome the name of the reason
 * @param reason the reason as a sentence
 */
public record MissingFigure(String statistic, String outcome, String reason) {

  public static MissingFigure of(NamedOutcome missing) {
    return new MissingFigure(missing.statistic(), missing.outcome().name(), missing.reason());
  }
}
