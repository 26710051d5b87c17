package org.ridealong.analysis.table;

/** How free text is written into a CSV file. */
public enum TextMode {
  /** Every character as it was written: for R, Python and all that reads data. */
  EXACT,
  /**
   * An apostrophe before text that a spreadsheet would take for a formula; see {@link CsvTable}.
   */
  SPREADSHEET
}
