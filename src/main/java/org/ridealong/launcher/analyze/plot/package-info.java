/**
 * The plots of {@code analyze --plots}: plain figures in, an {@link
 * org.ridealong.analysis.plot.Plot} out, drawn with the lab's theme and in English.
 *
 * <p>Each has a title, a finding in one plain sentence with its figures, the table that a reader
 * checks it by, and a Vega-Lite specification. Where a curve is drawn, the specification holds its
 * points beside the table's rows. No plot tells things apart by color alone.
 */
package org.ridealong.launcher.analyze.plot;
