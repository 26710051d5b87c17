package org.ridealong.launcher.analyze.equate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Equating of equivalent groups, or linking of two item calibrations. */
@Command(
    name = "equate",
    header = "Equating",
    description =
        "Equating of equivalent groups from score frequencies (--data --scale --x --y), or IRT"
            + " linking over common items (--form-x --form-y --common). X is brought to Y.",
    mixinStandardHelpOptions = true)
public final class EquateKind extends AnalysisKind {

  @Option(names = "--scale", paramLabel = "COL", description = "Column with the scores.")
  private String scale;

  @Option(names = "--x", paramLabel = "COL", description = "Column with frequencies of form X.")
  private String x;

  @Option(names = "--y", paramLabel = "COL", description = "Column with frequencies of form Y.")
  private String y;

  @Option(
      names = "--smooth",
      paramLabel = "DEGREE",
      split = ",",
      description = "Degrees of log-linear smoothing (default: 4,6).")
  private List<Integer> degrees = List.of(4, 6);

  @Option(
      names = "--form-x",
      paramLabel = "FILE",
      description = "Item parameters of form X: discrimination, difficulty, asymptote.")
  private Path formX;

  @Option(names = "--form-y", paramLabel = "FILE", description = "The same of form Y.")
  private Path formY;

  @Option(
      names = "--common",
      paramLabel = "FILE",
      description = "Rows of the common items in the two files, from 1: form.x, form.y.")
  private Path common;

  @Option(
      names = "--scaling",
      paramLabel = "D",
      description = "The constant D of the item curves (default: 1.7; 1 for the logistic metric).")
  private double scaling = 1.7;

  @Override
  protected void analyze(Run run) throws IOException {
    boolean links = formX != null || formY != null || common != null;
    if (!links) {
      if (scale == null || x == null || y == null) {
        throw wrongUsage(
            "Equating needs --data, --scale, --x and --y; linking --form-x, --form-y, --common.");
      }
      if (degrees.stream().anyMatch(degree -> degree < 1)) {
        throw wrongUsage("--smooth takes degrees of 1 and more.");
      }
      FrequencyFile.read(run, data(), scale, x, y).equate(run, degrees);
      return;
    }
    if (hasData() || formX == null || formY == null || common == null) {
      throw wrongUsage(
          "Linking takes --form-x, --form-y and --common, all three and without --data.");
    }
    if (!(scaling > 0)) {
      throw wrongUsage("--scaling must be above 0.");
    }
    new ParameterFiles(run, formX, formY, common).link(scaling);
  }
}
