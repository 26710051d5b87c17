/** {@code analyze facets}: reads ratings in long format, calls {@code psychometrics.facets}. */
package org.ridealong.launcher.analyze.facets;
