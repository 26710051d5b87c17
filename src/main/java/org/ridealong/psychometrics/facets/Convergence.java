package org.ridealong.psychometrics.facets;

/**
 * How an iteration ended.
 *
 * @param converged whether its stopping rule was met
 * @param iterations how many steps it took
 * @param reason the rule that was met, or why it gave up, as a sentence
 */
public record Convergence(boolean converged, int iterations, String reason) {}
