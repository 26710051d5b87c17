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
}
