package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of every kind: the number of threads changes no byte, and the order in which candidates, raters,
 * judges or items stand in the file changes no figure.
 */
class InvarianceTest {

  private static final long SEED = 20261125;

  /** Figures of another order of summation agree to this, absolutely or relatively. */
  private static final double SAME = 1e-6;

  /** The header of the one file whose rows must ascend. */
  private static final String ASCENDING = "score,x,y";

  @TempDir Path folder;

  /**
   * A kind over a file of the sample.
   *
   * @param data the file that is shuffled
   * @param columns whether its columns may change places
   * @param tables each with the number of columns that name a row
   */
  private record Case(String arguments, String data, boolean columns, Map<String, Integer> tables) {
    @Override
    public String toString() {
      return arguments;
    }
  }

  private static Case of(String data, boolean columns, String arguments, String... tables) {
    Map<String, Integer> keys = new TreeMap<>();
    for (String table : tables) {
      String[] parts = table.split(":");
      keys.put(parts[0], parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
    }
    return new Case(arguments.replace("DATA", "--data {" + data + "}"), data, columns, keys);
  }

  static Stream<Case> cases() {
    return Stream.of(
        // Odd and even halves depend on the order of the items, so that rows alone are shuffled.
        of("binary", false, "classical DATA", "items.csv", "test.csv", "scores.csv"),
        of("options", false, "classical DATA --key {key}", "items.csv", "distractors.csv:2"),
        of(
            "binary",
            true,
            "irt --model rasch DATA",
            "parameters.csv:2",
            "item_fit.csv",
            "model.csv"),
        of("binary", true, "irt --model 2pl DATA", "parameters.csv:2", "item_fit.csv"),
        of("ordered", true, "irt --model pcm DATA", "parameters.csv:2", "item_fit.csv"),
        of("ordered", true, "irt --model grm DATA", "parameters.csv:2", "item_fit.csv"),
        of("binary", false, "irt --model rasch --estimator cml DATA", "cml_parameters.csv"),
        of("grouped", true, "irt --model rasch --group group DATA", "groups.csv", "item_fit.csv"),
        of(
            "ratings",
            true,
            "facets DATA --person person --rater rater --criteria c1,c2,c3",
            "facets.csv:2",
            "persons.csv",
            "rater_summary.csv",
            "bias.csv:2"),
        of(
            "ratings",
            true,
            "facets --estimator jml DATA --person person --rater rater --criteria c1,c2,c3",
            "facets.csv:2"),
        of("ordered", true, "agreement DATA", "agreement.csv"),
        of(
            "crossed",
            true,
            "generalizability DATA --score score --object p --facets i,r",
            "components.csv",
            "blup.csv",
            "dstudy.csv:2",
            "anova.csv"),
        of(
            "grouped",
            true,
            "dif DATA --group group --focal F",
            "dif.csv",
            "mantel.csv",
            "breslow_day.csv",
            "lord.csv",
            "raju.csv"),
        of("counts", true, "impact DATA", "impact.csv"),
        of("scores", true, "impact DATA --group group --focal F --score score", "score_gap.csv"),
        of("frequencies", true, "equate DATA --scale score --x x --y y", "concordance.csv"),
        of("judges", true, "standard --method angoff DATA", "standard.csv", "judges.csv"),
        of("masters", true, "standard --method contrasting DATA", "standard.csv"),
        of("masters", true, "standard --method borderline DATA", "standard.csv"),
        of("binary", true, "standard --method subkoviak --cut 5 DATA", "standard.csv"),
        of("binary", true, "standard --method livingston-lewis --cut 5 DATA", "standard.csv"),
        of("ordered", true, "sjt --panel {ordered} DATA", "key.csv"),
        of("times", true, "timing DATA", "items.csv"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void threads_change_no_byte(Case of) throws IOException {
    String arguments = new SampleData(folder).fill(of.arguments());
    Map<String, String> one = run("one", arguments + " --threads 1").files();
    for (int threads : new int[] {2, 4}) {
      assertEquals(one, run("t" + threads, arguments + " --threads " + threads).files());
    }
    assertTrue(one.keySet().containsAll(of.tables().keySet()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_order_in_the_file_changes_no_figure(Case of) throws IOException {
    String arguments = new SampleData(folder).fill(of.arguments());
    Analyze straight = run("straight", arguments);
    Path data = folder.resolve(of.data() + ".csv");
    List<String> lines = Files.readAllLines(data);
    for (int round = 0; round < 3; round++) {
      shuffle(data, lines, of.columns(), new Random(SEED + round));
      Analyze shuffled = run("shuffled" + round, arguments);
      for (Map.Entry<String, Integer> table : of.tables().entrySet()) {
        assertSame(
            straight.table(table.getKey(), table.getValue()),
            shuffled.table(table.getKey(), table.getValue()),
            table.getKey());
      }
    }
  }

  private Analyze run(String out, String arguments) {
    Analyze run = Analyze.run(folder.resolve(out), arguments.split(" "));
    assertEquals(0, run.exit(), run.errors());
    return run;
  }

  private static void shuffle(Path file, List<String> lines, boolean columns, Random random)
      throws IOException {
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    if (!lines.get(0).equals(ASCENDING)) {
      Collections.shuffle(rows, random);
    }
    rows.add(0, lines.get(0));
    List<Integer> order = new ArrayList<>();
    for (int column = 0; column < lines.get(0).split(",", -1).length; column++) {
      order.add(column);
    }
    if (columns) {
      Collections.shuffle(order, random);
    }
    List<String> written = new ArrayList<>();
    for (String row : rows) {
      List<String> cells = Arrays.asList(row.split(",", -1));
      written.add(String.join(",", order.stream().map(cells::get).toList()));
    }
    Files.write(file, written);
  }

  private static void assertSame(
      Map<String, Map<String, String>> expected,
      Map<String, Map<String, String>> actual,
      String table) {
    assertEquals(expected.keySet(), actual.keySet(), table);
    expected.forEach(
        (row, cells) ->
            cells.forEach(
                (column, cell) -> {
                  String other = actual.get(row).get(column);
                  String place = table + ", " + row + ", " + column;
                  if (cell.matches("-?[0-9.]+(e-?[0-9]+)?")) {
                    double number = Double.parseDouble(cell);
                    assertEquals(
                        number,
                        Double.parseDouble(other),
                        SAME * Math.max(1, Math.abs(number)),
                        place);
                  } else {
                    assertEquals(cell, other, place);
                  }
                }));
  }
}
