/**
 * {@code analyze irt}: reads item scores, calls {@code psychometrics.irt}, and lays out items,
 * persons, fit and information under the contract's names.
 */
package org.ridealong.launcher.analyze.irt;
