/**
 * Tables that are taken away: {@code Column}s say how a cell is made and described, {@code
 * CsvTable} writes them, {@code DataPackage} is the codebook beside the files, {@code PlotTable}
 * writes the table behind a plot.
 *
 * <p>Knows nothing of forms, answers and ratings. One description of a column makes both the cell
 * and its line in the codebook, so that they cannot differ.
 */
package org.ridealong.analysis.table;
