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
}
