/**
 * Classical test theory over a candidates x items score matrix with missing cells.
 *
 * <p>{@link org.ridealong.psychometrics.classical.ItemAnalysis} gives the figures of each item and
 * of the test, {@link org.ridealong.psychometrics.classical.Reliability} Cronbach's and stratified
 * alpha. {@link org.ridealong.psychometrics.classical.MissingRule} says what a missing cell means.
 *
 * <p>Invariants: kernels are stateless and leave their arguments unchanged; the order of candidates
 * does not matter; a figure that cannot be estimated has a named outcome. Scoring of raw answers,
 * distractors and response times are not done here.
 */
package org.ridealong.psychometrics.classical;
