/** {@code analyze sjt}: reads a panel and candidates, calls {@code psychometrics.sjt}. */
package org.ridealong.launcher.analyze.sjt;
