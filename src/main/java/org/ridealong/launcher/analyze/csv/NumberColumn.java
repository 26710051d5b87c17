package org.ridealong.launcher.analyze.csv;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Decimal numbers, as written by any common tool; missing cells are NaN. */
public final class NumberColumn implements Column {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?");

  private final Path file;
  private final String name;
  private double[] values = new double[1024];
  private int rows;

  NumberColumn(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  @Override
  public void take(RecordReader record, int cell) {
    if (rows == values.length) {
      values = Arrays.copyOf(values, 2 * rows);
    }
    values[rows++] = record.isMissing(cell) ? Double.NaN : parse(record, cell);
  }

  private double parse(RecordReader record, int cell) {
    int from = record.from(cell);
    String text =
        new String(record.bytes(), from, record.to(cell) - from, StandardCharsets.ISO_8859_1);
    double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw InputRefusal.at(
          file,
          record.line(),
          cell + 1,
          name,
          record.quoted(cell) + " is not a number, NA or empty.");
    }
    return value;
  }

  public String name() {
    return name;
  }

  /** One number per row, NaN where missing. */
  public double[] values() {
    return Arrays.copyOf(values, rows);
  }
}
