package org.ridealong.launcher.analyze.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridealong.launcher.analyze.report.Cell;
import org.ridealong.launcher.analyze.report.ReportTable;
import org.ridealong.psychometrics.numeric.Estimate;

/**
 * A table for a person: few digits, columns in line, at most {@value #SHOWN} rows (the file has
 * them all).
 */
public final class ScreenTable {

  static final int SHOWN = 60;

  private final List<String[]> rows = new ArrayList<>();
  private final Boolean[] numeric;
  private int hidden;

  public ScreenTable(String... columns) {
    rows.add(columns.clone());
    numeric = new Boolean[columns.length];
    Arrays.fill(numeric, true);
  }

  /** A row of texts, whole numbers, decimal numbers, flags or {@link Estimate}s. */
  public ScreenTable row(Object... cells) {
    if (cells.length != rows.get(0).length) {
      throw new IllegalArgumentException(
          "%d cells for %d columns".formatted(cells.length, rows.get(0).length));
    }
    if (rows.size() > SHOWN) {
      hidden++;
      return this;
    }
    String[] texts = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      texts[i] = Cell.shown(cells[i]);
      numeric[i] &= cells[i] == null || cells[i] instanceof Number || cells[i] instanceof Estimate;
    }
    rows.add(texts);
    return this;
  }

  /** Says what the rows are and what stands in them. */
  String title() {
    String[] columns = rows.get(0);
    return columns.length == 1
        ? columns[0]
        : "By %s: %s"
            .formatted(columns[0], String.join(", ", List.of(columns).subList(1, columns.length)));
  }

  /** The same for the report. */
  ReportTable forReport() {
    List<List<String>> cells = new ArrayList<>();
    rows.subList(1, rows.size()).forEach(row -> cells.add(List.of(row)));
    return new ReportTable(List.of(rows.get(0)), List.of(numeric), cells, hidden);
  }

  @Override
  public String toString() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        String space = " ".repeat(widths[i] - row[i].length());
        line.append(i == 0 ? row[i] + space : "  " + space + row[i]);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    if (hidden > 0) {
      text.append("... and ").append(hidden).append(" more rows in the file\n");
    }
    return text.toString();
  }
}
