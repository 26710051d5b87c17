package org.ridealong.launcher.analyze.classical;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.classical.DistractorAnalysis;
import org.ridealong.psychometrics.classical.OptionTable;
import org.ridealong.psychometrics.classical.TestAnalysis;
import org.ridealong.psychometrics.numeric.ScoreTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Classical item and test analysis, and of options where there is a key. */
@Command(
    name = "classical",
    header = "Classical item and test analysis",
    description = "Classical item and test analysis; with a key, of options too.",
    mixinStandardHelpOptions = true)
public final class ClassicalKind extends AnalysisKind {

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "CSV with columns item and key; the data are then chosen options.")
  private Path key;

  @Option(
      names = "--omit",
      paramLabel = "RULE",
      description =
          "What a missing answer is: wrong, or missing (the candidate takes no part)."
              + " Default: wrong with a key, missing without.")
  private OmitRule omit;

  @Override
  protected void analyze(Run run) throws IOException {
    OmitRule rule = omit != null ? omit : key == null ? OmitRule.MISSING : OmitRule.WRONG;
    run.setting("omit", rule);
    DataFile file = run.open(data());
    if (key == null) {
      Supplier<ScoreTable> scores = file.scores(file.header());
      file.read();
      ScoreTable read = scores.get();
      ScoreTable table = rule == OmitRule.WRONG ? omissionsWrong(read) : read;
      write(run, file.header(), table);
    } else {
      KeyedAnswers answers = KeyedAnswers.read(run, file, key);
      OptionTable options = answers.table();
      ScoreTable scored = options.scored(rule == OmitRule.WRONG);
      ClassicalTables tables = write(run, answers.items(), scored);
      BitSet incomplete = scored.incomplete();
      tables.distractors(
          DistractorAnalysis.analyze(
              incomplete.isEmpty() ? options : options.withoutCandidates(incomplete),
              run.threads()),
          answers);
    }
  }

  private static ScoreTable omissionsWrong(ScoreTable scores) {
    byte[][] columns = new byte[scores.items()][];
    BitSet[] none = new BitSet[scores.items()];
    for (int item = 0; item < columns.length; item++) {
      columns[item] = scores.column(item);
      none[item] = new BitSet();
    }
    return ScoreTable.ofColumns(scores.candidates(), columns, none);
  }

  private static ClassicalTables write(Run run, List<String> items, ScoreTable scores)
      throws IOException {
    TestAnalysis.Result result = TestAnalysis.analyze(scores, run.threads());
    ClassicalTables tables = new ClassicalTables(run, items);
    tables.items(result.items(), scores);
    tables.test(result.test());
    if (run.isPlotting()) {
      new ClassicalPlots(run, items)
          .test(scores.completeCandidates(), result.items(), result.test());
    }
    if (!result.levels().isEmpty()) {
      tables.levels(result.levels());
    }
    if (result.test().n() < result.test().candidates()) {
      run.warn(
          "LISTWISE_DELETION",
          "%d of %d candidates miss a cell and take no part."
              .formatted(
                  result.test().candidates() - result.test().n(), result.test().candidates()));
    }
    return tables;
  }
}
