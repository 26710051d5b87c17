/**
 * Generalizability theory: variance components of a measurement design with an object and facets.
 *
 * <p>{@link org.ridealong.psychometrics.generalizability.Generalizability} estimates by restricted
 * maximum likelihood, crossed or nested, balanced or not; {@link
 * org.ridealong.psychometrics.generalizability.AnalysisOfVariance} serves balanced crossed data;
 * {@link org.ridealong.psychometrics.generalizability.DecisionStudy} says what other numbers of
 * levels would give.
 *
 * <p>Invariants: kernels are stateless; the number of threads changes no bit, the order of
 * observations nothing but rounding; no variance is negative but those of the analysis of variance.
 */
package org.ridealong.psychometrics.generalizability;
