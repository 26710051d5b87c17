/**
 * {@code analyze bench}: repeats the figures of {@code docs/performance.md} on this machine.
 *
 * <p>Each case makes its data from a seed, warms up, and gives the median of some runs beside the
 * median of a named baseline in the same run, because machines differ and ratios hardly do. It is
 * no test: nothing fails because a machine is busy.
 */
package org.ridealong.launcher.analyze.bench;
