package org.ridealong.psychometrics.facets;

/**
 * A step of a scale.
 *
 * @param scale the criterion whose scale it is, 0 for a common scale
 * @param step from 1: the step up to this category, counted from the lowest category given
 * @param level the step's measure; the steps of a scale sum to zero
 */
public record StepLevel(int scale, int step, FacetLevel level) {}
