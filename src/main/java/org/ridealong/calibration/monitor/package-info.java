/**
 * What a lead sees of each rater against the benchmarks, over time, and suspending a rater with a
 * reason. Reads everything anew from the ratings that stand; keeps suspensions only.
 */
package org.ridealong.calibration.monitor;
