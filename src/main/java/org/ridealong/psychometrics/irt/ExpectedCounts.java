package org.ridealong.psychometrics.irt;

/**
 * What the E-step knows: how many candidates with each score are expected at each node.
 *
 * @param logLikelihood marginal log-likelihood of the parameters that the counts were made with
 * @param scores counts by item, score and node
 * @param groups counts by group and node
 */
record ExpectedCounts(double logLikelihood, double[][][] scores, double[][] groups) {}
