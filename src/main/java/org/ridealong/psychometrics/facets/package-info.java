/**
 * Many-facet Rasch measurement of candidates, raters and criteria from ratings in long format.
 *
 * <p>{@link org.ridealong.psychometrics.facets.ManyFacetRasch} estimates, {@link
 * org.ridealong.psychometrics.facets.FacetsFit} compares ratings with the model, {@link
 * org.ridealong.psychometrics.facets.Separation} says how well levels are told apart. {@link
 * org.ridealong.psychometrics.facets.Layout} finds beforehand what can be estimated.
 *
 * <p>Invariants: kernels are stateless; the number of threads changes no bit, the order of
 * candidates, raters and criteria nothing but rounding; a level that cannot be estimated has a
 * named outcome and leaves the others as they are.
 */
package org.ridealong.psychometrics.facets;
