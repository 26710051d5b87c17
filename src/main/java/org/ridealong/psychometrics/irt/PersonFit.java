package org.ridealong.psychometrics.irt;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * How well a candidate's scores go with the model.
 *
 * @param standardizedLogLikelihood Zh; far below zero is an unlikely pattern
 */
public record PersonFit(MeanSquares meanSquares, Estimate standardizedLogLikelihood) {}
