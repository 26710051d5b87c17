package org.ridealong.launcher.analyze.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.launcher.analyze.report.ReportTable;
import org.ridealong.psychometrics.numeric.Outcome;

/** The figures that could not be estimated; alike ones are counted together. */
final class Outcomes {

  private static final int ROWS_NAMED = 20;

  private record Case(String table, String column, Outcome outcome, String reason) {}

  private static final class Rows {
    private final List<String> first = new ArrayList<>();
    private int count;
  }

  private final Map<Case, Rows> cases = new LinkedHashMap<>();

  void add(String table, String row, String column, Outcome outcome, String reason) {
    Rows rows =
        cases.computeIfAbsent(new Case(table, column, outcome, reason), ignored -> new Rows());
    rows.count++;
    if (row != null && rows.first.size() < ROWS_NAMED) {
      rows.first.add(row);
    }
  }

  int count() {
    return cases.values().stream().mapToInt(rows -> rows.count).sum();
  }

  ReportTable forReport() {
    List<List<String>> lines = new ArrayList<>();
    cases.forEach(
        (at, rows) ->
            lines.add(
                List.of(
                    at.table(),
                    at.column(),
                    at.outcome().name(),
                    at.reason(),
                    Integer.toString(rows.count),
                    String.join(", ", rows.first)
                        + (rows.count > rows.first.size() ? ", ..." : ""))));
    return new ReportTable(
        List.of("File", "Figure", "Outcome", "Reason", "Count", "Rows"),
        List.of(false, false, false, false, true, false),
        lines,
        0);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("outcomes");
    for (Map.Entry<Case, Rows> entry : cases.entrySet()) {
      Case at = entry.getKey();
      json.writeStartObject();
      json.writeStringField("table", at.table());
      json.writeStringField("figure", at.column());
      json.writeStringField("outcome", at.outcome().name());
      json.writeStringField("reason", at.reason());
      json.writeNumberField("count", entry.getValue().count);
      json.writeArrayFieldStart("rows");
      for (String row : entry.getValue().first) {
        json.writeString(row);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
