package org.ridealong.psychometrics.irt;

/**
 * The distribution of the trait in a group of candidates.
 *
 * @param candidates those who have any score
 */
public record CalibratedGroup(
    long candidates, ParameterEstimate mean, ParameterEstimate variance) {}
