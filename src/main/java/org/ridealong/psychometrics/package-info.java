/**
 * Numeric kernels: stateless functions from arrays to immutable records, with the formula and its
 * source in the Javadoc. Knows nothing of databases, requests or the clock.
 */
package org.ridealong.psychometrics;
