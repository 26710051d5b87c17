package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code analyze bench} runs its cases; how fast they are is no matter for a test. */
class BenchCommandTest {

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int bench(String... arguments) {
    CommandLine command = AnalyzeMain.command();
    command.setOut(new PrintWriter(output));
    command.setErr(new PrintWriter(errors));
    return command.execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"irt rasch", "steps per criterion", "distractors", "reading"})
  void every_kind_of_case_gives_its_time_and_its_ratio(String name) throws IOException {
    assertEquals(0, bench("bench", "--quick", "--json", "--only", name), errors.toString());

    JsonNode report = new ObjectMapper().readTree(output.toString());
    JsonNode row = report.at("/cases/0");
    assertEquals(1, report.at("/cases").size());
    assertTrue(row.at("/case").asText().contains(name));
    assertEquals(5000, row.at("/candidates").asInt());
    assertTrue(row.at("/seconds").asDouble() > 0);
    assertEquals(
        row.at("/seconds").asDouble() / row.at("/baselineSeconds").asDouble(),
        row.at("/ratio").asDouble(),
        1e-12);
    assertTrue(report.at("/quick").asBoolean());
  }

  @Test
  void the_table_names_the_machine_and_the_baseline() {
    assertEquals(0, bench("bench", "--quick", "--only", "reading CSV", "--threads", "1"));

    assertTrue(output.toString().contains("1 threads, heap"), output.toString());
    assertTrue(output.toString().contains("reading its bytes and their SHA-256"));
  }

  @Test
  void an_unknown_case_is_wrong_usage() {
    assertEquals(2, bench("bench", "--only", "mirt"));
    assertTrue(errors.toString().contains("\"mirt\" is in the name of no case"));
    assertEquals(2, bench("bench", "--threads", "0"));
  }
}
