/**
 * Figures about response times: their distribution on an item, the normative threshold below which
 * a response is a rapid guess ({@link org.ridealong.psychometrics.timing.NormativeThreshold}), and
 * the effort of candidates ({@link org.ridealong.psychometrics.timing.ResponseTimeEffort}). Times
 * arrive as whole milliseconds that the delivery already corrected; what counts as a response time
 * is not decided here.
 */
package org.ridealong.psychometrics.timing;
