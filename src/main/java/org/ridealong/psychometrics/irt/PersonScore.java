package org.ridealong.psychometrics.irt;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * One candidate's trait estimates with standard errors.
 *
 * @param posteriorMean EAP: the posterior's mean over the nodes; its error is the posterior's
 *     standard deviation
 * @param posteriorMode MAP; its error from the posterior's curvature
 * @param maximumLikelihood ML; its error from the observed information
 * @param weightedLikelihood WLE: maximizes log L + log(I) / 2 with I the test information (Warm
 *     1989); its error is 1 / sqrt(I)
 * @param extreme -1 or 1 if the likelihood falls or rises without end, so that there is no ML
 *     estimate; 0 otherwise
 */
public record PersonScore(
    Estimate posteriorMean,
    Estimate posteriorMeanError,
    Estimate posteriorMode,
    Estimate posteriorModeError,
    Estimate maximumLikelihood,
    Estimate maximumLikelihoodError,
    Estimate weightedLikelihood,
    Estimate weightedLikelihoodError,
    int extreme) {}
