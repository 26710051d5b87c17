/**
 * What all kernels share: a figure that is either there or missing for a named reason ({@link
 * org.ridealong.psychometrics.numeric.Estimate}), and sample moments and quantiles.
 *
 * <p>Invariant: NaN and infinity never leave a kernel.
 */
package org.ridealong.psychometrics.numeric;
