package org.ridealong.psychometrics.classical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;

/**
 * The classical figures of one item; formulas at {@link ItemAnalysis}.
 *
 * @param n candidates behind mean, standard deviation and difficulty
 * @param omits candidates of the whole matrix without a score, whatever the rule made of them
 * @param itemTotal correlation with the total, the item included
 * @param correctedItemTotal correlation with the sum of the other items
 */
public record ItemStatistics(
    int n,
    int omits,
    Estimate mean,
    Estimate standardDeviation,
    Estimate difficulty,
    Estimate itemTotal,
    Estimate correctedItemTotal,
    Estimate alphaIfDeleted) {

  /** The figures that could not be estimated. */
  public List<NamedOutcome> outcomes() {
    Map<String, Estimate> figures = new LinkedHashMap<>();
    figures.put("mean", mean);
    figures.put("standardDeviation", standardDeviation);
    figures.put("difficulty", difficulty);
    figures.put("itemTotal", itemTotal);
    figures.put("correctedItemTotal", correctedItemTotal);
    figures.put("alphaIfDeleted", alphaIfDeleted);
    return NamedOutcome.among(figures);
  }
}
