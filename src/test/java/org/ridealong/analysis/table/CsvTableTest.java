package org.ridealong.analysis.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people write comes out as they wrote it, and does nothing in a spreadsheet. */
class CsvTableTest {

  private static final List<String> FORMULAS =
      List.of(
          "=HYPERLINK(\"http://elsewhere.example\",\"Click\")",
          "+1+1",
          "-2+3",
          "@SUM(A1)",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          "   =1+1",
          "\u0000=1+1",
          "\uFEFF=1+1",
          "\u202E=1+1",
          "\u200B=1+1",
          "\u00A0=1+1",
          "\uFF1D1+1");

  private static final List<String> HARMLESS =
      List.of(
          "I would ask first.",
          "First line\r\nsecond line\nthird, with \"quotes\"; and a comma",
          "zero \u0000 inside",
          "\u202Bשלום\u202C, he said",
          "ends with =",
          "100 % - or less",
          "");

  private static byte[] write(List<String> texts, TextMode mode) {
    return CsvTable.write(
        List.of(
            Column.<String>written("text", "What was written.", text -> text),
            Column.measured("number", "points", "A number.", text -> -1.5)),
        texts,
        mode);
  }

  private static List<String> read(byte[] file, int column) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(new String(file, StandardCharsets.UTF_8))) {
      return reader.stream().skip(1).map(row -> row.getField(column)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void exact_text_loses_nothing() {
    assertEquals(FORMULAS, read(write(FORMULAS, TextMode.EXACT), 0));
    assertEquals(HARMLESS, read(write(HARMLESS, TextMode.EXACT), 0));
  }

  @Test
  void a_spreadsheet_gets_an_apostrophe_before_every_formula() {
    assertEquals(
        FORMULAS.stream().map(formula -> "'" + formula).toList(),
        read(write(FORMULAS, TextMode.SPREADSHEET), 0));
  }

  @Test
  void a_spreadsheet_gets_other_texts_as_they_are() {
    assertEquals(HARMLESS, read(write(HARMLESS, TextMode.SPREADSHEET), 0));
  }

  @Test
  void taking_one_leading_apostrophe_away_gives_every_text_back() {
    List<String> texts = List.of("'quoted' by its author", "''", "=1", "plain");
    List<String> restored =
        read(write(texts, TextMode.SPREADSHEET), 0).stream()
            .map(text -> text.startsWith("'") ? text.substring(1) : text)
            .toList();

    assertEquals(texts, restored);
  }

  @Test
  void a_negative_number_stays_a_number_in_both_modes() {
    assertEquals(List.of("-1.5"), read(write(List.of("x"), TextMode.EXACT), 1));
    assertEquals(List.of("-1.5"), read(write(List.of("x"), TextMode.SPREADSHEET), 1));
  }

  @Test
  void lines_end_with_crlf_and_a_missing_value_is_an_empty_cell() {
    List<Column<Integer>> columns =
        List.of(
            Column.of("text", "string", "Never there.", row -> null),
            Column.counted("row", "rows", "Its number.", row -> row));

    assertEquals(
        "text,row\r\n,1\r\n,2\r\n",
        new String(CsvTable.write(columns, List.of(1, 2), TextMode.EXACT), StandardCharsets.UTF_8));
  }
}
