package org.ridealong.launcher.analyze.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a table, one cell after the other from left to right: decimals with a point and 17
 * significant digits, {@code NA} for what is not there, {@code \n} line ends. Quotes only what RFC
 * 4180 asks to quote.
 */
public final class CsvTable implements Closeable {

  private static final int FLUSH_AT = 1 << 16;

  private final OutputStream out;
  private final List<String> columns;
  private final StringBuilder text = new StringBuilder(2 * FLUSH_AT);
  private int column;
  private int rows;
  private boolean closed;

  /** Opens the file, which may exist, and writes the header. */
  public CsvTable(Path file, List<String> columns) throws IOException {
    this.columns = List.copyOf(columns);
    this.out = Files.newOutputStream(file);
    columns.forEach(this::cell);
    endRow();
    rows = 0;
  }

  public CsvTable(Path file, String... columns) throws IOException {
    this(file, Arrays.asList(columns));
  }

  /** Text; null is missing. */
  public CsvTable cell(String value) {
    begin();
    if (value == null) {
      text.append("NA");
    } else if (needsQuotes(value)) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
    return this;
  }

  public CsvTable cell(long value) {
    begin();
    text.append(value);
    return this;
  }

  /** A number; one that is not finite becomes {@code NA}, and its caller says why. */
  public CsvTable cell(double value) {
    begin();
    if (Double.isFinite(value)) {
      SeventeenDigits.append(text, value);
    } else {
      text.append("NA");
    }
    return this;
  }

  /** 1 or 0. */
  public CsvTable cell(boolean flag) {
    return cell(flag ? 1L : 0L);
  }

  /** The name of the column that the next cell belongs to. */
  public String nextColumn() {
    return columns.get(column);
  }

  /** Rows written so far, the header not counted. */
  public int rows() {
    return rows;
  }

  /**
   * Ends the row.
   *
   * @throws IllegalStateException if it has too few cells
   */
  public void endRow() throws IOException {
    if (column != columns.size()) {
      throw new IllegalStateException("%d of %d cells".formatted(column, columns.size()));
    }
    text.append('\n');
    column = 0;
    rows++;
    if (text.length() >= FLUSH_AT) {
      flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (out) {
      flush();
    }
  }

  private void begin() {
    if (column == columns.size()) {
      throw new IllegalStateException("more than %d cells".formatted(columns.size()));
    }
    if (column > 0) {
      text.append(',');
    }
    column++;
  }

  private void flush() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  private static boolean needsQuotes(String value) {
    return value.isEmpty()
        || value.equals("NA")
        || value.indexOf(',') >= 0
        || value.indexOf('"') >= 0
        || value.indexOf('\n') >= 0
        || value.indexOf('\r') >= 0;
  }
}
