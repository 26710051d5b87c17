package org.ridealong.analysis.rater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.analysis.table.CsvTable;
import org.ridealong.analysis.table.TextMode;
import org.ridealong.rating.PlacedRating;
import org.ridealong.rating.ResolutionRule;
import org.ridealong.rating.ResponsePurpose;

/** What leaves in files about ratings: whole in every mode, and harmless in a spreadsheet. */
class RatingsTableTest {

  private static final List<String> ODD =
      List.of("=1+1", "+X", "-2", "@SUM(A1)", "\t=1", "a\r\nb", "\u202E=1", "nul \u0000 in", "'a");

  private static List<NamedCsvRecord> read(byte[] file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] write(TextMode mode) {
    PlacedRating rating = SampleRatings.twoReaders().read(1, 1, 4).ratings().get(0);
    return CsvTable.write(
        RatingsTable.COLUMNS,
        ODD.stream()
            .map(
                odd ->
                    new RatingsTable.Row(
                        rating, odd, odd, odd, List.of(odd), 3500, null, ResolutionRule.LEAD))
            .toList(),
        mode);
  }

  @Test
  void words_that_a_spreadsheet_would_run_are_marked_there_and_exact_elsewhere() {
    List<NamedCsvRecord> exact = read(write(TextMode.EXACT));
    List<NamedCsvRecord> marked = read(write(TextMode.SPREADSHEET));

    for (int i = 0; i < ODD.size(); i++) {
      for (String column : List.of("response_code", "scenario", "decision_point", "evidence")) {
        assertEquals(ODD.get(i), exact.get(i).getField(column));
        String cell = marked.get(i).getField(column);
        boolean harmless = ODD.get(i).startsWith("a") || ODD.get(i).startsWith("n");
        assertEquals(harmless ? ODD.get(i) : "'" + ODD.get(i), cell);
      }
      assertEquals("4", marked.get(i).getField("level"));
      assertEquals("3.5", marked.get(i).getField("resolved_level"));
      assertEquals("LEAD", marked.get(i).getField("resolved_by"));
    }
  }

  @Test
  void a_negative_figure_is_a_number_in_every_mode() {
    SampleRatings ratings = SampleRatings.twoReaders();
    for (int i = 0; i < 10; i++) {
      ratings.read(1, i, 2 + i % 2).read(2, i, 4);
    }
    for (TextMode mode : TextMode.values()) {
      List<NamedCsvRecord> rows =
          read(
              CsvTable.write(
                  RaterStatisticsTable.COLUMNS, RaterStatisticsTable.rows(ratings.table()), mode));
      assertEquals("-1.5", rows.get(0).getField("leniency"));
      assertEquals(
          List.of("ALL", "DE", "ALL", "DE"),
          rows.stream().map(row -> row.getField("criterion")).toList());
    }
  }

  @Test
  void a_validity_response_is_marked_and_names_no_exam() {
    PlacedRating rating =
        SampleRatings.twoReaders().read(1, 1, ResponsePurpose.VALIDITY, 0).ratings().get(0);
    NamedCsvRecord row =
        read(CsvTable.write(
                RatingsTable.COLUMNS,
                List.of(
                    new RatingsTable.Row(rating, null, "s", "dp1", List.of(), null, null, null)),
                TextMode.EXACT))
            .get(0);

    assertEquals("true", row.getField("validity"));
    assertEquals("", row.getField("response_code"));
    assertEquals("D1", row.getField("desk_code"));
    assertEquals("", row.getField("level"));
    assertEquals("NO_OPPORTUNITY", row.getField("missing"));
    assertEquals("", row.getField("resolved_by"));
  }
}
