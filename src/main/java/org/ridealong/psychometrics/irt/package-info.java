/**
 * Item response theory: unidimensional models of 0/1 and ordered items.
 *
 * <p>{@link org.ridealong.psychometrics.irt.MarginalCalibration} estimates items and groups by
 * marginal maximum likelihood, with exact standard errors.
 *
 * <p>Invariants: kernels are stateless and leave their arguments unchanged; the order of candidates
 * and the number of threads change no bit of a result; "not estimable" is a named outcome. Data in
 * long format and raters are the concern of {@code psychometrics.facets}.
 */
package org.ridealong.psychometrics.irt;
