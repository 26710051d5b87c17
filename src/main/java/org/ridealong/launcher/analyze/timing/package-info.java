/** {@code analyze timing}: reads response times, calls {@code psychometrics.timing}. */
package org.ridealong.launcher.analyze.timing;
