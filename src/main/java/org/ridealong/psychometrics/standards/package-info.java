/**
 * Standard setting and the quality of pass/fail decisions.
 *
 * <p>Cut scores from judges: {@link org.ridealong.psychometrics.standards.Angoff}, {@link
 * org.ridealong.psychometrics.standards.Bookmark}; from candidates who were judged otherwise:
 * {@link org.ridealong.psychometrics.standards.ContrastingGroups}, {@link
 * org.ridealong.psychometrics.standards.BorderlineRegression}. How often the decision at a cut is
 * right or would be the same again: {@link org.ridealong.psychometrics.standards.RudnerIndex},
 * {@link org.ridealong.psychometrics.standards.Subkoviak}, {@link
 * org.ridealong.psychometrics.standards.LivingstonLewis}.
 *
 * <p>A candidate passes at or above the cut, everywhere. Kernels are stateless; the order of judges
 * and candidates does not matter. Rounds of discussion and who sits on a panel are not known here.
 */
package org.ridealong.psychometrics.standards;
