package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

  @ParameterizedTest
  @CsvSource({
    "angoff, 'judge,i1/J1,0.5', ''",
    "contrasting, 'score,master/3,1/4,1', ''",
    "contrasting, 'score,master/3,0/4,1', ''",
    "contrasting, 'score,master/3,0/3,1', ''",
    "borderline, 'score,global/3,2', ''",
    "borderline, 'score,global/3,2/4,2/5,2', ''",
    "rudner, 'theta,se/NA,NA', '--cut 0'",
    "subkoviak, 'a,b/1,1/1,1', '--cut 1'",
    "subkoviak, 'a/1/0', '--cut 1'",
    "subkoviak, 'a,b/2,1/0,1', '--cut 1'",
    "livingston-lewis, 'a,b/1,1', '--cut 1'",
    "livingston-lewis, 'a,b/1,0/0,1/1,0', '--cut 1'",
    "livingston-lewis, 'a,b/NA,0/0,NA', '--cut 1'"
  })
  void degenerate_data_end_in_named_outcomes(String method, String rows, String options)
      throws IOException {
    String data = write("data.csv", rows.replace('/', '\n') + "\n");

    Analyze run = standard(method, data, options);

    assertEquals(0, run.exit(), run.errors());
    assertTrue(run.report().contains("\"outcome\" : "), run.report());
    for (String text : run.files().values()) {
      assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "angoff, 'judge,i1/J1,0.5/J2,NA', '', 'line 3, column 2 (i1): a value is missing'",
    "angoff, 'judge,i1/J1,x', '', 'line 2, column 2 (i1)'",
    "angoff, 'judge,i1/J1,1e308', '', 'line 2, column 2 (i1): a value below -1e9 or above 1e9'",
    "contrasting, 'score,master/1e300,1', '', 'line 2, column 1 (score): a value below -1e9'",
    "angoff, 'judge/J1', '', 'no column of ratings'",
    "angoff, 'i1,i2/1,0', '', '\"judge\"'",
    "contrasting, 'score,master/3,1/4,2', '', 'line 3, column 2 (master): master is 1 or 0'",
    "borderline, 'score,global/3,1/4,5', '', 'line 3, column 2 (global): a global rating'",
    "borderline, 'score,global/3,1/4,1.5', '', 'line 3, column 2 (global): a global rating'",
    "rudner, 'theta,se/0,1/0,0', '--cut 0', 'line 3, column 2 (se): a standard error'",
    "rudner, 'a,b/0,1', '--cut 0', '\"theta\"'",
    "subkoviak, 'a,b/1,x', '--cut 1', 'line 2, column 2 (b)'"
  })
  void wrong_cells_are_refused_with_their_place(
      String method, String rows, String options, String says) throws IOException {
    String data = write("data.csv", rows.replace('/', '\n') + "\n");

    Analyze run = standard(method, data, options);

    assertEquals(1, run.exit(), run.output());
    assertTrue(run.errors().contains(says), run.errors());
    assertEquals(1, run.errors().lines().count(), run.errors());
    assertFalse(Files.exists(run.out()));
  }

  @ParameterizedTest
  @CsvSource({
    "'item,a,b/i1,1,0/i2,-1,0', 'item i2: An item that does not discriminate'",
    "'item,a,b,g/i1,1,0,0/i2,1,0,0.8', 'item i2: Guessing alone'",
    "'item,a,b/i1,1e-9,0/i2,1,1', 'item i1: An item that hardly discriminates'",
    "'item,a,b/i1,1,0/i1,1,1', 'line 3, column 1 (item)'",
    "'item,param,est/i1,a,1/i1,b1,1', 'item i1 has no a and b'",
    "'item,a,b/i1,1,0', 'line 3, column 2 (bookmark): a bookmark is a page from 1 to 1'"
  })
  void a_booklet_that_cannot_be_ordered_is_refused(String rows, String says) throws IOException {
    String data = write("data.csv", "judge,bookmark\nAda,1\nBo,2\n");
    String booklet = write("booklet.csv", rows.replace('/', '\n') + "\n");

    Analyze run = standard("bookmark", data, "--booklet " + booklet);

    assertEquals(1, run.exit());
    assertTrue(run.errors().contains(says), run.errors());
    assertFalse(Files.exists(run.out()));
  }

  @ParameterizedTest
  @CsvSource({
    "rudner, '', '--method rudner needs --cut'",
    "livingston-lewis, '--cut x', '--cut'",
    "bookmark, '', '--booklet'",
    "angoff, '--booklet DATA', '--booklet'",
    "nonsense, '', 'nonsense'",
    "bookmark, '--booklet DATA --response-probability 1', '--response-probability'"
  })
  void wrong_use_is_told(String method, String options, String says) throws IOException {
    String data = write("data.csv", "judge,i1\nJ1,0.5\n");

    Analyze run = standard(method, data, options.replace("DATA", data));

    assertEquals(2, run.exit());
    assertTrue(run.errors().contains(says), run.errors());
    assertFalse(Files.exists(run.out()));
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
