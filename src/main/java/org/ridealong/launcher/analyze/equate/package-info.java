/**
 * {@code analyze equate}: reads score frequencies or item parameters, calls {@code
 * psychometrics.equating}.
 */
package org.ridealong.launcher.analyze.equate;
