package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardKindTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "angoff, standards/angoff-9x25/data.csv, standards/angoff-9x25/expected.csv, '', 12",
    "contrasting, standards/contrasting-groups/data.csv,"
        + " standards/contrasting-groups/expected.csv, '', 8",
    "borderline, standards/borderline-regression/data.csv,"
        + " standards/borderline-regression/expected.csv, '--borderline 2', 10",
    "rudner, standards/rudner-sim2pl/data.csv, standards/rudner-sim2pl/expected.csv, '--cut 0.2',"
        + " 6",
    "subkoviak, classical/sim2pl-1000x20/data.csv, standards/sim2pl-1000x20/subkoviak.csv, '--cut"
        + " 12', 5",
    "livingston-lewis, classical/sim2pl-1000x20/data.csv,"
        + " standards/sim2pl-1000x20/livingston-lewis.csv, '--cut 12', 30"
  })
  void writes_the_reference_figures(
      String method, String data, String expected, String options, int figures) throws IOException {
    Analyze run = standard(method, Analyze.copy(data, folder).toString(), options);

    assertEquals(0, run.exit(), run.errors());
    Map<String, Map<String, String>> rows = run.table("standard.csv", 1);
    List<String> lines = Files.readAllLines(Analyze.copy(expected, folder));
    assertEquals(figures, lines.size() - 1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      assertEquals(
          Double.parseDouble(cells[1]),
          Double.parseDouble(rows.get(cells[0]).get("value")),
          1e-6,
          line);
    }
  }

  @Test
  void judges_have_their_cuts_in_a_file() throws IOException {
    String data = write("data.csv", "judge,i1,i2\nAda,0.5,0.25\nBo,1,0.5\n");

    Analyze run = standard("angoff", data, "");

    assertEquals("0.75", run.table("judges.csv", 1).get("Ada").get("cut"));
    assertEquals("1.5", run.table("judges.csv", 1).get("Bo").get("cut"));
  }

  @Test
  void bookmarks_read_parameters_in_either_form() throws IOException {
    String data = write("data.csv", "judge,bookmark\nAda,2\nBo,3\n");
    String wide = write("wide.csv", "item,a,b\ni1,1,1\ni2,1,-1\ni3,1,0\n");
    String tall =
        write(
            "tall.csv",
            "item,param,est,se\n"
                + "i1,a,1,NA\ni1,b,1,.1\ni1,g,0,NA\ni2,a,1,NA\ni2,b,-1,.1\ni3,a,1,NA\ni3,b,0,.1\n"
                + "GroupPars,MEAN_1,0,NA\n");

    double log = Math.log(0.67 / 0.33);
    assertEquals(log - 0.5, cut(data, "--booklet " + wide), 1e-12);
    assertEquals(log - 0.5, cut(data, "--booklet " + tall), 1e-12);
    assertEquals(log + 0.5, cut(data, "--page marked --booklet " + wide), 1e-12);
  }

  private double cut(String data, String options) throws IOException {
    Analyze run = standard("bookmark", data, options);
    assertEquals(0, run.exit(), run.errors());
    assertEquals("i2", run.table("booklet.csv", 1).get("1").get("item"));
    return figure(run, "cut_mean");
  }

  @Test
  void candidates_who_miss_a_value_take_no_part_and_are_counted() throws IOException {
    String data = write("data.csv", "score,global\n1,1\n2,2\nNA,3\n4,4\n3,NA\n5,4\n");

    Analyze run = standard("borderline", data, "");

    assertEquals(0, run.exit(), run.errors());
    assertEquals(4, figure(run, "n"));
    assertTrue(run.errors().contains("2 of 6 candidates"), run.errors());
  }

  @Test
  void masters_who_score_lower_have_a_cut_with_a_warning() throws IOException {
    String data = write("data.csv", "score,master\n1,1\n2,1\n2,0\n3,0\n4,0\n3,1\n");

    Analyze run = standard("contrasting", data, "");

    assertEquals(0, run.exit(), run.errors());
    assertEquals(-figure(run, "b0") / figure(run, "b1"), figure(run, "cut_p50"), 1e-12);
    assertTrue(run.report().contains("NEGATIVE_SLOPE"), run.report());
  }

  private Analyze standard(String method, String data, String options) {
    List<String> words = new ArrayList<>(List.of("standard", "--method", method, "--data", data));
    if (!options.isEmpty()) {
      words.addAll(Arrays.asList(options.split(" ")));
    }
    return Analyze.run(folder.resolve("out"), words.toArray(String[]::new));
  }

  private static double figure(Analyze run, String statistic) throws IOException {
    return Double.parseDouble(run.table("standard.csv", 1).get(statistic).get("value"));
  }

  private String write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.writeString(path, text);
    return path.toString();
  }
}
