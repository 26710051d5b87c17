package org.ridealong.launcher.analyze.facets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.launcher.analyze.AnalyzeCommand;
import picocli.CommandLine;

class FacetsKindTest {

  private static final Path DATA =
      Path.of("src/test/resources/psychometrics/facets/simmfr-300x6x8/data.csv");
  private static final List<String> FILES =
      List.of(
          "facets.csv",
          "fit.csv",
          "persons.csv",
          "model.csv",
          "rater_summary.csv",
          "bias.csv",
          "unexpected.csv");

  @TempDir private Path folder;
  private final StringWriter screen = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int analyze(Path data, String out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("facets", "--data", data.toString(), "--out", folder.resolve(out).toString()));
    arguments.addAll(List.of(more));
    CommandLine command = new CommandLine(new AnalyzeCommand());
    command.setOut(new PrintWriter(screen, true));
    command.setErr(new PrintWriter(errors, true));
    return command.execute(arguments.toArray(String[]::new));
  }

  private int simulated(String out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--person", "pid", "--rater", "rater", "--criteria", "C01,C02,C03,C04,C05,C06"));
    arguments.addAll(List.of(more));
    return analyze(DATA, out, arguments.toArray(String[]::new));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("data.csv"), text);
  }

  private List<String> lines(String out, String file) throws IOException {
    return Files.readAllLines(folder.resolve(out).resolve(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mml", "jml"})
  void everyFileIsWrittenAndIsTheSameForOneTwoAndFourThreads(String estimator) throws IOException {
    for (String threads : List.of("1", "2", "4")) {
      assertEquals(
          0, simulated(threads, "--estimator", estimator, "--threads", threads), errors.toString());
    }
    for (String file : FILES) {
      byte[] one = Files.readAllBytes(folder.resolve("1").resolve(file));
      assertArrayEquals(one, Files.readAllBytes(folder.resolve("2").resolve(file)), file);
      assertArrayEquals(one, Files.readAllBytes(folder.resolve("4").resolve(file)), file);
      String text = String.join("\n", lines("1", file));
      assertFalse(text.contains("NaN") || text.contains("Infinity"), file);
    }
    assertTrue(screen.toString().contains("300 candidates, 8 raters, 6 criteria"));
  }

  @Test
  void levelsAreNamedAsInTheContract() throws IOException {
    assertEquals(0, simulated("out", "--steps", "per-criterion"));

    List<String> names =
        lines("out", "facets.csv").stream()
            .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
            .toList();
    assertEquals("facet,level", names.get(0));
    assertEquals("item,C01", names.get(1));
    assertEquals("rater,R08", names.get(14));
    assertEquals("step,C01:step1", names.get(15));
    assertEquals("step,C06:step2", names.get(26));
    assertEquals("sd,theta", names.get(27));
    assertEquals(28, names.size());
    assertEquals("pid,EAP,PSD,fair_average", lines("out", "persons.csv").get(0).substring(0, 24));
  }

  @Test
  void aRaterWithoutASeverityIsNaOnFileInTheReportAndOnTheScreen() throws IOException {
    Path data = write("p,r,a,b\n1,x,0,1\n1,y,1,1\n2,x,1,0\n2,y,1,1\n3,x,0,0\n3,y,1,1\n");
    assertEquals(0, analyze(data, "out", "--person=p", "--rater=r", "--criteria=a,b"));

    assertTrue(lines("out", "facets.csv").contains("rater,y,NA,NA"));
    assertTrue(String.join("", lines("out", "run.json")).contains("EXTREME_SCORE"));
    assertTrue(errors.toString().contains("No measure for rater y"), errors.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p,r,a\\n1,x,2\\n,y,1|line 3, column 1 (p): the cell is empty",
        "p,r,a\\n1,x,2\\n2,,1|line 3, column 2 (r): the cell is empty",
        "p,r,a\\n1,x,high|line 2, column 3 (a)",
        "p,r,a\\n1,x,2.5|line 2, column 3 (a)",
        "p,r,a\\n1,x,300|line 2, column 3 (a)",
        "p,r,b\\n1,x,2|--criteria names the column \"a\"",
        "q,r,a\\n1,x,2|--person names the column \"p\"",
        "p,s,a\\n1,x,2|--rater names the column \"r\"",
        "p,r,a\\n1,x|line 2",
        "p,r,a|line 2: there are no rows"
      })
  void badInputIsRefusedWithItsPlaceAndNothingIsWritten(String text, String message)
      throws IOException {
    Path data = write(text.replace("\\n", "\n"));
    assertEquals(1, analyze(data, "out", "--person=p", "--rater=r", "--criteria=a"));

    assertTrue(errors.toString().contains(message), errors.toString());
    assertEquals(1, errors.toString().lines().count());
    assertFalse(Files.exists(folder.resolve("out").resolve("facets.csv")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--person=p --rater=p --criteria=a",
        "--person=p --rater=r --criteria=a,a",
        "--person=p --rater=r --criteria=a --steps=none",
        "--person=p --rater=r --criteria=a --estimator=cml",
        "--person=p --rater=r --criteria=a --nodes=60",
        "--person=p --rater=r --criteria=a --range=0",
        "--person=p --rater=r"
      })
  void wrongUsageIsExitTwo(String options) throws IOException {
    assertEquals(2, analyze(write("p,r,a\n1,x,1\n"), "out", options.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p,r,a\n1,x,1\n",
        "p,r,a\n1,x,2\n2,y,2\n3,x,2\n",
        "p,r,a\n1,x,NA\n2,y,\n",
        "p,r,a\n1,x,0\n2,x,1\n",
        "p,r,a\n1,x,0\n1,y,1\n1,z,2\n"
      })
  void tinyDataEndWellWithNamedOutcomes(String text) throws IOException {
    for (String estimator : List.of("mml", "jml")) {
      assertEquals(
          0,
          analyze(
              write(text),
              estimator,
              "--person=p",
              "--rater=r",
              "--criteria=a",
              "--estimator=" + estimator),
          errors.toString());
      for (String file : FILES) {
        assertFalse(String.join("\n", lines(estimator, file)).contains("NaN"), file);
      }
      assertTrue(String.join("", lines(estimator, "run.json")).contains("\"outcome\""));
    }
  }
}
