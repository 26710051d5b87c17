/** {@code analyze standard}: reads judgments or scores, calls {@code psychometrics.standards}. */
package org.ridealong.launcher.analyze.standard;
