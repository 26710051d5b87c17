/**
 * Scoring of situational judgment items: {@link org.ridealong.psychometrics.sjt.BestOption} from
 * the rated effectiveness of options, {@link org.ridealong.psychometrics.sjt.PanelScoring} of
 * candidates who rate every option, against the {@link org.ridealong.psychometrics.sjt.PanelKey} of
 * a panel.
 */
package org.ridealong.psychometrics.sjt;
