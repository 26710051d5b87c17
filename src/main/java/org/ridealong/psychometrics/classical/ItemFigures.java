package org.ridealong.psychometrics.classical;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * The classical figures of one item, among n candidates without a missing cell; formulas at {@link
 * TestAnalysis}.
 *
 * @param difficulty mean over the highest score of the whole test: high is easy
 * @param itemTotal correlation with the total, the item included
 * @param correctedItemTotal correlation with the sum of the other items
 * @param lowMean mean of the low scoring 27 %
 * @param highMean mean of the high scoring 27 %
 * @param discrimination difference of the two over the range of scores of the whole test
 */
public record ItemFigures(
    int n,
    Estimate mean,
    Estimate standardDeviation,
    Estimate variance,
    Estimate lowest,
    Estimate highest,
    Estimate difficulty,
    Estimate itemTotal,
    Estimate correctedItemTotal,
    Estimate alphaIfDropped,
    Estimate biserialTotal,
    Estimate biserialRest,
    Estimate lowMean,
    Estimate highMean,
    Estimate discrimination,
    Estimate reliabilityIndex,
    Estimate skewness) {}
