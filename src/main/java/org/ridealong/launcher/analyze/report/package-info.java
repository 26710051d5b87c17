/**
 * {@code report.html}: a run in one file that a person hands to a colleague. It opens from a disk,
 * asks no network, is readable without scripts (findings and tables), and prints.
 *
 * <p>Whatever comes from the data is text: {@link org.ridealong.launcher.analyze.report.Html}
 * escapes it, and the page's content security policy runs the one script whose hash it names.
 */
package org.ridealong.launcher.analyze.report;
