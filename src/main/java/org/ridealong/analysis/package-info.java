/**
 * How the questions of a form worked, and the data to take away.
 *
 * <p>{@code FormDataQueries} gathers what was handed in; {@code ItemTables} turns it into figures
 * with the kernels of {@code psychometrics}; the CSV writers and {@code DataPackage} turn it into
 * files. Nothing here knows a name, a candidate number, a center or an accommodation: answers are
 * told apart by response codes. Figures are made anew from the answers each time and never stored.
 */
package org.ridealong.analysis;
