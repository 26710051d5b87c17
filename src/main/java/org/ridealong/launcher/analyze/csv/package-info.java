/**
 * Comma-separated files for offline analyses: {@link org.ridealong.launcher.analyze.csv.DataFile}
 * reads named columns of a large file in one pass, {@link
 * org.ridealong.launcher.analyze.csv.CsvTable} writes figures with 17 significant digits.
 *
 * <p>The form of the files is RFC 4180 in UTF-8 with a header; any line end is read. {@code NA} and
 * an empty cell are missing. Whatever does not fit is refused ({@link
 * org.ridealong.launcher.analyze.csv.InputRefusal}) with file, line and column before anything is
 * written. Lines and columns count from 1; a line is a line of the file, so that an editor finds it
 * even below cells that hold line breaks.
 */
package org.ridealong.launcher.analyze.csv;
