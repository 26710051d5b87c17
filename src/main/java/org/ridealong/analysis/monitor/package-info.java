/**
 * Pictures of what {@code calibration.monitor} counts: a rater's agreement with the definitive
 * ratings over time. Reads the views of that module, keeps and decides nothing.
 */
package org.ridealong.analysis.monitor;
