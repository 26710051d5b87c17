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
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Hashes;

/** Makes files from what was handed in on a form. */
@ApplicationScoped
public class AnalysisService {

  static final String RESPONSES = "responses.csv";
  static final String ITEM_STATISTICS = "item-statistics.csv";
  static final String DATA_PACKAGE = "datapackage.json";

  private final FormDataQueries data;
  private final ObjectMapper json;
  private final Clock clock;
  private final String version;

  AnalysisService(
      FormDataQueries data,
      ObjectMapper json,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.data = data;
    this.json = json;
    this.clock = clock;
    this.version = version;
  }

  byte[] responses(UUID formVersion, TextMode mode) {
    return responses(data.of(formVersion), mode);
  }

  byte[] itemStatistics(UUID formVersion) {
    return itemStatistics(data.of(formVersion));
  }

  DataPackage dataPackage(UUID formVersion) {
    FormData form = data.of(formVersion);
    return describe(form, files(form));
  }

  /** All files in one archive; they belong to the same moment. */
  byte[] archive(UUID formVersion) {
    FormData form = data.of(formVersion);
    Map<String, byte[]> files = files(form);
    files.put(DATA_PACKAGE, write(describe(form, files)));
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

  private Map<String, byte[]> files(FormData form) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(RESPONSES, responses(form, TextMode.EXACT));
    files.put(ITEM_STATISTICS, itemStatistics(form));
    return files;
  }

  private static byte[] responses(FormData form, TextMode mode) {
    return CsvTable.write(ResponsesTable.columns(form), form.responses(), mode);
  }

  private byte[] itemStatistics(FormData form) {
    return CsvTable.write(
        ItemStatisticsTable.COLUMNS,
        ItemTables.of(FormFigures.of(form), now()).items(),
        TextMode.EXACT);
  }

  private DataPackage describe(FormData form, Map<String, byte[]> files) {
    byte[] responses = files.get(RESPONSES);
    byte[] items = files.get(ITEM_STATISTICS);
    return new DataPackage(
        "ridealong-" + form.form().formVersionId(),
        form.form().content().title().en(),
        "tabular-data-package",
        now().toString(),
        form.form().sha256(),
        version,
        List.of(
            DataPackage.csv(
                RESPONSES,
                responses,
                Hashes.sha256(responses),
                DataPackage.schema(
                    ResponsesTable.columns(form),
                    "response_code",
                    "scenario",
                    "decision_point",
                    "attempt")),
            DataPackage.csv(
                ITEM_STATISTICS,
                items,
                Hashes.sha256(items),
                DataPackage.schema(ItemStatisticsTable.COLUMNS, "scenario", "decision_point"))));
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
