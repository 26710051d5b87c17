package org.ridealong.analysis.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes rows as RFC 4180: UTF-8, a head, a dot as decimal mark, missing values as empty cells.
 *
 * <p>A spreadsheet takes a text for a formula when it begins with one of {@code = + - @}, their
 * full-width forms, a tab or a line break; some skip marks that nobody sees before it. In {@link
 * TextMode#SPREADSHEET} an apostrophe goes before such texts and before those that begin with an
 * apostrophe themselves, so that nothing is lost: whoever takes one leading apostrophe away from
 * every text has what was written. Numbers stay numbers, negative ones too.
 */
public final class CsvTable {

  /** What a file of this kind is called over HTTP. */
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvTable() {}

  public static <R> byte[] write(List<Column<R>> columns, List<R> rows, TextMode mode) {
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
    boolean mark = mode == TextMode.SPREADSHEET && column.isText() && needsMark(text);
    return mark ? "'" + text : text;
  }

  private static boolean needsMark(String text) {
    if (text.startsWith("'") || text.startsWith("\t") || text.startsWith("\r")) {
      return true;
    }
    return text.startsWith("\n")
        || text.codePoints()
            .filter(character -> !isUnseen(character))
            .limit(1)
            .anyMatch(first -> FORMULA.indexOf(first) >= 0);
  }

  /** Spaces, control characters, the zero among them, and marks of direction or byte order. */
  private static boolean isUnseen(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
