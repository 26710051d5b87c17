/**
 * Scoring of situational judgment items: {@link org.ridealong.psychometrics.sjt.BestOption}, {@link
 * org.ridealong.psychometrics.sjt.BestWorst}, {@link org.ridealong.psychometrics.sjt.RateEach} and
 * {@link org.ridealong.psychometrics.sjt.RankOrder} from the rated effectiveness of options, {@link
 * org.ridealong.psychometrics.sjt.PanelScoring} of candidates who rate every option, against the
 * {@link org.ridealong.psychometrics.sjt.PanelKey} of a panel.
 *
 * <p>Scores of options lie between 0 and 1; what cannot be scored has a named outcome. Options are
 * known by their index in the key, so the order in which a candidate saw them changes nothing.
 */
package org.ridealong.psychometrics.sjt;
