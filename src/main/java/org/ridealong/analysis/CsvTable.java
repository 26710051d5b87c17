package org.ridealong.analysis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes rows as RFC 4180: UTF-8, a head, a dot as decimal mark, missing values as empty cells. */
final class CsvTable {

  private CsvTable() {}

  static <R> byte[] write(List<Column<R>> columns, List<R> rows, TextMode mode) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      writer.writeRecord(columns.stream().map(Column::name).toList());
      for (R row : rows) {
        writer.writeRecord(columns.stream().map(column -> cell(column, row, mode)).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory could not be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static <R> String cell(Column<R> column, R row, TextMode mode) {
    Object value = column.cell().apply(row);
    if (value == null) {
      return "";
    }
    String text = value.toString();
    boolean mark = mode == TextMode.SPREADSHEET && column.freeText() && startsLikeFormula(text);
    return mark ? "'" + text : text;
  }

  private static boolean startsLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}
