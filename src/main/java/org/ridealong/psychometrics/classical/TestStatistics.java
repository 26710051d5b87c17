package org.ridealong.psychometrics.classical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;

/**
 * The classical figures of the total score; formulas at {@link ItemAnalysis}.
 *
 * @param candidates rows of the matrix
 * @param n candidates behind the figures, after the rule for missing cells
 * @param items items behind the total
 */
public record TestStatistics(
    int candidates,
    int n,
    int items,
    Estimate mean,
    Estimate standardDeviation,
    Estimate alpha,
    Estimate standardErrorOfMeasurement) {

  /** The figures that could not be estimated. */
  public List<NamedOutcome> outcomes() {
    Map<String, Estimate> figures = new LinkedHashMap<>();
    figures.put("mean", mean);
    figures.put("standardDeviation", standardDeviation);
    figures.put("alpha", alpha);
    figures.put("standardErrorOfMeasurement", standardErrorOfMeasurement);
    return NamedOutcome.among(figures);
  }
}
