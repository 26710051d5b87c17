/** {@code analyze dif}: reads item scores and groups, calls {@code psychometrics.fairness}. */
package org.ridealong.launcher.analyze.dif;
