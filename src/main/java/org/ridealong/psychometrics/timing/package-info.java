/**
 * Figures about response times. Times arrive as whole milliseconds that the delivery already
 * corrected; what counts as a response time is not decided here.
 */
package org.ridealong.psychometrics.timing;
