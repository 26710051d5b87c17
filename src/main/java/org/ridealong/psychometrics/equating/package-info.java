/**
 * Putting scores of two forms on one scale: observed-score equating of equivalent groups ({@link
 * org.ridealong.psychometrics.equating.LinearEquating}, {@link
 * org.ridealong.psychometrics.equating.EquipercentileEquating}, with {@link
 * org.ridealong.psychometrics.equating.LogLinearSmoothing} before it) and linking of two parameter
 * estimations over common items ({@link org.ridealong.psychometrics.equating.IrtLinking}).
 *
 * <p>Direction, everywhere: scores (or parameters) of form X are brought to the scale of form Y.
 * Every standard error is analytic and is the one of random samples of both groups. Equating
 * through common items by observed scores (Tucker, Levine) is not done here.
 */
package org.ridealong.psychometrics.equating;
