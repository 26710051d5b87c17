package org.ridealong.psychometrics.facets;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * How the ratings of one rater, criterion or candidate agree with the model.
 *
 * @param n how many ratings
 * @param observedMean their mean
 * @param expectedMean the mean of their expectations
 * @param infit information-weighted mean square, 1 if as noisy as the model says
 * @param outfit plain mean square of the standardized residuals
 * @param infitZ infit as a normal deviate
 * @param outfitZ outfit as a normal deviate
 */
public record FitStatistics(
    int n,
    Estimate observedMean,
    Estimate expectedMean,
    Estimate infit,
    Estimate outfit,
    Estimate infitZ,
    Estimate outfitZ) {}
