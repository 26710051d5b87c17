/**
 * {@code analyze classical}: reads scores or raw options, calls {@code psychometrics.classical}.
 */
package org.ridealong.launcher.analyze.classical;
