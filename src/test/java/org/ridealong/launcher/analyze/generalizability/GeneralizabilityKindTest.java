package org.ridealong.launcher.analyze.generalizability;

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

class GeneralizabilityKindTest {

  private static final Path CASES = Path.of("src/test/resources/psychometrics/generalizability");

  @TempDir private Path folder;
  private final StringWriter screen = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int analyze(Path data, String out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "generalizability",
                "--data",
                data.toString(),
                "--out",
                folder.resolve(out).toString()));
    arguments.addAll(List.of(more));
    CommandLine command = new CommandLine(new AnalyzeCommand());
    command.setOut(new PrintWriter(screen, true));
    command.setErr(new PrintWriter(errors, true));
    return command.execute(arguments.toArray(String[]::new));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("data.csv"), text);
  }

  private List<String> lines(String out, String file) throws IOException {
    return Files.readAllLines(folder.resolve(out).resolve(file));
  }

  @Test
  void everyFileIsWrittenAndIsTheSameForOneTwoAndFourThreads() throws IOException {
    Path data = CASES.resolve("sim-pxixr-60x6x4/data.csv");
    for (String threads : List.of("1", "2", "4")) {
      assertEquals(
          0,
          analyze(data, threads, "--score=y", "--object=p", "--facets=i,r", "--threads=" + threads),
          errors.toString());
    }
    for (String file :
        List.of("components.csv", "blup.csv", "model.csv", "dstudy.csv", "anova.csv")) {
      byte[] one = Files.readAllBytes(folder.resolve("1").resolve(file));
      assertArrayEquals(one, Files.readAllBytes(folder.resolve("2").resolve(file)), file);
      assertArrayEquals(one, Files.readAllBytes(folder.resolve("4").resolve(file)), file);
    }
    assertEquals("n_i,n_r,rel_err,abs_err,E_rho2,Phi", lines("1", "dstudy.csv").get(0));
    assertEquals(29, lines("1", "dstudy.csv").size());
    assertEquals(61, lines("1", "blup.csv").size());
    assertTrue(lines("1", "anova.csv").get(7).startsWith("Residuals,885,"));
  }

  @Test
  void nestedDesignsHaveNoAnalysisOfVariance() throws IOException {
    Path data = CASES.resolve("brennan-3-2/data.csv");
    assertEquals(
        0,
        analyze(
            data,
            "out",
            "--score=Score",
            "--object=Person",
            "--facets=Task,Rater",
            "--nested=Rater:Task"));

    assertFalse(Files.exists(folder.resolve("out").resolve("anova.csv")));
    assertTrue(screen.toString().contains("No anova.csv"));
    assertTrue(lines("out", "components.csv").get(4).startsWith("Rater:Task,0.6475"));
  }

  @Test
  void rowsWithoutAScoreAreLeftOut() throws IOException {
    Path data = write("p,r,y\na,1,1\na,2,2\nb,1,4\nb,2,NA\nc,1,2.5\nc,2,3\nd,1,\nd,2,5\n");
    assertEquals(0, analyze(data, "out", "--score=y", "--object=p", "--facets=r"));

    assertTrue(screen.toString().contains("2 rows without a score are left out"));
    assertTrue(lines("out", "model.csv").contains("observations,6"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p,r,y\\na,1,one|line 2, column 3 (y)",
        "p,r,y\\na,1,1\\n,2,3|line 3, column 1 (p): the cell is empty",
        "p,r,y\\na,1,1\\nb,,3|line 3, column 2 (r): the cell is empty",
        "p,r,z\\na,1,1|--score names the column \"y\"",
        "q,r,y\\na,1,1|--object names the column \"p\"",
        "p,s,y\\na,1,1|--facets names the column \"r\"",
        "p,r,y\\na,1,NA|has no score in any row"
      })
  void badInputIsRefusedWithItsPlace(String text, String message) throws IOException {
    Path data = write(text.replace("\\n", "\n"));
    assertEquals(1, analyze(data, "out", "--score=y", "--object=p", "--facets=r"));

    assertTrue(errors.toString().contains(message), errors.toString());
    assertEquals(1, errors.toString().lines().count());
    assertFalse(Files.exists(folder.resolve("out").resolve("components.csv")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--score=y --object=p",
        "--score=y --object=p --facets=p",
        "--score=y --object=p --facets=y",
        "--score=y --object=p --facets=r --nested=r",
        "--score=y --object=p --facets=r --nested=r:t",
        "--score=y --object=p --facets=r --nested=r:p --nested=p:r",
        "--score=y --object=p --facets=a,b,c,d,e,f"
      })
  void wrongUsageIsExitTwo(String options) throws IOException {
    assertEquals(2, analyze(write("p,r,y\na,1,1\n"), "out", options.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p,r,y\na,1,1\n",
        "p,r,y\na,1,1\na,2,1\nb,1,1\nb,2,1\n",
        "p,r,y\na,1,1\na,2,2\n",
        "p,r,y\na,1,1\nb,1,2\nc,1,5\n",
        "p,r,y\na,1,1\na,2,2\nb,1,2\nb,2,3\nc,1,3\nc,2,4\n"
      })
  void tinyDataEndWellWithNamedOutcomes(String text) throws IOException {
    assertEquals(
        0, analyze(write(text), "out", "--score=y", "--object=p", "--facets=r"), errors.toString());
    assertTrue(String.join("", lines("out", "run.json")).contains("\"outcome\""));
  }
}
