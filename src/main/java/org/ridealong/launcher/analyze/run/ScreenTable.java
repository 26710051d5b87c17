package org.ridealong.launcher.analyze.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ridealong.psychometrics.numeric.Estimate;

/**
 * A table for a person: few digits, columns in line, at most {@value #SHOWN} rows (the file has
 * them all).
 */
public final class ScreenTable {

  static final int SHOWN = 60;

  private final List<String[]> rows = new ArrayList<>();
  private int hidden;

  public ScreenTable(String... columns) {
    rows.add(columns.clone());
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
      texts[i] = text(cells[i]);
    }
    rows.add(texts);
    return this;
  }

  private static String text(Object cell) {
    if (cell == null) {
      return "NA";
    }
    if (cell instanceof Estimate estimate) {
      return estimate.value().isPresent() ? text(estimate.value().getAsDouble()) : "NA";
    }
    if (cell instanceof Double number) {
      boolean plain = number == 0 || (Math.abs(number) >= 1e-3 && Math.abs(number) < 1e6);
      return String.format(Locale.ROOT, plain ? "%.3f" : "%.3e", number);
    }
    return cell.toString();
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
