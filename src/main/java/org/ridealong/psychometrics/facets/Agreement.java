package org.ridealong.psychometrics.facets;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * Exact agreement with other raters of the same candidate on the same criterion.
 *
 * @param pairs how many pairs of ratings
 * @param observed the share of pairs with equal ratings
 * @param expected the share that the model expects: the sum over categories of P P'
 */
public record Agreement(int pairs, Estimate observed, Estimate expected) {}
