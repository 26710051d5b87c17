package org.ridealong.psychometrics.generalizability;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * One object of measurement.
 *
 * @param observation one of its observations, by which the caller finds its name
 * @param prediction best linear unbiased prediction of its effect
 * @param standardError root of the prediction error variance
 */
public record ObjectScore(int observation, Estimate prediction, Estimate standardError) {}
