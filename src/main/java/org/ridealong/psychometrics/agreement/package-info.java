/**
 * Agreement of raters who rate the same units, with missing ratings.
 *
 * <p>{@link org.ridealong.psychometrics.agreement.Ratings} holds the data. {@link
 * org.ridealong.psychometrics.agreement.ChanceCorrected} gives the kappa family with intervals,
 * {@link org.ridealong.psychometrics.agreement.KrippendorffAlpha}, {@link
 * org.ridealong.psychometrics.agreement.CohenKappa}, {@link
 * org.ridealong.psychometrics.agreement.IntraclassCorrelation}, {@link
 * org.ridealong.psychometrics.agreement.CrossedVariance} (REML, with missing ratings) and {@link
 * org.ridealong.psychometrics.agreement.RankAgreement} the others.
 *
 * <p>Invariants: the order of units and of raters does not matter; nothing is as large as units
 * times units, so that a hundred thousand units are no trouble. A unit that nobody rated takes no
 * part. Rater effects on an interval scale (many-facet models) and generalizability are not here.
 */
package org.ridealong.psychometrics.agreement;
