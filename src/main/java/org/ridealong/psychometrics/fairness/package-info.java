/**
 * Fairness of a test to groups: differences in decisions ({@link
 * org.ridealong.psychometrics.fairness.AdverseImpact}) and in scores ({@link
 * org.ridealong.psychometrics.fairness.ScoreGap}).
 *
 * <p>Invariants: kernels are stateless; which group is focal is the caller's to say. A difference
 * is no proof of bias: for items see differential item functioning, and for both the Standards
 * (2014).
 */
package org.ridealong.psychometrics.fairness;
