package org.ridealong.launcher.analyze.classical;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.classical.ItemAnalysis;
import org.ridealong.psychometrics.classical.ItemStatistics;
import org.ridealong.psychometrics.classical.MissingRule;
import org.ridealong.psychometrics.classical.ScoreMatrix;
import org.ridealong.psychometrics.classical.ScoreRange;
import org.ridealong.psychometrics.numeric.ScoreTable;
import picocli.CommandLine.Command;

/** Classical item and test analysis. */
@Command(
    name = "classical",
    description = "Classical item and test analysis.",
    mixinStandardHelpOptions = true)
public final class ClassicalKind extends AnalysisKind {

  @Override
  protected void analyze(Run run) throws IOException {
    DataFile file = run.open(data());
    Supplier<ScoreTable> table = file.scores(file.header());
    file.read();
    ScoreMatrix scores = matrix(table.get());
    List<ItemStatistics> items =
        ItemAnalysis.analyze(scores, ScoreRange.zeroToLargest(scores), MissingRule.LISTWISE)
            .items();
    FigureTable out = run.table("items.csv", "item", "n", "mean", "sd");
    ScreenTable screen = new ScreenTable("item", "n", "mean", "sd");
    for (int item = 0; item < items.size(); item++) {
      ItemStatistics figures = items.get(item);
      String name = file.header().get(item);
      out.cell(name).cell(figures.n());
      out.cell(figures.mean()).cell(figures.standardDeviation()).endRow();
      screen.row(name, figures.n(), figures.mean(), figures.standardDeviation());
    }
    run.show(screen);
  }

  private static ScoreMatrix matrix(ScoreTable table) {
    double[][] rows = new double[table.candidates()][table.items()];
    for (int candidate = 0; candidate < rows.length; candidate++) {
      for (int item = 0; item < table.items(); item++) {
        rows[candidate][item] =
            table.isMissing(candidate, item) ? ScoreMatrix.MISSING : table.score(candidate, item);
      }
    }
    return ScoreMatrix.ofRows(table.items(), rows);
  }
}
