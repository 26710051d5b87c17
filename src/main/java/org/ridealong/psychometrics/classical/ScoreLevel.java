package org.ridealong.psychometrics.classical;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * One possible total of a test of 0/1 items.
 *
 * @param binomialError Lord's (1955) standard error under binomial error, sqrt(x (k - x) / (k - 1))
 * @param keatsError the same, scaled to agree with alpha on average (Keats 1957), times sqrt((1 -
 *     alpha) / (1 - KR-21))
 * @param trueScore Kelley's (1947) estimate, alpha x + (1 - alpha) mean
 * @param frequency candidates with this total
 */
public record ScoreLevel(
    int total, Estimate binomialError, Estimate keatsError, Estimate trueScore, long frequency) {}
