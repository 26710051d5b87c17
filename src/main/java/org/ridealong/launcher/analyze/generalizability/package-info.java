/**
 * {@code analyze generalizability}: reads scores in long format, calls {@code
 * psychometrics.generalizability}.
 */
package org.ridealong.launcher.analyze.generalizability;
