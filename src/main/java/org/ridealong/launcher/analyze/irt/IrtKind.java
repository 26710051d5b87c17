package org.ridealong.launcher.analyze.irt;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.csv.TextColumn;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.irt.Calibration;
import org.ridealong.psychometrics.irt.CalibrationResult;
import org.ridealong.psychometrics.irt.CalibrationSettings;
import org.ridealong.psychometrics.irt.ConditionalCalibration;
import org.ridealong.psychometrics.irt.ConditionalResult;
import org.ridealong.psychometrics.irt.GuessingPrior;
import org.ridealong.psychometrics.irt.MarginalCalibration;
import org.ridealong.psychometrics.numeric.ScoreTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Item response models. */
@Command(
    name = "irt",
    header = "Item response model",
    description = "Item response models: items, candidates, fit and information.",
    mixinStandardHelpOptions = true)
public final class IrtKind extends AnalysisKind {

  private static final int MOST_NODES = 2001;
  private static final Set<ModelName> CONDITIONAL = Set.of(ModelName.RASCH, ModelName.PCM);

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      converter = ModelName.Reader.class,
      description = "rasch, 1pl, 2pl, 3pl (0/1 items); rsm, pcm, gpcm, grm (ordered items).")
  private ModelName model;

  @Option(
      names = "--estimator",
      paramLabel = "NAME",
      defaultValue = "mml",
      converter = Estimator.Reader.class,
      description = "mml (default) or cml (rasch and pcm).")
  private Estimator estimator;

  @Option(
      names = "--guessing-prior",
      paramLabel = "MEAN,SD",
      converter = PriorReader.class,
      description = "Normal prior on the logit of the guessing parameter (3pl).")
  private GuessingPrior prior;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "61",
      description = "Quadrature nodes (default: 61).")
  private int nodes;

  @Option(
      names = "--range",
      paramLabel = "R",
      defaultValue = "6",
      description = "The nodes run from -R to R (default: 6).")
  private double range;

  @Option(
      names = "--group",
      paramLabel = "COL",
      description =
          "Column with the candidates' group: calibrates all groups together on their common items,"
              + " with a mean and a variance for each group.")
  private String groupColumn;

  @Option(
      names = "--reference",
      paramLabel = "VALUE",
      description = "The group whose mean is 0 (default: the first in alphabetical order).")
  private String reference;

  @Override
  protected void analyze(Run run) throws IOException {
    checkUsage();
    DataFile file = run.open(data());
    if (groupColumn != null) {
      file.require(groupColumn, "--group");
    }
    List<String> items =
        groupColumn == null ? file.header() : file.headerWithout(List.of(groupColumn));
    if (items.isEmpty()) {
      throw InputRefusal.at(file.file(), 1, "no column is left for items.");
    }
    TextColumn groups = groupColumn == null ? null : file.text(groupColumn);
    Supplier<ScoreTable> scores = file.scores(items);
    file.read();
    if (estimator == Estimator.CML) {
      conditional(run, file, items, scores.get());
    } else {
      marginal(run, file, items, scores.get(), groups);
    }
  }

  private void checkUsage() {
    if (estimator == Estimator.CML && !CONDITIONAL.contains(model)) {
      throw wrongUsage("--estimator cml is for --model rasch and pcm, not " + model);
    }
    if (estimator == Estimator.CML && groupColumn != null) {
      throw wrongUsage("--group needs --estimator mml");
    }
    if (prior != null && model != ModelName.THREE_PL) {
      throw wrongUsage("--guessing-prior needs --model 3pl, not " + model);
    }
    if (reference != null && groupColumn == null) {
      throw wrongUsage("--reference needs --group");
    }
    if (nodes < CalibrationSettings.FEWEST_NODES || nodes > MOST_NODES) {
      throw wrongUsage(
          "--nodes must be from %d to %d, not %d"
              .formatted(CalibrationSettings.FEWEST_NODES, MOST_NODES, nodes));
    }
    if (!(range >= 1 && range <= 100)) {
      throw wrongUsage("--range must be from 1 to 100, not " + range);
    }
  }

  private void conditional(Run run, DataFile file, List<String> items, ScoreTable scores)
      throws IOException {
    if (model == ModelName.RASCH) {
      refuseOrderedItems(file, items, scores);
    }
    ConditionalResult result = ConditionalCalibration.calibrate(scores, run.threads());
    if (result instanceof ConditionalResult.Refused refused) {
      throw refusal(file, items, scores, refused.item(), refused.reason());
    }
    if (result instanceof ConditionalResult.Calibrated calibrated) {
      new ConditionalTables(run, items, model).write(calibrated);
    }
  }

  private void refuseOrderedItems(DataFile file, List<String> items, ScoreTable scores) {
    for (int item = 0; item < scores.items(); item++) {
      if (scores.highest(item) > 1) {
        throw refusal(
            file, items, scores, item, "the model is for items with scores 0 and 1; use pcm.");
      }
    }
  }

  private void marginal(
      Run run, DataFile file, List<String> items, ScoreTable scores, TextColumn groupNames)
      throws IOException {
    Groups groups =
        groupNames == null
            ? Groups.none(scores.candidates())
            : Groups.of(file, groupNames, reference);
    if (groupNames != null) {
      run.setting("reference", groups.names().get(0));
    }
    GuessingPrior used = prior == null ? GuessingPrior.NONE : prior;
    CalibrationSettings settings =
        CalibrationSettings.equallySpaced(nodes, range, used, run.threads());
    CalibrationResult result =
        MarginalCalibration.calibrate(
            scores, groups.ofCandidates(), groups.names().size(), model.model(), settings);
    if (result instanceof CalibrationResult.Refused refused) {
      throw refusal(file, items, scores, refused.item(), refused.reason());
    }
    if (result instanceof Calibration calibration) {
      new CalibrationWarnings(run, items, model, calibration).write();
      new MarginalTables(run, items, groups, calibration, scores).write();
    }
  }

  /** Names the item's column, and the line of the first score that is too high for a 0/1 item. */
  private InputRefusal refusal(
      DataFile file, List<String> items, ScoreTable scores, int item, String reason) {
    if (item == CalibrationResult.NO_ITEM) {
      return InputRefusal.of(file.file(), reason);
    }
    String name = items.get(item);
    long line = 1;
    for (int row = 0; model.model().isBinary() && row < scores.candidates(); row++) {
      if (scores.score(row, item) > 1) {
        line = file.lineOf(row);
        break;
      }
    }
    return InputRefusal.at(file.file(), line, file.header().indexOf(name) + 1, name, reason);
  }
}
