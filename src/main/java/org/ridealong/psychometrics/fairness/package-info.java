/**
 * Fairness of a test to groups: differences in decisions ({@link
 * org.ridealong.psychometrics.fairness.AdverseImpact}), in scores ({@link
 * org.ridealong.psychometrics.fairness.ScoreGap}) and, for candidates of equal score, in items
 * (differential item functioning: {@link org.ridealong.psychometrics.fairness.MantelHaenszel},
 * {@link org.ridealong.psychometrics.fairness.Standardization}, {@link
 * org.ridealong.psychometrics.fairness.LogisticDif}, {@link
 * org.ridealong.psychometrics.fairness.BreslowDay}, {@link
 * org.ridealong.psychometrics.fairness.MantelTest}, and {@link
 * org.ridealong.psychometrics.fairness.ParameterDif} for item parameters; each with or without
 * {@link org.ridealong.psychometrics.fairness.Purification}).
 *
 * <p>Invariants: kernels are stateless; which group is focal is the caller's to say. A missing cell
 * adds nothing to the score that matches candidates, and who has no score on an item is left out of
 * that item's comparison. A difference is no proof of bias: see the Standards (2014).
 */
package org.ridealong.psychometrics.fairness;
