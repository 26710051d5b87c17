/** {@code analyze agreement}: reads ratings, calls {@code psychometrics.agreement}. */
package org.ridealong.launcher.analyze.agreement;
