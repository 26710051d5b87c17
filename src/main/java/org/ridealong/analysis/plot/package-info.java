/**
 * Plots as Vega-Lite 6 specifications, made by the server so that page, download and report show
 * the same.
 *
 * <p>One class per plot: plain figures in, a {@link org.ridealong.analysis.plot.Plot} out. Each has
 * a title, a finding in words with its figures, the table behind it, and the specification, whose
 * data are that very table. {@link org.ridealong.analysis.plot.Theme} holds what they share. A plot
 * never tells things apart by color alone.
 */
package org.ridealong.analysis.plot;
