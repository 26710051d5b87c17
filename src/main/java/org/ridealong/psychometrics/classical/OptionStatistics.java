package org.ridealong.psychometrics.classical;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * How one option of an item was chosen; formulas at {@link OptionAnalysis}.
 *
 * @param n candidates who chose it
 * @param proportion of all candidates who were asked
 * @param totalCorrelation point-biserial correlation of choosing it with the total
 * @param restCorrelation the same with the sum over the other items
 * @param meanTotal mean total of those who chose it
 * @param low proportion of the low group that chose it
 * @param middle proportion of the middle group
 * @param high proportion of the high group
 * @param discrimination {@code high - low}
 */
public record OptionStatistics(
    int n,
    Estimate proportion,
    Estimate totalCorrelation,
    Estimate restCorrelation,
    Estimate meanTotal,
    Estimate low,
    Estimate middle,
    Estimate high,
    Estimate discrimination) {}
