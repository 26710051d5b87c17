package org.ridealong.launcher.analyze.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ridealong.launcher.analyze.csv.DataFile;

/** Writes {@code run.json}. Streams, since a whole object mapper costs a small run its second. */
final class RunReport {

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  RunReport() throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    json = new JsonFactory().createGenerator(text);
    json.setPrettyPrinter(printer);
    json.writeStartObject();
  }

  void text(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  void number(String name, double value) throws IOException {
    json.writeNumberField(name, value);
  }

  void inputs(List<DataFile> inputs) throws IOException {
    json.writeArrayFieldStart("inputs");
    for (DataFile input : inputs) {
      json.writeStartObject();
      json.writeStringField("file", input.file().toString());
      json.writeStringField("sha256", input.sha256());
      json.writeNumberField("rows", input.rows());
      json.writeNumberField("columns", input.header().size());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void object(String name, Map<?, ?> entries) throws IOException {
    json.writeFieldName(name);
    value(entries);
  }

  void outcomes(Outcomes outcomes) throws IOException {
    outcomes.write(json);
  }

  void warnings(List<Run.Warning> warnings) throws IOException {
    json.writeArrayFieldStart("warnings");
    for (Run.Warning warning : warnings) {
      json.writeStartObject();
      json.writeStringField("warning", warning.name());
      json.writeStringField("sentence", warning.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void outputs(List<FigureTable> tables) throws IOException {
    json.writeArrayFieldStart("outputs");
    for (FigureTable table : tables) {
      json.writeStartObject();
      json.writeStringField("file", table.name());
      json.writeNumberField("rows", table.rows());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  String end() throws IOException {
    json.writeEndObject();
    json.close();
    return text.append('\n').toString();
  }

  private void value(Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        value(entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Collection<?> many) {
      json.writeStartArray();
      for (Object one : many) {
        value(one);
      }
      json.writeEndArray();
    } else if (value instanceof Object[] many) {
      value(List.of(many));
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number && Double.isFinite(number)) {
      json.writeNumber(number);
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
