package org.ridealong.launcher.analyze.dif;

import java.io.IOException;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.fairness.ParameterDif;
import org.ridealong.psychometrics.irt.CalibrationSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Differential item functioning between two groups. */
@Command(
    name = "dif",
    header = "Differential item functioning",
    description =
        "Differential item functioning: items that differ between candidates of two groups who"
            + " have the same score. Each method without and with purification.",
    mixinStandardHelpOptions = true)
public final class DifKind extends AnalysisKind {

  private static final int FEWEST_NODES = CalibrationSettings.FEWEST_HERMITE_NODES;
  private static final int MOST_NODES = 99;

  @Option(
      names = "--group",
      paramLabel = "COL",
      required = true,
      description = "Column with the group; every other column is an item.")
  private String group;

  @Option(
      names = "--focal",
      paramLabel = "VALUE",
      required = true,
      description = "The focal group; all others are the reference.")
  private String focal;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description =
          "${COMPLETION-CANDIDATES} (default: all). mh, logistic, lord and raju are for 0/1 items,"
              + " mantel for ordered ones too.")
  private DifMethod method = DifMethod.ALL;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "For lord and raju: ${COMPLETION-CANDIDATES} (default: 1pl).")
  private DifModel model = DifModel.ONE;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description =
          "Gauss-Hermite nodes for lord and raju (default: 21, as ltm and difR; 61 is more exact).")
  private int nodes = ParameterDif.USUAL_NODES;

  @Override
  protected void analyze(Run run) throws IOException {
    if (nodes < FEWEST_NODES || nodes > MOST_NODES) {
      throw wrongUsage("--nodes must be from %d to %d.".formatted(FEWEST_NODES, MOST_NODES));
    }
    GroupFile file = GroupFile.read(run, data(), group, focal);
    boolean hasZeroOne = !file.zeroOneItems().isEmpty();
    if (!hasZeroOne && method != DifMethod.ALL && method != DifMethod.MANTEL) {
      throw InputRefusal.of(
          data(),
          "no item has only the scores 0 and 1, which --method %s needs; use mantel."
              .formatted(method));
    }
    Purified purified = new Purified(run);
    MatchedTables matched = new MatchedTables(run, file, purified);
    boolean haenszel = method.includes(DifMethod.MH);
    boolean logistic = method.includes(DifMethod.LOGISTIC);
    if (hasZeroOne && (haenszel || logistic)) {
      matched.zeroOne(haenszel, logistic);
    }
    if (method.includes(DifMethod.MANTEL)) {
      matched.mantel();
    }
    if (hasZeroOne && (method.includes(DifMethod.LORD) || method.includes(DifMethod.RAJU))) {
      ParameterTables parameters = new ParameterTables(run, file, model, nodes);
      if (method.includes(DifMethod.LORD)) {
        parameters.lord(purified);
      }
      if (method.includes(DifMethod.RAJU)) {
        parameters.raju(purified);
      }
      parameters.calibration();
    }
    purified.write();
  }
}
