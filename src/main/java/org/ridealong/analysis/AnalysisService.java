package org.ridealong.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridealong.analysis.rater.RaterStatisticsTable;
import org.ridealong.analysis.rater.RaterTable;
import org.ridealong.analysis.rater.RatingsTable;
import org.ridealong.analysis.table.CsvTable;
import org.ridealong.analysis.table.DataPackage;
import org.ridealong.analysis.table.TextMode;
import org.ridealong.delivery.EventRecord;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Hashes;

/** Makes files from what was handed in on a form. */
@ApplicationScoped
public class AnalysisService {

  static final String RESPONSES = "responses.csv";
  static final String EVENTS = "events.csv";
  static final String ITEM_STATISTICS = "item-statistics.csv";
  static final String TEST_SUMMARY = "test-summary.csv";
  static final String RATINGS = "ratings.csv";
  static final String RATER_STATISTICS = "rater-statistics.csv";
  static final String DATA_PACKAGE = "datapackage.json";

  private final FormDataQueries data;
  private final RatingDataQueries ratings;
  private final ObjectMapper json;
  private final Clock clock;
  private final String version;

  AnalysisService(
      FormDataQueries data,
      RatingDataQueries ratings,
      ObjectMapper json,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.data = data;
    this.ratings = ratings;
    this.json = json;
    this.clock = clock;
    this.version = version;
  }

  byte[] responses(UUID formVersion, TextMode mode) {
    return responses(data.of(formVersion), mode);
  }

  byte[] events(UUID formVersion) {
    RatingDataQueries.WithEvents found = ratings.withEvents(formVersion);
    return events(found.form(), found.events());
  }

  byte[] itemStatistics(UUID formVersion) {
    return itemStatistics(FormFigures.of(data.of(formVersion)));
  }

  byte[] testSummary(UUID formVersion) {
    return testSummary(FormFigures.of(data.of(formVersion)));
  }

  byte[] ratings(UUID formVersion, TextMode mode) {
    return ratings(ratings.rows(formVersion), mode);
  }

  byte[] raterStatistics(UUID formVersion, TextMode mode) {
    return raterStatistics(ratings.raters(formVersion), mode);
  }

  DataPackage dataPackage(UUID formVersion) {
    ExportData found = ratings.all(formVersion);
    return describe(found.form(), files(found));
  }

  /** All files in one archive; they belong to the same moment. */
  byte[] archive(UUID formVersion) {
    ExportData found = ratings.all(formVersion);
    Map<String, byte[]> files = files(found);
    files.put(DATA_PACKAGE, write(describe(found.form(), files)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(now().toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An archive in memory could not be written", e);
    }
    return bytes.toByteArray();
  }

  private Map<String, byte[]> files(ExportData found) {
    FormData form = found.form();
    FormFigures figures = FormFigures.of(form);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(RESPONSES, responses(form, TextMode.EXACT));
    files.put(EVENTS, events(form, found.events()));
    files.put(ITEM_STATISTICS, itemStatistics(figures));
    files.put(TEST_SUMMARY, testSummary(figures));
    files.put(RATINGS, ratings(found.ratings(), TextMode.EXACT));
    files.put(RATER_STATISTICS, raterStatistics(found.raters(), TextMode.EXACT));
    return files;
  }

  private static byte[] responses(FormData form, TextMode mode) {
    return CsvTable.write(ResponsesTable.columns(form), form.responses(), mode);
  }

  private static byte[] events(FormData form, List<EventRecord> events) {
    return CsvTable.write(EventsTable.columns(form.items()), events, TextMode.EXACT);
  }

  private byte[] itemStatistics(FormFigures figures) {
    return CsvTable.write(
        ItemStatisticsTable.COLUMNS, ItemTables.of(figures, now()).items(), TextMode.EXACT);
  }

  private byte[] testSummary(FormFigures figures) {
    return CsvTable.write(
        TestSummaryTable.COLUMNS,
        TestSummaryTable.rows(TestSummary.of(figures, now())),
        TextMode.EXACT);
  }

  private static byte[] ratings(List<RatingsTable.Row> rows, TextMode mode) {
    return CsvTable.write(RatingsTable.COLUMNS, rows, mode);
  }

  private static byte[] raterStatistics(RaterTable raters, TextMode mode) {
    return CsvTable.write(RaterStatisticsTable.COLUMNS, RaterStatisticsTable.rows(raters), mode);
  }

  private DataPackage describe(FormData form, Map<String, byte[]> files) {
    return new DataPackage(
        "ridealong-" + form.form().formVersionId(),
        form.form().content().title().en(),
        "tabular-data-package",
        now().toString(),
        form.form().sha256(),
        version,
        List.of(
            file(
                files,
                RESPONSES,
                DataPackage.schema(
                    ResponsesTable.columns(form),
                    "response_code",
                    "scenario",
                    "decision_point",
                    "attempt")),
            file(
                files,
                EVENTS,
                DataPackage.schema(
                    EventsTable.columns(form.items()), "response_code", "epoch", "sequence")),
            file(
                files,
                ITEM_STATISTICS,
                DataPackage.schema(ItemStatisticsTable.COLUMNS, "scenario", "decision_point")),
            file(files, TEST_SUMMARY, DataPackage.schema(TestSummaryTable.COLUMNS, "statistic")),
            file(
                files,
                RATINGS,
                DataPackage.schema(RatingsTable.COLUMNS, "desk_code", "rater", "criterion")),
            file(
                files,
                RATER_STATISTICS,
                DataPackage.schema(RaterStatisticsTable.COLUMNS, "rater", "criterion"))));
  }

  private static DataPackage.Resource file(
      Map<String, byte[]> files, String name, DataPackage.Schema schema) {
    byte[] content = files.get(name);
    return DataPackage.csv(name, content, Hashes.sha256(content), schema);
  }

  private byte[] write(DataPackage description) {
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(description);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A description that cannot be written", e);
    }
  }

  private Instant now() {
    return Microseconds.now(clock);
  }
}
