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

/** Compares what {@code analyze irt} writes with mirt and eRm; see each PROVENANCE.md. */
class GoldenIrtTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "classical/lsat7, irt/lsat7/expected-2pl.csv, 1073, --model 2pl",
    "classical/lsat7, irt/lsat7/expected-rasch.csv, 1064, --model rasch",
    "classical/lsat7, irt/lsat7/expected-cml.csv, 110, --model rasch --estimator cml",
    "irt/cml-wide-120x6, irt/cml-wide-120x6/expected.csv, 50, --model rasch --estimator cml",
    "irt/cml-mcar15-300x6, irt/cml-mcar15-300x6/expected.csv, 87, --model pcm --estimator cml",
    "classical/sim2pl-1000x20, irt/sim2pl/expected-2pl.csv, 1354, --model 2pl",
    "classical/sim2pl-1000x20, irt/sim2pl/expected-rasch.csv, 1315, --model rasch",
    "irt/sim2pl-mcar15, irt/sim2pl-mcar15/expected.csv, 554, --model 2pl",
    "irt/sim3pl-4000x20, irt/sim3pl-4000x20/expected.csv, 595, --model 3pl --guessing-prior"
        + " -1.39;0.5",
    "irt/simgrm-1500x12, irt/simgrm-1500x12/expected.csv, 555, --model grm",
  })
  void writes_the_reference_figures(String data, String expected, int figures, String options)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("irt", "--data"));
    arguments.add(Analyze.copy(data + "/data.csv", folder).toString());
    arguments.addAll(List.of(options.replace(';', ',').split(" ")));
    Analyze run = Analyze.run(folder.resolve("out"), arguments.toArray(String[]::new));
    assertEquals(0, run.exit(), run.errors());

    Map<String, Map<String, Map<String, String>>> tables = new HashMap<>();
    List<String> lines = Files.readAllLines(Analyze.copy(expected, folder));
    assertEquals(figures, lines.size() - 1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cell = line.split(",");
      if (!tables.containsKey(cell[0])) {
        tables.put(cell[0], run.table(cell[0], cell[0].startsWith("parameters") ? 2 : 1));
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
