package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares what the command writes with figures from independent tools; see each PROVENANCE.md. */
class GoldenAnalysisTest {

  @TempDir Path folder;

  /** Options that name a file of the case are written as OPTION=FILE. */
  @ParameterizedTest
  @CsvSource({
    "classical, classical/lsat7, analysis.csv, 137, ''",
    "classical, classical/sim2pl-1000x20, analysis.csv, 452, ''",
    "classical, classical/sim-options, expected.csv, 400, --key=key.csv",
    "agreement, agreement/fleiss1971, expected.csv, 160, ''",
    "agreement, agreement/krippendorff-12x4, expected.csv, 132, ''",
    "agreement, agreement/shrout-fleiss-1979, expected.csv, 163, ''",
    "impact, fairness/impact, expected.csv, 114, ''",
    "impact, fairness/score-gap, expected.csv, 11, --group group --focal F --score score",
    "sjt, sjt/panel, expected.csv, 1760, --panel=panel.csv",
  })
  void writes_the_reference_figures(
      String kind, String name, String expected, int figures, String options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(kind));
    arguments.addAll(List.of("--data", Analyze.copy(name + "/data.csv", folder).toString()));
    for (String option : options.isEmpty() ? new String[0] : options.split(" ")) {
      String[] parts = option.split("=");
      arguments.add(parts[0]);
      if (parts.length == 2) {
        arguments.add(Analyze.copy(name + "/" + parts[1], folder).toString());
      }
    }
    Analyze run = Analyze.run(folder.resolve("out"), arguments.toArray(String[]::new));
    assertEquals(0, run.exit(), run.errors());

    Map<String, Map<String, Map<String, String>>> tables = new HashMap<>();
    List<String> lines = Files.readAllLines(Analyze.copy(name + "/" + expected, folder));
    assertEquals(figures, lines.size() - 1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cell = line.split(",");
      if (!tables.containsKey(cell[0])) {
        tables.put(cell[0], run.table(cell[0], cell[0].equals("distractors.csv") ? 2 : 1));
      }
      Map<String, String> row = tables.get(cell[0]).get(cell[1]);
      assertNotNull(row, line);
      assertTrue(row.containsKey(cell[2]), line);
      assertEquals(
          Double.parseDouble(cell[3]),
          Double.parseDouble(row.get(cell[2])),
          Double.parseDouble(cell[4]),
          line);
    }
  }
}
