package org.ridealong.psychometrics.facets;

/**
 * A rating far from what the model expects.
 *
 * @param expected its expectation, on the scale of the ratings
 * @param standardizedResidual its deviation from that in standard deviations
 */
public record UnexpectedRating(
    int candidate,
    int rater,
    int criterion,
    int score,
    double expected,
    double standardizedResidual) {}
