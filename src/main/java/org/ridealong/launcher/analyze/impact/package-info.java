/** {@code analyze impact}: reads counts or scores, calls {@code psychometrics.fairness}. */
package org.ridealong.launcher.analyze.impact;
