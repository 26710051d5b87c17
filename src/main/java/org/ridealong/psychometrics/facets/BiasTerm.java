package org.ridealong.psychometrics.facets;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * What a rater's severity on one criterion differs by from the rater's severity in general.
 *
 * @param n how many ratings
 * @param bias in logits, positive where the rater is more severe on this criterion
 * @param standardError with all other parameters free
 * @param z bias over its standard error
 * @param probability two-sided, from the normal distribution
 */
public record BiasTerm(
    int rater,
    int criterion,
    int n,
    Estimate bias,
    Estimate standardError,
    Estimate z,
    Estimate probability) {}
